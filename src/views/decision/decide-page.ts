import { formatCount } from '../../format/figure.ts';
import { chosen } from '../../ledger/decision/choice.ts';
import { decide } from '../../ledger/decision/decide.ts';
import { matrixOf } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { decisionBook } from './book.ts';
import { decisionFinding } from './decision-words.ts';

/** What stands above everything on the decision page, by default weights. */
export interface DecideView {
  readonly title: string;
  readonly lede: string;
  readonly description: string;
}

export function buildDecide(ledger: Ledger): DecideView {
  const book = decisionBook(ledger);
  const [preset] = book.presets;
  const choice = { gates: preset?.gates ?? [], isStrict: false, judged: {} };
  const decision = decide(chosen(book, choice).problem, preset?.weights ?? {});
  const { options, rows, leftOut } = matrixOf(ledger);
  const cells = rows.flatMap((row) => row.cells);
  const known = cells.filter(({ worth }) => worth !== undefined).length;
  const words = cells.filter(({ worth, counted }) => !worth && counted.length > 0).length;
  return {
    title: `By default weights, ${decisionFinding(decision).replace(/^The/, 'the')}`,
    lede: [
      `${formatCount(options.length)} options, ${formatCount(rows.length)} criteria.`,
      `Of ${formatCount(cells.length)} figures ${formatCount(known)} are known, ${formatCount(words)} more are words that only you can judge, and ${formatCount(cells.length - known - words)} are missing: they are drawn, and never counted as nothing.`,
      `${formatCount(leftOut.length)} other products with a model are on record and not weighed here.`,
    ].join(' '),
    description:
      'Agents with models weighed by your criteria and must-haves: ranges, ties, and what to measure before choosing.',
  };
}
