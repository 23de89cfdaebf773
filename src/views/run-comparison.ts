import type { Entry } from '../data/csv.ts';
import { asQuantity, type FigureValue } from '../data/figure.ts';
import type { Run } from '../data/schema/run.ts';
import { UNKNOWN } from '../format/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { runCost } from '../ledger/run-cost.ts';
import { runPath } from './address.ts';
import { figureCell, textCell, type Cell, type Table } from './cell.ts';
import { capital, measureLabel, setUpLabel } from './label.ts';
import { checksText, DURATION_KINDS, outcomeText } from './run-words.ts';
import { VERDICT_WORDS } from './run-cost.ts';

/** Runs of one task side by side: a column each, a row a measure, and how far apart two figures are. */
export function compareRuns(title: string, runs: readonly Entry<Run>[], ledger: Ledger): Table {
  const artifacts = runs.flatMap(({ record }) => Object.keys(record.artifacts ?? {}));
  const rows = [
    textRow('Outcome', runs, (entry) => outcomeCell(entry, ledger)),
    figureRow('tokens.total', runs, ledger),
    figureRow('tokens.output', runs, ledger),
    figureRow('cost_usd', runs, ledger),
    textRow('Cost against tokens × prices', runs, (entry) =>
      textCell(VERDICT_WORDS[runCost(entry, ledger).verdict]),
    ),
    figureRow('duration_s', runs, ledger, { isAlike: areTimesAlike(runs) }),
    textRow('Duration counts', runs, ({ record }) => textCell(durationKind(record))),
    textRow('Checks passed', runs, ({ record }) => textCell(checksText(record))),
    ...sharedChecksRow(runs),
    textRow('Failures', runs, ({ record }) => textCell(eventsText(record, 'failure'))),
    textRow('Human interventions', runs, ({ record }) =>
      textCell(eventsText(record, 'intervention')),
    ),
    ...[...new Set(artifacts)].map((name) => figureRow(`artifacts.${name}`, runs, ledger)),
  ];
  return {
    title,
    columns: [
      { label: 'Measure' },
      ...runs.map(({ record }) => ({
        label: setUpLabel(record, recordsOf(runs), ledger),
        isNumber: true,
      })),
      ...(runs.length > 1
        ? [{ label: 'Most to least', isNumber: true, formula: 'ratio' as const }]
        : []),
    ],
    rows: [addressRow(runs, ledger), ...rows.filter((row) => row.slice(1).some(isFilled))],
    isOrdered: true,
  };
}

function isFilled(cell: Cell): boolean {
  return cell.text !== UNKNOWN && cell.text !== '';
}

function addressRow(runs: readonly Entry<Run>[], { names }: Ledger): Cell[] {
  const cells = runs.map(({ record }) =>
    textCell(names.models.get(record.model ?? '')?.name ?? 'model not stated', runPath(record.id)),
  );
  return [textCell('Run with'), ...cells, ...spare(runs)];
}

function textRow(
  label: string,
  runs: readonly Entry<Run>[],
  cell: (entry: Entry<Run>) => Cell,
): Cell[] {
  return [textCell(label), ...runs.map(cell), ...spare(runs)];
}

/** Keeps the last column empty. */
function spare(runs: readonly Entry<Run>[]): Cell[] {
  return runs.length > 1 ? [textCell('')] : [];
}

/** With `isAlike` false the figures count different things, and no ratio is told. */
function figureRow(
  measure: string,
  runs: readonly Entry<Run>[],
  ledger: Ledger,
  { isAlike = true } = {},
): Cell[] {
  const claims = runs.map((entry) => claimsOfEntry(entry, ledger).get(measure));
  const ratio =
    runs.length > 1
      ? [textCell(isAlike ? ratioText(claims.map((claim) => claim?.value)) : '')]
      : [];
  return [
    textCell(capital(measureLabel(measure))),
    ...claims.map((claim) => figureCell(claim, ledger)),
    ...ratio,
  ];
}

/** `1.9×`, the most by the least; empty where fewer than two figures are known or one is zero or open. */
function ratioText(values: readonly (FigureValue | undefined)[]): string {
  const known = values.flatMap((value) => (value === undefined ? [] : (asQuantity(value) ?? [])));
  const sizes = known.flatMap(({ low, high }) => (low === high && low ? low : []));
  if (sizes.length < 2 || sizes.length < known.length) return '';
  const about = known.some(({ isEstimate }) => isEstimate) ? '~' : '';
  const ratio = Math.max(...sizes) / Math.min(...sizes);
  return ratio < 1.005 ? 'the same' : `${about}${ratio.toFixed(ratio < 1.1 ? 2 : 1)}×`;
}

function outcomeCell(entry: Entry<Run>, ledger: Ledger): Cell {
  const claim = claimsOfEntry(entry, ledger).get('outcome');
  return figureCell(claim, ledger, outcomeText(entry.record));
}

/** `3: 2 recovered, 1 not stated`; unknown where a run tells of no events, or was only described. */
function eventsText({ events, basis }: Run, kind: Run['events'][number]['kind']): string {
  if (events.length === 0 || basis === 'described') return UNKNOWN;
  const found = events.filter((event) => event.kind === kind);
  if (found.length === 0) return 'none recorded';
  const count = (recovered: boolean | undefined, word: string) => {
    const some = found.filter((event) => event.recovered === recovered).length;
    return some > 0 ? [some === found.length ? word : `${some} ${word}`] : [];
  };
  const ends = [...count(true, 'recovered'), ...count(false, 'not recovered')];
  return ends.length > 0 ? `${found.length}: ${ends.join(', ')}` : String(found.length);
}

function durationKind({ duration_s, duration_kind }: Run): string {
  if (!duration_s) return UNKNOWN;
  return duration_kind ? DURATION_KINDS[duration_kind] : 'not stated';
}

/** Whether all durations count the same, by their sources. */
function areTimesAlike(runs: readonly Entry<Run>[]): boolean {
  const timed = runs.filter(({ record }) => record.duration_s);
  return new Set(timed.map(({ record }) => record.duration_kind)).size <= 1;
}

/** Of checks that all these runs have; none where they have the same ones anyway, or none in common. */
function sharedChecksRow(runs: readonly Entry<Run>[]): Cell[][] {
  const checked = runs.filter(({ record }) => record.checks.length > 0);
  const names = checked.map(({ record }) => new Set(record.checks.map(({ name }) => name)));
  const [first, ...others] = names;
  if (!first || others.length === 0) return [];
  const shared = [...first].filter((name) => others.every((own) => own.has(name)));
  if (shared.length === 0 || names.every(({ size }) => size === shared.length)) return [];
  const passed = ({ checks }: Run) =>
    checks.filter((check) => check.passed && shared.includes(check.name)).length;
  return [
    textRow(`Of the ${shared.length} checks that all have`, runs, ({ record }) =>
      textCell(record.checks.length > 0 ? `${passed(record)} passed` : UNKNOWN),
    ),
  ];
}
