import { useMemo, type ReactNode } from 'react';
import { flipAlt, flipFinding, flipSub } from '../../charts/kinds/decision-flips/words.ts';
import { flipPlot } from '../../charts/kinds/decision-flips/plot.ts';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import type { Series } from '../../charts/plot.ts';
import { unbroken } from '../../format/figure.ts';
import type { Decision } from '../../ledger/decision/decide.ts';
import type { Weights } from '../../ledger/decision/problem.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { FlipTable } from './decision-tables.tsx';
import { behindWords, dominatedWords, nameOf } from '../../views/decision/decision-words.ts';

interface Props {
  readonly book: DecisionBook;
  readonly decision: Decision;
  readonly weights: Weights;
  readonly series: readonly Series[];
  readonly base: string;
  readonly isPictured: boolean;
  readonly picture: ReactNode;
}

/** How much has to change for another option to come out, and which options others leave behind. */
export function Sensitivity({ book, decision, weights, series, base, isPictured, picture }: Props) {
  const { flips, options, dominated, behind } = decision;
  const leader = options[0] ? nameOf(options[0].option, book) : '';
  const plot = useMemo(
    () => flipPlot(flips, weights, book, series),
    [flips, weights, book, series],
  );
  return (
    <section className="block-space" id="sensitivity">
      <p className="kicker">Sensitivity</p>
      <h2>{unbroken(flipFinding(flips, leader, book))}</h2>
      <div className="sensitivity">
        <div className="chart">
          <p className="quiet mb-3">{flipSub(leader)}</p>
          <LiveChart
            plot={plot}
            models={[]}
            alt={flipAlt(flips, leader, book)}
            base={base}
            isPictured={isPictured}
          >
            {picture}
          </LiveChart>
          <FlipTable book={book} decision={decision} weights={weights} />
        </div>
        <div>
          <Lines title="Dominated" lines={dominated.map((one) => dominatedWords(one, book))} />
          <Lines
            title="Behind by the figures there are"
            lines={behind.map((one) => behindWords(one, book))}
          />
        </div>
      </div>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
    </>
  );
}
