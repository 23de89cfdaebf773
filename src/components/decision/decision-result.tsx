import { useMemo, type ReactNode } from 'react';
import { decisionPlot } from '../../charts/kinds/decision/plot.ts';
import { decisionAlt, decisionSub, drawNote } from '../../charts/kinds/decision/words.ts';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import type { Series } from '../../charts/plot.ts';
import { unbroken } from '../../format/figure.ts';
import type { Barred, Chosen } from '../../ledger/decision/choice.ts';
import type { Decision } from '../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { OptionTable } from './decision-tables.tsx';
import { MissingFigures } from './missing-figures.tsx';
import {
  barredWords,
  decisionFinding,
  leaderWords,
  measureWords,
  nameOf,
  othersWords,
} from '../../views/decision/decision-words.ts';

interface Props {
  readonly book: DecisionBook;
  readonly chosen: Chosen;
  /** Undefined: nothing is left, or nothing weighs anything. */
  readonly decision: Decision | undefined;
  readonly series: readonly Series[];
  readonly base: string;
  /** Whether the picture shows this decision. */
  readonly isPictured: boolean;
  readonly picture: ReactNode;
  /** Where the chart of the default weights can be taken. */
  readonly links?: ReactNode;
}

/** What comes out, and who is left out by which must-have. */
export function DecisionResult({
  book,
  chosen,
  decision,
  series,
  base,
  isPictured,
  picture,
  links,
}: Props) {
  return (
    <div className="decision-result">
      <div className="verdict" role="status">
        <h2>{unbroken(decision ? leaderWords(decision, book) : nothingWords(chosen))}</h2>
        {decision && <Verdict decision={decision} book={book} />}
      </div>
      <BarredList title="Left out" barred={chosen.excluded} book={book} />
      {decision && (
        <ResultChart {...{ book, decision, series, base, isPictured, links }}>
          {picture}
        </ResultChart>
      )}
      <BarredList title="Not known to meet a must-have" barred={chosen.unsure} book={book} />
      {decision && <MissingFigures decision={decision} book={book} />}
    </div>
  );
}

function Verdict({ decision, book }: { decision: Decision; book: DecisionBook }) {
  const others = othersWords(decision, book);
  const measure = measureWords(decision, decision, book);
  return (
    <p>
      {decisionFinding(decision)}.{others && unbroken(` ${others}.`)}
      {measure && <strong> {measure}.</strong>}
    </p>
  );
}

function nothingWords({ problem }: Chosen): string {
  return problem.options.length === 0
    ? 'No option is left by the must-haves'
    : 'Give at least one criterion a weight';
}

type ChartProps = Pick<Props, 'book' | 'series' | 'base' | 'isPictured' | 'links'> & {
  readonly decision: Decision;
  readonly children: ReactNode;
};

function ResultChart({ book, decision, series, base, isPictured, links, children }: ChartProps) {
  const plot = useMemo(() => decisionPlot(decision, book, series), [decision, book, series]);
  return (
    <div className="chart">
      <p className="quiet mb-3">{decisionSub()}</p>
      <LiveChart
        plot={plot}
        models={[]}
        alt={decisionAlt(decision, book)}
        base={base}
        isPictured={isPictured}
      >
        {children}
      </LiveChart>
      <OptionTable book={book} decision={decision} />
      <p className="quiet">
        {drawNote()}. Figures and sources: <a href="#matrix">the matrix</a> below.
      </p>
      {links}
    </div>
  );
}

/** Options by the must-haves that bar them, those of one reason together. */
function BarredList(props: { title: string; barred: readonly Barred[]; book: DecisionBook }) {
  const { title, barred, book } = props;
  if (barred.length === 0) return null;
  const byReason = Map.groupBy(barred, (one) => barredWords(one, book));
  return (
    <div className="barred">
      <h3>{title}</h3>
      <ul>
        {[...byReason].map(([reason, same]) => (
          <li key={reason}>
            <strong>{reason}.</strong> {same.map(({ option }) => nameOf(option, book)).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
