import { formatCount, formatFigure, UNKNOWN } from '../format/figure.ts';
import type { Caveat } from '../views/caveat.ts';
import type { Table, TextCell } from '../views/cell.ts';
import { dayCell, textCell } from '../views/cell.ts';
import type { ChartView, DataValue } from './chart.ts';
import { CLAIM_COLUMN } from './claims.ts';
import { FINDINGS_COLUMN } from './findings.ts';

/** Endings of column names, and the units they stand for. */
const UNITS: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/_pct$/, '%'],
  [/_usd(_per_mtok)?$/, 'USD'],
  [/_s$/, 'seconds'],
];

/** The figures of a chart as a table: the rows of its downloads in words, with a link in place of the claim's id. */
export function figureTable({ data, id, title }: ChartView): Table {
  const shown = data.columns.flatMap((name, index) =>
    isToldOtherwise(name) || data.rows.every(({ values }) => values[index] === null)
      ? []
      : { name, index },
  );
  const isDoubted = data.rows.some(({ caveat }) => caveat);
  return {
    id,
    title,
    columns: [
      ...shown.map(({ name, index }) => ({
        label: labelOf(name),
        isNumber: data.rows.some(({ values }) => typeof values[index] === 'number'),
      })),
      ...(isDoubted ? [{ label: 'known against it' }] : []),
    ],
    rows: data.rows.map(({ values, href, caveat }) => [
      ...shown.map(({ name, index }, column) => ({
        ...cellOf(name, values[index] ?? null),
        href: column === 0 ? href : undefined,
      })),
      ...(isDoubted ? [caveatCell(caveat)] : []),
    ]),
  };
}

/** Claims are linked, and what is known against a benchmark has a column in words. */
function isToldOtherwise(name: string): boolean {
  return name === FINDINGS_COLUMN || CLAIM_COLUMN.test(name);
}

function caveatCell(caveat: Caveat | undefined): TextCell {
  return caveat
    ? textCell(`${caveat.sign} ${caveat.kinds.join(', ')}`, caveat.href)
    : textCell(UNKNOWN);
}

/** `score_pct` → `score`. */
function labelOf(name: string): string {
  return name.replace(/_(pct|usd|usd_per_mtok|s|on)$/, '').replaceAll('_', ' ');
}

function cellOf(name: string, value: DataValue): TextCell {
  if (value === null) return textCell(UNKNOWN);
  if (typeof value === 'boolean') return textCell(formatFigure(value, ''));
  if (typeof value === 'string') return isDayColumn(name) ? dayCell(value) : textCell(value);
  const unit = UNITS.find(([ending]) => ending.test(name))?.[1];
  return { ...textCell(unit ? formatFigure(value, unit) : formatCount(value)), sort: value };
}

function isDayColumn(name: string): boolean {
  return name.endsWith('_on') || name === 'as_of';
}
