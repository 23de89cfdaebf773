import { counted } from '../../format/words.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isUniform } from '../../ledger/protocol.ts';
import { publisherName } from '../label.ts';
import { marginWords } from './criterion-words.ts';

/** What must be known to compare the figures of a criterion, in sentences. */
export function measureNotes(row: MatrixRow, sources: readonly string[], ledger: Ledger): string[] {
  const known = row.cells.filter((cell) => cell.counted.length > 0);
  const notes = [
    setUpNote(row, ledger),
    known.some(({ basis }) => basis === 'margin') ? marginWords(row.criterion, ledger) : undefined,
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

function setUpNote({ criterion: { value }, yardstick }: MatrixRow, ledger: Ledger) {
  const protocol = yardstick?.protocol;
  if (value.from !== 'score' || protocol === undefined) return undefined;
  const isOne = isUniform({ benchmark: value.benchmark, protocol }, ledger);
  return isOne ? undefined : 'Set-ups differ from maker to maker.';
}

/** Says so when nobody but an article that recommends states the figures: they do not confirm it. */
function sourceNote(known: readonly Evidence[], sources: readonly string[], { names }: Ledger) {
  const claims = known.flatMap(({ counted }) => counted);
  const [source, ...more] = new Set(claims.map((claim) => claim.source));
  if (source === undefined || more.length > 0 || !sources.includes(source)) return undefined;
  return `What is known stands in one of the articles alone: ${publisherName(source, names)}.`;
}
