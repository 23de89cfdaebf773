import { useMemo, type ReactNode } from 'react';
import { planFinding } from '../../charts/kinds/plan-or-api/finding.ts';
import { unbroken } from '../../format/figure.ts';
import { DEFAULT_CHOICE } from '../../ledger/plan-comparison.ts';
import type { PlanBook } from '../../views/plan-book.ts';
import { useEntries } from './entries.ts';
import { PlanFigure } from './plan-figure.tsx';
import { PlanForm } from './plan-form.tsx';
import { formulasOf } from './plan-formulas.ts';
import { PlanFormula } from './plan-formula.tsx';
import { planGroups } from './plan-rows.ts';
import { choiceOf, errorsIn, PLAN_FIELDS, queryOf, readPlan, textsOf } from './plan-state.ts';
import { PlanTable } from './plan-table.tsx';
import { choiceWords } from './plan-words.ts';
import { replaceQuery, useQuery } from './query.ts';

interface Props {
  readonly book: PlanBook;
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The chart of the choice by default, drawn at build time. */
  readonly children: ReactNode;
  readonly links?: ReactNode;
}

/** From how many runs a week a subscription is cheaper than the API. The address holds the state. */
export function PlanCalculator({ book, base, children, links }: Props) {
  const search = useQuery();
  const choice = useMemo(() => readPlan(search, book), [search, book]);
  const groups = useMemo(() => planGroups(book, choice), [book, choice]);
  const entries = useEntries(textsOf(choice, book), {
    asked: () => textsOf(readPlan(location.search, book), book),
    settled: (texts) => texts,
    errorsIn,
    accept: (texts) => {
      replaceQuery(queryOf(choiceOf(texts, book), book));
    },
  });
  const reset = () => {
    entries.forget();
    replaceQuery(queryOf(DEFAULT_CHOICE, book));
  };
  return (
    <>
      <p className="kicker">Prices · plan or API</p>
      <h2>{unbroken(planFinding(book, choice))}</h2>
      <p className="quiet mb-5 max-w-[70ch]">
        What a month of the same runs costs by subscription and by the token. The{' '}
        {DEFAULT_CHOICE.runs} runs a week filled in are an example and no measurement.{' '}
        <span className="without-scripts">With scripts, any other use can be entered here.</span>
      </p>
      <div className="mb-4">
        <PlanForm book={book} entries={entries} onReset={reset} />
      </div>
      <p className="quiet mb-1">
        <output htmlFor={PLAN_FIELDS.map((name) => `field-${name}`).join(' ')} aria-live="polite">
          {entries.errors ? 'Not for what stands in the fields, but for the choice before: ' : ''}
          {choiceWords(choice)}.
        </output>
      </p>
      <PlanFigure
        book={book}
        choice={choice}

        base={base}
        picture={children}
        links={links}
      />
      <PlanTable groups={groups} choice={choice} base={base} />
      <PlanFormula formulas={formulasOf(book, choice)} />
    </>
  );
}
