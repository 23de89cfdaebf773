import { useMemo, type ReactNode } from 'react';
import { planAlt, planSub } from '../../charts/kinds/plan-or-api/finding.ts';
import { planCaption } from '../../charts/kinds/plan-or-api/notes.ts';
import { planPlot } from '../../charts/kinds/plan-or-api/plot.ts';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import type { PlanBook } from '../../views/plan-book.ts';
import { FigureFrame } from './figure-frame.tsx';
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
  return (
    <FigureFrame
      title="A month of one person, by how many runs there are in a week"
      sub={planSub(book, choice)}
      caption={planCaption(book, choice)}
      base={base}
      links={links}
    >
      <LiveChart
        plot={plot}
        models={NO_MODELS}
        alt={planAlt(book, choice)}
        base={base}
        isPictured={isDefault(choice, book)}
      >
        {picture}
      </LiveChart>
    </FigureFrame>
  );
}
