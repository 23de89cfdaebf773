import { compareText } from '../../data/order.ts';
import { counted, listed } from '../../format/words.ts';
import type { Agreement, Position } from '../../ledger/decision/agreement.ts';
import type { Recommendation, Theme } from '../../ledger/decision/recommendation.ts';
import type { Support, Untested } from '../../ledger/decision/support.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Names } from '../../ledger/names.ts';
import { publisherName } from '../label.ts';

/** How articles stand to each other on one theme, in a word or two. */
const AGREEMENT_LABELS: Readonly<Record<Agreement, string>> = {
  agree: 'They agree',
  contradict: 'Different products, for needs that may differ',
  depends: 'By circumstance',
  'one-source': 'One article',
};

/** What the figures say of one recommendation, in a word or two. */
export const SUPPORT_LABELS: Readonly<Record<Support, string>> = {
  supported: 'figures: support it',
  against: 'figures: against it',
  untested: 'figures: not tested',
  'not-separated': 'figures: not separated',
  'no-figures': 'figures: none to compare',
  judgement: 'figures: none, only words',
};

/** The verdict between the articles of a theme. */
export function agreementLabel({ agreement }: Theme): string {
  return agreement ? AGREEMENT_LABELS[agreement] : 'Not compared';
}

/** Who recommends what: `For Codex: A and B. For Claude Code or Codex, by the need: C.` */
export function positionsText({ agreement, positions }: Theme, { names }: Ledger): string {
  if (!agreement) return 'No criterion joins these needs.';
  const alike = Map.groupBy(positions, ({ families }) => families.toSorted().join(' '));
  return [...alike]
    .toSorted(([a], [b]) => a.split(' ').length - b.split(' ').length || compareText(a, b))
    .map(([, same]) => positionText(same, names))
    .join(' ');
}

function positionText(same: readonly Position[], names: Names): string {
  const families = (same[0]?.families ?? []).toSorted();
  const products = families.map((id) => names.agents.get(id)?.name ?? id);
  const articles = same.map(({ source }) => publisherName(source, names));
  const byNeed = products.length > 1 ? ', by the need' : '';
  return `For ${products.join(' or ')}${byNeed}: ${listed(articles)}.`;
}

/** What is recommended: `Codex with GPT-5.4`. */
function adviceName(
  { need: { recommends, model } }: Pick<Recommendation, 'need'>,
  { agents, models }: Names,
): string {
  const name = agents.get(recommends)?.name ?? recommends;
  return model === undefined ? name : `${name} with ${models.get(model)?.name ?? model}`;
}

/** What the figures say of each thing that is recommended, once; what they are missing for, last. */
export function supportTexts({ recommendations }: Theme, { names }: Ledger): string[] {
  const missing = recommendations.filter(
    ({ comparison }) => comparison?.support === 'no-figures' && comparison.own.length === 0,
  );
  const told = recommendations
    .filter((one) => !missing.includes(one))
    .flatMap((one) => supportText(one, adviceName(one, names), othersOf(one, names)) ?? []);
  const unknown = unknownNames(missing, names);
  const gap = unknown.length > 0 ? [`No such figure is known of ${listed(unknown)}.`] : [];
  return [...new Set(told), ...gap];
}

/** An agent of which nothing is known is not named again with its models. */
function unknownNames(missing: readonly Recommendation[], names: Names): string[] {
  const whole = missing.flatMap(({ need: { recommends, model } }) => (model ? [] : recommends));
  const named = missing.filter(
    ({ need: { recommends, model } }) => model === undefined || !whole.includes(recommends),
  );
  return [...new Set(named.map((one) => adviceName(one, names)))];
}

function othersOf({ comparison }: Recommendation, { agents }: Names): string[] {
  const families = new Set(comparison?.others.map(({ option }) => option.family));
  return [...families].toSorted().map((id) => agents.get(id)?.name ?? id);
}

/** Why nothing is tested. */
const UNTESTED: Readonly<Record<Untested, string>> = {
  'no-interval': 'without a published interval for each',
  'set-ups': 'as they are not known to be of one set-up',
};

function supportText({ comparison }: Recommendation, own: string, others: readonly string[]) {
  switch (comparison?.support) {
    case 'supported':
      return `Figures support ${own}: one figure of it is ahead of every figure of ${listed(others)}.`;
    case 'against':
      return `Figures are against ${own}: one figure of ${listed(others)} is ahead of every figure of it.`;
    case 'untested': {
      const isOwn = comparison.ahead === 'own';
      const [first, last] = isOwn ? [own, listed(others)] : [listed(others), own];
      return `One figure of ${first} is ahead of every figure of ${last}; ${UNTESTED[comparison.reason ?? 'no-interval']}, nothing is tested.`;
    }
    case 'not-separated':
      return `Figures do not separate ${listed([own, ...others].toSorted())}.`;
    case 'no-figures':
      return `No such figure is known to compare ${own} with.`;
    case 'judgement':
      return 'Stated in words, which only the reader can judge.';
    case undefined:
      return undefined;
  }
}

/** What all recommendations come to. */
export function summaryOf(themes: readonly Theme[]): string {
  const all = themes.flatMap(({ recommendations }) => recommendations);
  const articles = new Set(all.map(({ need }) => need.source)).size;
  const count = (support: Support | undefined) =>
    all.filter(({ comparison }) => comparison?.support === support).length;
  const shared = themes.filter(({ agreement, positions }) => agreement && positions.length > 1);
  const themesThat = (wanted: Agreement) =>
    shared.filter(({ agreement }) => agreement === wanted).length;
  return [
    `Of ${counted(all.length, 'recommendation')} by ${counted(articles, 'article')}, the ledger’s figures support ${count('supported')} and are against ${count('against')}; for ${count('untested')} one product is ahead by figures that nothing tests; they do not separate the products for ${count('not-separated')}, and for ${count('no-figures')} none are known to compare.`,
    `${count('judgement')} ask for what is stated in words alone, and ${count(undefined)} for nothing that is weighed here.`,
    `More than one article speaks to ${counted(shared.length, 'theme')}: on ${counted(themesThat('contradict'), 'theme')} articles recommend different products for needs that may differ, and on ${themesThat('agree')} the same one; on ${themesThat('depends')}, one or more of them recommend different products by the need.`,
  ].join(' ');
}
