import type { Formula } from './plan-formulas.ts';

/** How the figures of the table come about, and what they leave out. */
export function PlanFormula({ formulas }: { readonly formulas: readonly Formula[] }) {
  return (
    <div className="mt-5 max-w-[75ch]">
      <h3>How it is worked out</h3>
      <dl className="facts mt-2">
        {formulas.map(({ term, formula, example }) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>
              {formula}
              {example && <span className="block text-soft">{example}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet mt-3">
        A personal plan is counted once for each person, a plan per seat once for each seat. What
        limits allow assumes that every window in the hours of work is used up, and that what is
        left over in one does not carry on into the next: use that is spread unevenly can meet a
        limit sooner. Credits beyond the limits, yearly billing and taxes are not counted.
      </p>
    </div>
  );
}
