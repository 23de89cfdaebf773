import { sharePercent } from '../../views/decision/decision-words.ts';
import { formatPercent } from '../../format/figure.ts';
import { counted, listed } from '../../format/words.ts';
import { rankWords } from '../../views/standing-words.ts';
import { differenceWords } from './difference.ts';
import type { DiffReport, Item } from './schema.ts';
import { toldSection, type Told, type ToldSection } from './told.ts';

/** Every section of a report in words, what readers of the site see first. */
export function toldSections({ sections }: DiffReport): readonly ToldSection[] {
  return [
    toldSection('charts', 'Charts', sections.charts, chartTold),
    toldSection('ranks', 'Ranks and tiers', sections.ranks, rankTold),
    toldSection('decisions', 'Decisions', sections.decisions, decisionTold),
    toldSection('conflicts', 'Disagreements', sections.conflicts, conflictTold),
    toldSection('findings', 'Known against benchmarks', sections.findings, findingTold),
    toldSection('statements', 'Statements worked out again', sections.statements, statementTold),
    toldSection('ages', 'Old figures', sections.ages, ageTold),
    toldSection('problems', 'Problems of the data check', sections.problems, problemTold),
    toldSection('rows', 'Claims', sections.rows, rowTold),
  ];
}

function chartTold({ change, id, kicker, before, after }: Item<'charts'>): Partial<Told> {
  const both = { change, about: kicker, code: id };
  if (change === 'picture') return { ...both, after: after ?? '', note: 'same title' };
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

/** Shares that move by as much as is told of anything that is drawn. */
function sharesWords(before: Outcome, after: Outcome): string {
  const then = new Map(before?.options.map(({ option, win_share }) => [option, win_share]));
  return (after?.options ?? [])
    .map(({ option, name, win_share }) => ({ name, now: win_share, was: then.get(option) ?? 0 }))
    .filter(({ was, now }) => sharePercent(was) !== sharePercent(now))
    .map(({ name, was, now }) => `${name} ${sharePercent(was)} → ${sharePercent(now)}`)
    .join('; ');
}

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

/** `Ranks and tiers: 3 moved and 1 entered`; only the number where not all are listed. */
export function sectionTitle({ title, total = 0, rows, kinds }: ToldSection): string {
  const told = listed(kinds.map(([kind, count]) => `${count} ${kind}`));
  return `${title}: ${total === rows.length ? told : counted(total, 'change')}`;
}

/** Which sections have nothing to tell, and which could not be compared; empty where all tell something. */
export function unchangedWords(sections: readonly ToldSection[]): string {
  const titles = (isTold: (total: number | undefined) => boolean) =>
    sections
      .filter(({ total }) => isTold(total))
      .map(({ title }) => title.toLowerCase())
      .join(', ');
  const [same, unknown] = [titles((total) => total === 0), titles((total) => total === undefined)];
  return [same && `Nothing changes in: ${same}.`, unknown && `Not compared: ${unknown}.`]
    .filter(Boolean)
    .join(' ');
}
