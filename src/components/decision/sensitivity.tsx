import { useMemo, type ReactNode } from 'react';
import { FLIP_SUB, flipAlt, flipFinding } from '../../charts/kinds/decision-flips/words.ts';
import { flipPlot } from '../../charts/kinds/decision-flips/plot.ts';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import type { Series } from '../../charts/plot.ts';
import { unbroken } from '../../format/figure.ts';
import type { Decision } from '../../ledger/decision/decide.ts';
import type { Weights } from '../../ledger/decision/problem.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import {
  behindWords,
  dominatedWords,
  LEAST_GAIN,
  nameOf,
  pointsGained,
  unknownWords,
} from '../../views/decision/decision-words.ts';

interface Props {
  readonly book: DecisionBook;
  readonly decision: Decision;
  readonly weights: Weights;
  readonly series: readonly Series[];
  readonly base: string;
  readonly isPictured: boolean;
  readonly picture: ReactNode;
}

/** How much has to change for another option to come out, and what is worth finding out. */
export function Sensitivity({ book, decision, weights, series, base, isPictured, picture }: Props) {
  const { flips, options } = decision;
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
          <p className="quiet mb-3">{FLIP_SUB}</p>
          <LiveChart
            plot={plot}
            models={[]}
            alt={flipAlt(flips, leader, book)}
            base={base}
            isPictured={isPictured}
          >
            {picture}
          </LiveChart>
        </div>
        <Worth decision={decision} book={book} />
      </div>
    </section>
  );
}

/** How many missing figures are told. */
const MOST_UNKNOWNS = 6;

function Worth({ decision, book }: Pick<Props, 'decision' | 'book'>) {
  const { unknowns, behind, dominated } = decision;
  const worthKnowing = unknowns.filter(({ gain }) => gain >= LEAST_GAIN).slice(0, MOST_UNKNOWNS);
  return (
    <div>
      <h3>Which missing figures matter most</h3>
      <p className="quiet">
        By how many points the share of draws that the best guess wins would rise, if the figure
        were known. {unknowns.length} are missing.
      </p>
      <ol className="unknowns">
        {worthKnowing.map((unknown) => (
          <li key={unknown.figure.id}>
            <span>{unknownWords(unknown, book)}</span> <span>{pointsGained(unknown)}</span>
          </li>
        ))}
      </ol>
      {worthKnowing.length === 0 && <p>None of them alone would change much.</p>}
      <Lines title="Dominated" lines={dominated.map((one) => dominatedWords(one, book))} />
      <Lines
        title="Behind by the figures there are"
        lines={behind.map((one) => behindWords(one, book))}
      />
    </div>
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
