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
import { checksText, outcomeText } from './run-words.ts';
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
    figureRow('duration_s', runs, ledger),
    textRow('Duration counts', runs, ({ record }) =>
      textCell(record.duration_s ? (record.duration_kind ?? 'not stated') : UNKNOWN),
    ),
    textRow('Checks passed', runs, ({ record }) => textCell(checksText(record))),
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
      ...(runs.length > 1 ? [{ label: 'Most to least', isNumber: true }] : []),
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

function figureRow(measure: string, runs: readonly Entry<Run>[], ledger: Ledger): Cell[] {
  const claims = runs.map((entry) => claimsOfEntry(entry, ledger).get(measure));
  const ratio = runs.length > 1 ? [textCell(ratioText(claims.map((claim) => claim?.value)))] : [];
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
  return ratio < 1.05 ? 'the same' : `${about}${ratio.toFixed(1)}×`;
}

function outcomeCell(entry: Entry<Run>, ledger: Ledger): Cell {
  const claim = claimsOfEntry(entry, ledger).get('outcome');
  return figureCell(claim, ledger, outcomeText(entry.record));
}

/** `2, all recovered`; unknown where a run tells of no events at all. */
function eventsText({ events }: Run, kind: Run['events'][number]['kind']): string {
  if (events.length === 0) return UNKNOWN;
  const found = events.filter((event) => event.kind === kind);
  const told = found.filter(({ recovered }) => recovered !== undefined);
  const recovered = told.filter((event) => event.recovered).length;
  if (told.length === 0) return found.length === 0 ? 'none recorded' : String(found.length);
  if (recovered === found.length) return `${found.length}, recovered`;
  return `${found.length}, ${recovered === 0 ? 'not' : recovered} recovered`;
}
