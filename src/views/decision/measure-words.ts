import type { Criterion } from '../../data/schema/decision.ts';
import { counted } from '../../format/words.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { capital, measureLabel } from '../label.ts';

/** What the figures of a criterion measure, and how: `Cost per task on SWE-bench Verified, OpenHands Index`. */
export function measureText({ criterion, yardstick }: MatrixRow, ledger: Ledger): string {
  const { value } = criterion;
  const { names } = ledger;
  if (value.from === 'dimension')
    return names.dimensions.get(value.dimension)?.label ?? value.dimension;
  if (value.from === 'run')
    return `${capital(measureLabel(value.measure))} of “${names.tasks.get(value.task)?.title ?? value.task}”`;
  if (value.from === 'success-cost') return 'Cost of recorded runs for each that was completed';
  if (value.from === 'plan') return 'Price a month of the cheapest plan of each maker';
  if (value.from === 'model') return capital(measureLabel(value.measure));
  const benchmark = names.benchmarks.get(value.benchmark);
  const subset = benchmark?.subsets.find(({ id }) => id === value.subset)?.label;
  const protocol = benchmark?.protocols.find(({ id }) => id === yardstick?.protocol)?.label;
  const where = [benchmark?.name ?? value.benchmark, subset, protocol ?? 'protocol not stated'];
  return `${capital(measureLabel(value.measure))} on ${where.filter(Boolean).join(', ')}`;
}

/** What must be known to compare the figures of a criterion, in sentences. */
export function measureNotes(row: MatrixRow, sources: readonly string[], ledger: Ledger): string[] {
  const known = row.cells.filter((cell) => cell.counted.length > 0);
  const notes = [
    setUpNote(row, ledger),
    marginNote(row.criterion, known),
    besideNote(row),
    sourceNote(known, sources, ledger),
  ];
  return notes.flatMap((note) => note ?? []);
}

/** Figures by the same criterion that count for no option. */
function besideNote({ criterion: { value, better }, cells }: MatrixRow) {
  const used = new Set(cells.flatMap((cell) => cell.counted));
  const more = new Set(cells.flatMap(({ beside }) => beside)).difference(used).size;
  if (more === 0 || better === 'reader') return undefined;
  const others = value.from === 'score' ? 'by other protocols or of' : 'of';
  return `Not compared: ${counted(more, 'figure')} ${others} other parts of a product.`;
}

function setUpNote({ criterion: { value }, yardstick }: MatrixRow, { names }: Ledger) {
  if (value.from !== 'score') return undefined;
  const protocols = names.benchmarks.get(value.benchmark)?.protocols ?? [];
  const isEachOwn = protocols.find(({ id }) => id === yardstick?.protocol)?.uniform === false;
  return isEachOwn ? 'Set-ups differ from maker to maker.' : undefined;
}

/** How far figures are taken to be off where no interval is published. */
function marginNote({ margin, scale }: Criterion, known: readonly Evidence[]) {
  if (margin === undefined || !known.some(({ basis }) => basis === 'margin')) return undefined;
  const off = scale?.is === 'log' ? `a factor of ${margin}` : counted(margin, 'point');
  return `A figure without an interval is taken to be off by up to ${off}.`;
}

/** Says so when nobody but an article that recommends states the figures: they do not confirm it. */
function sourceNote(known: readonly Evidence[], sources: readonly string[], { names }: Ledger) {
  const claims = known.flatMap(({ counted }) => counted);
  const [source, ...more] = new Set(claims.map((claim) => claim.source));
  if (source === undefined || more.length > 0 || !sources.includes(source)) return undefined;
  const publisher = names.sources.get(source)?.publisher;
  const name = names.organizations.get(publisher ?? '')?.name ?? source;
  return `What is known stands in one of the articles alone: ${name}.`;
}
