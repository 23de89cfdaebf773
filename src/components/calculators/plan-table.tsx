import { runNoun } from '../../charts/kinds/plan-or-api/words.ts';
import { capitalized } from '../../charts/words.ts';
import { formatFigure } from '../../format/figure.ts';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import type { Cited } from '../../views/plan.ts';
import type { LinkedText, PlanGroup, PlanRow } from './plan-rows.ts';

interface Props {
  readonly groups: readonly PlanGroup[];
  readonly choice: PlanChoice;
  readonly base: string;
}

/** One row a plan, under the agent that it comes with and what its runs cost. */
export function PlanTable({ groups, choice, base }: Props) {
  const noun = runNoun(choice);
  const columns = ['Plan', 'Which is cheaper', 'Plan, a month', 'API, a month'];
  const perWeek = ['Break-even', 'Limits allow'];
  return (
    <section className="scroll" aria-label="Plans against the API" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((label, index) => (
              <th key={label} scope="col" className={index > 1 ? 'number' : undefined}>
                {label}
              </th>
            ))}
            {perWeek.map((label, index) => (
              <th key={label} scope="col" className={index === 0 ? 'number' : undefined}>
                {label}, <span className="font-normal">{noun} per person and week</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.product.id}>
            <tr className="group">
              <th colSpan={columns.length + perWeek.length} scope="rowgroup">
                <span className="inline-block max-w-[80vw]">
                  {group.product.name}
                  <CostOfRun group={group} choice={choice} base={base} />
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} base={base} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** What a run costs by the API, and by which runs. */
function CostOfRun({
  group: { product, usdPerRun },
  choice: { cost },
  base,
}: {
  readonly group: PlanGroup;
  readonly choice: PlanChoice;
  readonly base: string;
}) {
  const text = formatFigure(usdPerRun, 'USD');
  if (cost === 'success') {
    const { runs, completed, fixed } = product.successes;
    return (
      <small>
        {text} for each completed run: all that was spent on {runs} recorded runs, ÷{' '}
        {completed + fixed} completed, {fixed} of them after fixes
      </small>
    );
  }
  if (cost !== undefined) return <small>{text} a run, as entered</small>;
  return (
    <small>
      A run costs{' '}
      {product.runs.map(({ id, usd, task, outcome, cited }, index) => (
        <span key={id}>
          {index > 0 && ' or '}
          <a href={base + cited.href}>{formatFigure(usd, 'USD')}</a>
          <Mark mark={cited.mark} /> ({task}, {outcome})
        </span>
      ))}
      ; <Sources cited={product.runs.map(({ cited }) => cited)} base={base} />
    </small>
  );
}

function Row({ row, base }: { readonly row: PlanRow; readonly base: string }) {
  const { name, verdict, price, api, breakEven, limits, more } = row;
  const [first, ...rest] = verdict;
  return (
    <tr>
      <td className="text">
        {name}
        {more && (
          <details className="more">
            <summary>note</summary>
            <p>{capitalized(more)}</p>
          </details>
        )}
      </td>
      <td className="min-w-[13rem] max-w-[22rem]">
        {first}
        {rest.length > 0 && <small>{rest.join(' ')}</small>}
      </td>
      <td className="number">
        <Linked linked={price} base={base} />
      </td>
      <td className="number">{api}</td>
      <td className="number">{breakEven}</td>
      <td className="min-w-[12rem] max-w-[20rem]">
        {limits.length === 0 && 'not stated'}
        {limits.map((limit) => (
          <Linked key={limit.text} linked={limit} base={base} />
        ))}
      </td>
    </tr>
  );
}

/** A text that links to its claim, with what it comes from, its source and day below. */
function Linked({
  linked: { text, cited, small },
  base,
}: {
  readonly linked: LinkedText;
  readonly base: string;
}) {
  return (
    <div className="not-first:mt-2">
      {cited ? <a href={base + cited.href}>{text}</a> : text}
      {cited && <Mark mark={cited.mark} />}
      {small && <small className="whitespace-normal">{small}</small>}
      {cited && (
        <small className="whitespace-normal">
          <Sources cited={[cited]} base={base} />
        </small>
      )}
    </div>
  );
}

/** Where figures were read, each source and day once. */
function Sources({ cited, base }: { readonly cited: readonly Cited[]; readonly base: string }) {
  const once = new Map(cited.map((one) => [`${one.sourceHref} ${one.day}`, one]));
  return [...once].map(([key, { source, sourceHref, day }], index) => (
    <span key={key}>
      {index > 0 && '; '}
      <a href={base + sourceHref}>{source}</a>, {day ?? 'day not stated'}
    </span>
  ));
}

/** How much stands behind a figure, as a sign and in words. */
function Mark({ mark: { sign, label } }: Pick<Cited, 'mark'>) {
  return (
    <>
      <span className="mark" title={label} aria-hidden="true">
        {sign}
      </span>
      <span className="sr-only">({label})</span>
    </>
  );
}
