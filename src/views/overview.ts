import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { formatInterval, formatPercent } from '../format/figure.ts';
import { claimsOfEntry, scoreClaim } from '../ledger/claim-lookup.ts';
import { compare, pairsWithPage } from '../ledger/comparison.ts';
import { doubtsOn } from '../ledger/finding.ts';
import { findHeadToHead, type HeadToHead } from '../ledger/head-to-head.ts';
import { scoreInterval, smallestSeparable } from '../ledger/interval.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparePath, DECIDE_PATH } from './address.ts';
import { caveatOf, type Caveat } from './caveat.ts';
import { figureCell, type Cell } from './cell.ts';
import type { PageLink } from './comparison.ts';
import { bandLinks } from './conflicts.ts';

/** Two agents side by side on one measure. */
export interface Panel {
  readonly title: string;
  readonly rows: readonly { readonly family: string; readonly name: string; readonly cell: Cell }[];
  readonly says: string;
}

/** The products that the first page compares. */
export const FAMILIES = ['claude-code', 'codex'] as const;

/** The first page: what the two agents' figures say, in one screen. */
export function buildOverview(ledger: Ledger) {
  const pair = findHeadToHead(ledger, ...FAMILIES);
  return {
    headline: pair
      ? headline(pair, ledger)
      : 'No row of the ledger measures Claude Code and Codex on the same tasks.',
    lede: pair ? lede(pair, ledger) : '',
    caveat: pair && pairCaveat(pair, ledger),
    panels: pair ? [...pairPanels(pair, ledger), ...articlePanels(ledger)] : articlePanels(ledger),
    pair,
    comparison: comparisonLink(ledger),
    disagreements: bandLinks(ledger),
    decision: { text: 'Weigh agents and models by your own criteria.', href: DECIDE_PATH },
  };
}

/** The way to all that is known of both; undefined: too little is. */
function comparisonLink(ledger: Ledger): PageLink | undefined {
  const found = pairsWithPage(ledger).find(({ a, b }) =>
    [a, b].every(({ kind, id }) => kind === 'agent' && FAMILIES.some((family) => family === id)),
  );
  if (!found) return undefined;
  const { length } = compare(found.a, found.b, ledger).rows;
  return {
    text: `Both side by side in ${length} rows, differences first.`,
    href: comparePath(found.a.id, found.b.id),
  };
}

/** How much the ledger holds. */
export function countsOf({ claims, disagreements, asOf }: Ledger) {
  return {
    claims: claims.length,
    disagreements: disagreements.length,
    explained: disagreements.filter(({ resolution }) => resolution).length,
    asOf,
  };
}

function agentName(score: Score, { names }: Ledger): string {
  return names.agents.get(score.agent ?? '')?.name ?? '';
}

function headline({ a, b, tasks, ahead }: HeadToHead, ledger: Ledger): string {
  const [first, second] = [agentName(a, ledger), agentName(b, ledger)];
  if (!ahead) return `On the same ${tasks} tasks, ${first} and ${second} cannot be told apart.`;
  const [winner, other] = ahead === 'a' ? [first, second] : [second, first];
  return `On the same ${tasks} tasks, ${winner} resolved more than ${other}.`;
}

function lede({ a, b, tasks }: HeadToHead, ledger: Ledger): string {
  const model = (score: Score) => ledger.names.models.get(score.model)?.name ?? score.model;
  const benchmark = ledger.names.benchmarks.get(a.benchmark)?.name ?? a.benchmark;
  const least = smallestSeparable(((a.score_pct ?? 0) + (b.score_pct ?? 0)) / 2, tasks);
  return `${agentName(a, ledger)} with ${model(a)} resolved ${formatPercent(a.score_pct)} of ${benchmark} and ${agentName(b, ledger)} with ${model(b)} ${formatPercent(b.score_pct)}. With ${tasks} tasks, a difference under ${least.toFixed(1)} points may be chance.`;
}

/** What is known against the scores that the lede tells. */
function pairCaveat({ a, b }: HeadToHead, ledger: Ledger): Caveat | undefined {
  const claims = [a, b].flatMap((score) => scoreClaim(entryOf(score, ledger), ledger) ?? []);
  return caveatOf([...new Set(claims.flatMap((claim) => doubtsOn(claim, ledger)))], ledger);
}

function pairPanels(pair: HeadToHead, ledger: Ledger): Panel[] {
  const panel = (title: string, measure: PairMeasure, says: string): Panel => ({
    title,
    says,
    rows: [pair.a, pair.b].map((score) => ({
      family: ledger.names.agents.get(score.agent ?? '')?.family ?? '',
      name: agentName(score, ledger),
      cell: figureCell(claimsOfEntry(entryOf(score, ledger), ledger).get(measure), ledger),
    })),
  });
  return [
    panel(
      ledger.names.benchmarks.get(pair.a.benchmark)?.name ?? '',
      'score_pct',
      resolvedSays(pair),
    ),
    panel('Cost per task', 'cost_per_task_usd', lessSays(pair, 'cost_per_task_usd', ledger)),
    panel('Time per task', 'time_per_task_s', lessSays(pair, 'time_per_task_s', ledger)),
  ];
}

type PairMeasure = 'score_pct' | 'cost_per_task_usd' | 'time_per_task_s';

function entryOf(score: Score, { records }: Ledger): Entry<Score> {
  return (
    records.scores.find(({ record }) => record === score) ?? {
      record: score,
      place: { file: '', line: 0 },
    }
  );
}

function resolvedSays({ a, b, tasks, ahead }: HeadToHead): string {
  const told = [a, b].map((score) => formatInterval(scoreInterval(score)));
  return `${ahead ? 'Apart' : 'Tie'}: ${told.join(' and ')}, n = ${tasks}`;
}

/** Who needs less, and by how much; without an interval, since none is published. */
function lessSays({ a, b }: HeadToHead, measure: PairMeasure, ledger: Ledger): string {
  const [left, right] = [a[measure], b[measure]];
  if (left === undefined || right === undefined) return 'Not measured for both';
  if (left === right) return 'The same';
  const share = Math.min(left, right) / Math.max(left, right);
  const who = agentName(left < right ? a : b, ledger);
  return `${who}: ${Math.round((1 - share) * 100)} % less. No interval published`;
}

/** Figures that one article states of both agents, where no sample is known. */
function articlePanels(ledger: Ledger): Panel[] {
  const rows = FAMILIES.flatMap((family) => {
    const entry = ledger.records.scores.find(
      ({ record }) =>
        record.benchmark === 'pockit-first-pass' &&
        record.subset === 'bug-fixes' &&
        ledger.names.agents.get(record.agent ?? '')?.family === family,
    );
    if (!entry) return [];
    const cell = figureCell(scoreClaim(entry, ledger), ledger);
    return { family, name: agentName(entry.record, ledger), cell };
  });
  if (rows.length < FAMILIES.length) return [];
  return [
    {
      title: 'First-pass success, bug fixes',
      rows,
      says: 'One article’s word, number of tasks not stated: no interval, chosen by no policy',
    },
  ];
}
