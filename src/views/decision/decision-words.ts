import { formatPercent } from '../../format/figure.ts';
import { listed } from '../../format/words.ts';
import type { Barred } from '../../ledger/decision/choice.ts';
import type { OptionResult, Ranking, Sensitivity } from '../../ledger/decision/decide.ts';
import type { Behind, Dominated } from '../../ledger/decision/dominance.ts';
import type { Flip } from '../../ledger/decision/flips.ts';
import type { Unknown } from '../../ledger/decision/unknowns.ts';
import type { DecisionBook } from './book.ts';
import type { OptionLabel } from './option-label.ts';

/** What comes out, in one line without a full stop. Undefined decision: nothing is left, or nothing weighs anything. */
export function decisionFinding(ranking: Ranking | undefined): string {
  const options = ranking?.options ?? [];
  const [first] = options;
  if (!first) return 'Nothing is left to decide between';
  const tied = options.filter(({ standing }) => standing.tier === 1);
  if (options.length === 1) return 'One option is left';
  if (tied.length === 1) return 'The evidence puts one option first';
  return tied.length === options.length
    ? `The evidence does not separate ${options.length === 2 ? 'the two' : `the ${options.length}`} options`
    : `The evidence does not separate ${tied.length} of ${options.length} options`;
}

/** Who leads: `Codex with GPT-5.4 wins most draws, 25 %`. */
export function leaderWords({ options }: Ranking, book: DecisionBook): string {
  const [first] = options;
  return first
    ? `${nameOf(first.option, book)} wins most draws, ${sharePercent(first.winShare)}`
    : '';
}

/** Those behind the leader: `Claude Code with Claude Opus 4.7 wins 23 %, Codex through Cursor with GPT-5.5 19 %`; undefined where there are none. */
export function othersWords({ options }: Ranking, book: DecisionBook): string | undefined {
  const others = options.slice(1, 3);
  if (others.length === 0) return undefined;
  const told = others.map(({ option, winShare }, place) =>
    [nameOf(option, book), place === 0 ? 'wins' : '', sharePercent(winShare)]
      .filter(Boolean)
      .join(' '),
  );
  return listed(told);
}

/** What to find out before choosing; undefined where nothing missing would help, or nothing is tied. */
export function measureWords(
  { options }: Ranking,
  { unknowns }: Sensitivity,
  book: DecisionBook,
): string | undefined {
  const [unknown] = unknowns;
  const isTied = options.filter(({ standing }) => standing.tier === 1).length > 1;
  if (!isTied || !unknown || unknown.gain < LEAST_GAIN) return undefined;
  return `Measure this first: ${unknownWords(unknown, book)}`;
}

/** Share of draws that a missing figure must bring to be told. Less is within what drawing itself is off. */
export const LEAST_GAIN = 0.01;

/** `+9 points`. */
export function pointsGained({ gain }: Pick<Unknown, 'gain'>): string {
  return `+${Math.round(100 * gain)} points`;
}

/** What a missing figure is about: `Python bug fixing of Claude Code with Claude Opus 4.7`. */
export function unknownWords({ figure }: Pick<Unknown, 'figure'>, book: DecisionBook): string {
  const criterion = book.criteria.find(({ id }) => id === figure.criterion);
  const label = criterion?.label ?? figure.criterion;
  const about = `${label} of ${subjectsOf(figure.options, criterion?.about, book)}`;
  return criterion?.isOfWords ? `${about}, by your own judgement` : about;
}

type About = DecisionBook['criteria'][number]['about'];

function subjectsOf(ids: readonly string[], about: About | undefined, book: DecisionBook): string {
  const options = book.options.filter(({ id }) => ids.includes(id));
  const [first] = options;
  if (!first) return '';
  if (about === 'model') return first.model;
  if (about === 'set-up' || options.length === 1) return first.name;
  return book.products.find(({ id }) => id === first.family)?.name ?? first.agent;
}

/** `Time per task at about 3, not 5`: a few points more or less, since shares are close where they change places. */
export function flipWords({ criterion, from, to }: Flip, book: DecisionBook): string {
  return `${criterionLabel(criterion, book)} at ${to === 0 ? to : `about ${to}`}, not ${from}`;
}

/** `By the 4 criteria with figures of both, … is nowhere ahead of …; by 2 of them its whole range is below`. */
export function behindWords({ option, by, compared, ahead }: Behind, book: DecisionBook): string {
  return `By the ${compared} criteria with figures of both, ${nameOf(option, book)} is nowhere ahead of ${nameOf(by, book)}; by ${ahead} of them its whole range is below`;
}

export function dominatedWords({ option, by }: Dominated, book: DecisionBook): string {
  const others = by.map((id) => nameOf(id, book));
  return `${nameOf(option, book)} is behind ${listed(others)} whatever the missing figures are and whatever these criteria weigh`;
}

/** Why an option is left out, or may not fit: `No internet access: Claude Code: yes, by Pockit`. */
export function barredWords({ option, gate, verdict }: Barred, book: DecisionBook): string {
  const own = book.gates.find(({ id }) => id === gate);
  const reason = own?.reasons[option];
  return `${own?.label ?? gate}${BARRED_BY[verdict]}: ${reason ?? 'no source says'}`;
}

/** What is said of a must-have before the reason. */
const BARRED_BY: Readonly<Record<Barred['verdict'], string>> = {
  meets: '',
  fails: '',
  disputed: ', where sources disagree',
  'part-meets': ', met by a part',
  part: ', said of another part only',
  'not-stated': '',
};

/** `25 %`; `under 1 %` of what is not nothing. */
export function sharePercent(share: number): string {
  const percent = Math.round(100 * share);
  return percent === 0 && share > 0 ? 'under 1 %' : formatPercent(percent);
}

/** `52 to 71 of 100`: what an option earns in 95 % of the draws. */
export function pointsWords({ low, high }: Pick<OptionResult, 'low' | 'high'>): string {
  return `${Math.round(low)} to ${Math.round(high)} of 100`;
}

/** `1`, `1 to 10`. */
export function rankWords({ standing: { best, worst } }: Pick<OptionResult, 'standing'>): string {
  return best === worst ? String(best) : `${best} to ${worst}`;
}

export function nameOf(id: string, book: DecisionBook): string {
  return optionOf(id, book)?.name ?? id;
}

export function optionOf(id: string, { options }: DecisionBook): OptionLabel | undefined {
  return options.find((option) => option.id === id);
}

export function criterionLabel(id: string, { criteria }: DecisionBook): string {
  return criteria.find((criterion) => criterion.id === id)?.label ?? id;
}
