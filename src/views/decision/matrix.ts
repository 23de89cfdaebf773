import { formatCount, formatDay } from '../../format/figure.ts';
import { counted } from '../../format/words.ts';
import { matrixOf, type MatrixRow } from '../../ledger/decision/matrix.ts';
import { tallyOf } from '../../ledger/decision/tally.ts';
import type { Policy } from '../../ledger/headline.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { OLD_AFTER } from '../age-words.ts';
import { REPLACED_SIGN } from '../succession.ts';
import { alsoOf } from './also.ts';
import { cut, evidenceAnchor } from './cell-value.ts';
import { marginWords, scaleWords, weighedWords } from './criterion-words.ts';
import { evidenceTable } from './evidence-table.ts';
import { matrixCell, notWeighed, type MatrixCell } from './matrix-cell.ts';
import { optionHead, type OptionHead, type OptionLabel } from './option-label.ts';
import { spanned, type Spanning } from './span.ts';

/** Criteria by options, as they are shown. */
export function buildMatrix(ledger: Ledger, policy?: Policy) {
  const { options: all, rows } = matrixOf(ledger, policy);
  const options = all.map((option) => optionHead(option, ledger));
  return {
    options,
    /** The ledger's day. */
    asOf: formatDay(ledger.asOf),
    tally: tallyOf({ rows }),
    replaced: replacedOptions(options),
    oldAfter: OLD_AFTER,
    rows: rows.map((row) => rowView(row, options, ledger)),
  };
}

/** Options with a model that a newer one of its line has replaced, in a sentence; undefined: there is none. */
function replacedOptions(options: readonly OptionHead[]): string | undefined {
  const told = options.flatMap(({ model, sign }) => (sign ? `${model} ${sign.label}` : []));
  if (told.length === 0) return undefined;
  const count = `${formatCount(told.length)} of ${counted(options.length, 'option')}`;
  return `${count} rest on a model that a newer one of its line has replaced (${REPLACED_SIGN}): ${[...new Set(told)].join('; ')}.`;
}

export type MatrixView = ReturnType<typeof buildMatrix>;

function rowView(row: MatrixRow, options: readonly OptionLabel[], ledger: Ledger) {
  const { criterion, cells } = row;
  const { id, label, why, weight } = criterion;
  const also = alsoOf(row, ledger);
  const views = cells.map((evidence) => matrixCell(evidence, row, also, ledger));
  const known = (cell: MatrixCell | undefined) => cell?.figure !== undefined;
  return {
    id,
    label,
    why,
    /** Without a reader's choice. */
    weight,
    weighed: weighedWords(row, ledger),
    /** Claims that are shown beside the values, of all options. */
    also: notWeighed(also.length),
    scale: scaleWords(criterion, ledger),
    margin: marginWords(criterion, ledger),
    anchor: evidenceAnchor(id),
    cells: spanned(options, (place) => views[place], known).map(fitted),
    evidence: evidenceTable(row, ledger),
  };
}

/** Characters of words that a cell has room for: of one option, and of several. */
const ROOM = { one: 28, several: 96 };

/** Words that are too long are cut; all of them stand where the link leads. */
function fitted({ options, cell }: Spanning<MatrixCell | undefined>): Spanning<MatrixCell> {
  const room = options.length > 2 ? ROOM.several : ROOM.one;
  const { figure, ...rest } = cell ?? { figure: undefined };
  return {
    options,
    cell: { ...rest, figure: figure && { ...figure, text: cut(figure.text, room) } },
  };
}
