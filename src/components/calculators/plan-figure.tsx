import { useMemo, type ReactNode } from 'react';
import { planAlt, planSub } from '../../charts/kinds/plan-or-api/finding.ts';
import { planCaption } from '../../charts/kinds/plan-or-api/notes.ts';
import { planPlot } from '../../charts/kinds/plan-or-api/plot.ts';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import { formatDay } from '../../format/figure.ts';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import type { PlanBook } from '../../views/plan-book.ts';
import { isDefault } from './plan-state.ts';

interface Props {
  readonly book: PlanBook;
  readonly choice: PlanChoice;
  readonly base: string;
  /** The picture of the choice by default. */
  readonly picture: ReactNode;
  /** Where that chart can be taken. */
  readonly links?: ReactNode;
}

/** No models are compared, so there are none to choose from. */
const NO_MODELS = [] as const;

/** Plans and the API over the runs in a week. */
export function PlanFigure({ book, choice, base, picture, links }: Props) {
  const plot = useMemo(() => planPlot(book, choice, { isMarked: true }), [book, choice]);
  const { notes, sources, asOf } = planCaption(book, choice);
  return (
    <figure className="chart">
      <h3>A month of one person, by how many runs there are in a week</h3>
      <p className="quiet mb-3 max-w-[70ch]">{planSub(book, choice)}</p>
      <LiveChart
        plot={plot}
        models={NO_MODELS}
        alt={planAlt(book, choice)}
        base={base}
        isPictured={isDefault(choice, book)}
      >
        {picture}
      </LiveChart>
      <figcaption>
        <p>
          {notes.map((note) => `${note}. `)}
          Sources:{' '}
          {sources.map(({ title, href }, index) => (
            <span key={href}>
              <a href={base + href}>{title}</a>
              {index < sources.length - 1 ? '; ' : '. '}
            </span>
          ))}
          {asOf ? `As of ${formatDay(asOf)}.` : 'The sources give no day.'}
        </p>
        {links}
      </figcaption>
    </figure>
  );
}
