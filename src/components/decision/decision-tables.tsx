import type { ReactNode } from 'react';
import { formatCount, unbroken } from '../../format/figure.ts';
import type { Decision } from '../../ledger/decision/decide.ts';
import type { Weights } from '../../ledger/decision/problem.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import {
  nameOf,
  pointsWords,
  rankWords,
  sharePercent,
} from '../../views/decision/decision-words.ts';

interface Props {
  readonly book: DecisionBook;
  readonly decision: Decision;
}

/** The figures of the result: one row an option. */
export function OptionTable({ book, decision: { options } }: Props) {
  return (
    <FigureTable
      label={`Table of the ${options.length} options`}
      columns={[
        'Option',
        'Wins',
        'Rank',
        '95 % of draws',
        'At worst, at best',
        'Weight with figures',
      ]}
      rows={options.map((result) => [
        nameOf(result.option, book),
        sharePercent(result.winShare),
        rankWords(result),
        pointsWords(result),
        pointsWords({ low: result.least, high: result.most }),
        sharePercent(result.known),
      ])}
    />
  );
}

/** The figures of the sensitivity: one row a criterion. */
export function FlipTable({ book, decision, weights }: Props & { readonly weights: Weights }) {
  return (
    <FigureTable
      label={`Table of the ${book.criteria.length} weights`}
      columns={['Criterion', 'Weight', 'Another option leads from', 'Which one']}
      rows={book.criteria.map(({ id, label }) => {
        const flip = decision.flips.find(({ criterion }) => criterion === id);
        return [
          label,
          formatCount(weights[id] ?? 0),
          flip ? formatCount(flip.to) : 'no weight',
          flip ? nameOf(flip.leader, book) : '',
        ];
      })}
    />
  );
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function FigureTable({ label, columns, rows }: TableProps): ReactNode {
  return (
    <details className="figure-table">
      <summary>{label}</summary>
      <section className="scroll" aria-label={label} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {unbroken(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...cells]) => (
              <tr key={first}>
                <th scope="row" className="text">
                  {first}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>{unbroken(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
