import { sharePercent } from '../../views/decision/decision-words.ts';
import { DRAWS } from '../../ledger/decision/draws.ts';
import { formatCount, formatPercent } from '../../format/figure.ts';
import { rankWords } from '../../views/standing-words.ts';
import { differenceWords } from './difference.ts';
import type { DiffReport, Item } from './schema.ts';
import { toldSection, type Told, type ToldSection } from './told.ts';

/** Every section of a report in words: what is wrong, what was changed, then what follows from it. */
export function toldSections({ sections }: DiffReport): readonly ToldSection[] {
  return [
    toldSection(WORDS.releases, sections.releases, releaseTold),
    toldSection(WORDS.problems, sections.problems, problemTold),
    toldSection(WORDS.rows, sections.rows, rowTold),
    toldSection(WORDS.charts, sections.charts, chartTold),
    toldSection(WORDS.ranks, sections.ranks, rankTold),
    toldSection(WORDS.decisions, sections.decisions, decisionTold),
    toldSection(WORDS.conflicts, sections.conflicts, conflictTold),
    toldSection(WORDS.findings, sections.findings, findingTold),
    toldSection(WORDS.statements, sections.statements, statementTold),
    toldSection(WORDS.ages, sections.ages, ageTold),
  ];
}

const WORDS = {
  releases: {
    id: 'releases',
    title: 'Releases',
    means: 'What was released stays as it was, and so does every embed that is pinned to it.',
  },
  charts: {
    id: 'charts',
    title: 'Charts',
    means:
      'A title is a finding. Where the picture differs, the title says the same as before; where words differ, title and picture are the same, but not what stands around them: how to read it, notes, sources, days, or what is known against it.',
  },
  ranks: {
    id: 'ranks',
    title: 'Ranks and tiers',
    means:
      'Within one benchmark, subset and protocol: first what comes, goes or changes tier, then what has another rate, then what only others shift.',
  },
  decisions: {
    id: 'decisions',
    title: 'Decisions',
    means: `Shares are of ${formatCount(DRAWS)} draws. That a share moves by less than a point is left out.`,
  },
  conflicts: { id: 'conflicts', title: 'Disagreements' },
  findings: { id: 'findings', title: 'Known against benchmarks' },
  statements: { id: 'statements', title: 'Statements worked out again' },
  ages: { id: 'ages', title: 'Old figures' },
  problems: { id: 'problems', title: 'Problems of the data check' },
  rows: { id: 'rows', title: 'Claims' },
} as const;

function releaseTold(item: Item<'releases'>): Partial<Told> {
  const { change, version, file, line, field, message } = item;
  const code = line === null ? file : `${file}:${line}`;
  return { change, about: version, small: field, code, after: message };
}

function chartTold({ change, id, kicker, before, after }: Item<'charts'>): Partial<Told> {
  const both = { change, about: kicker, code: id };
  if (change === 'picture' || change === 'words') return both;
  return { ...both, before: before ?? '', after: after ?? '' };
}

function rankTold({
  change,
  group,
  policies,
  set_up,
  before,
  after,
}: Item<'ranks'>): Partial<Told> {
  return {
    change,
    about: set_up,
    small: `${group}; ${policies.join(', ')}`,
    before: standingWords(before),
    after: standingWords(after),
  };
}

function standingWords(place: Item<'ranks'>['before']): string {
  if (!place) return '';
  const { rate, standing } = place;
  const rank = standing ? `${rankWords(standing)}, tier ${standing.tier}` : 'not ranked';
  return `${formatPercent(rate)}, ${rank}`;
}

function decisionTold({ change, label, policy, before, after }: Item<'decisions'>): Partial<Told> {
  return {
    change,
    about: label,
    small: policy ?? 'all scores',
    before: outcomeWords(before),
    after: outcomeWords(after),
    note: sharesWords(before, after),
  };
}

type Outcome = Item<'decisions'>['before'];

function outcomeWords(outcome: Outcome): string {
  return outcome ? `${outcome.leader}. ${outcome.finding}` : 'Nothing to decide';
}

/** The shares that move most. */
function sharesWords(before: Outcome, after: Outcome): string {
  const then = new Map(before?.options.map(({ option, win_share }) => [option, win_share]));
  const moves = (after?.options ?? [])
    .map(({ option, name, win_share }) => ({ name, now: win_share, was: then.get(option) ?? 0 }))
    .filter(({ was, now }) => sharePercent(was) !== sharePercent(now))
    .toSorted((a, b) => Math.abs(b.now - b.was) - Math.abs(a.now - a.was))
    .map(({ name, was, now }) => `${name} ${sharePercent(was)} → ${sharePercent(now)}`);
  const rest = moves.length - MOST_SHARES;
  return [...moves.slice(0, MOST_SHARES), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

const MOST_SHARES = 4;

function conflictTold({
  change,
  key,
  kind,
  about,
  before,
  after,
}: Item<'conflicts'>): Partial<Told> {
  return {
    change,
    about,
    small: kind,
    code: key,
    before: disputeWords(before),
    after: disputeWords(after),
  };
}

function disputeWords(dispute: Item<'conflicts'>['before']): string {
  if (!dispute) return '';
  return `${dispute.spread}. ${dispute.reason ?? 'No explanation'}`;
}

function findingTold(item: Item<'findings'>): Partial<Told> {
  const { change, benchmark, kind, before, after, is_grave, claims } = item;
  return {
    change,
    about: benchmark,
    small: kind,
    before: before ?? '',
    after: after ?? '',
    note: is_grave ? `puts ${claims} scores in doubt` : '',
  };
}

function statementTold({
  id,
  statement,
  source,
  before,
  after,
}: Item<'statements'>): Partial<Told> {
  return { change: 'verdict', about: statement, small: source, code: id, before, after };
}

function ageTold({ change, id, about, why }: Item<'ages'>): Partial<Told> {
  return { change, about, code: id, after: why };
}

function problemTold({
  change,
  file,
  line,
  field,
  message,
  is_error,
}: Item<'problems'>): Partial<Told> {
  const says = change === 'new' ? { after: message } : { before: message };
  return {
    change,
    about: is_error ? 'error' : 'warning',
    small: field ?? '',
    code: line === null ? file : `${file}:${line}`,
    ...says,
  };
}

function rowTold(item: Item<'rows'>): Partial<Told> {
  const { change, about, id, file, line, before, after, source, now, needs_row } = item;
  const notes = [
    differenceWords(item),
    source ?? '',
    line === null ? file : `${file}:${line}`,
    now === null ? '' : `now ${now}`,
    needs_row ? 'no row tells why' : '',
  ].filter((note) => note !== '');
  return {
    change,
    about,
    code: id,
    before: before ?? '',
    after: after ?? '',
    note: notes.join('; '),
  };
}
