import { runNoun } from '../../charts/kinds/plan-or-api/words.ts';
import { capitalized } from '../../charts/words.ts';
import { formatDay, formatFigure } from '../../format/figure.ts';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import type { Cited, ProductCost } from '../../views/plan.ts';
import type { LinkedText, PlanGroup, PlanRow } from './plan-rows.ts';

interface Props {
  readonly groups: readonly PlanGroup[];
  readonly choice: PlanChoice;
  readonly base: string;
}

/** One table an agent and the plans it comes with, one row a plan. */
export function PlanTable({ groups, choice, base }: Props) {
  return (
    <section className="scroll mt-8" aria-label="Plans against the API" tabIndex={0}>
      {groups.map((group) => (
        <table key={group.product.id} className="table mb-6 min-w-[60rem] table-fixed">
          <caption className="pb-1 text-left">
            <span className="sticky left-0 inline-block max-w-[88vw]">
              <strong className="mr-2 font-semibold">{group.product.name}</strong>
              <CostOfRun group={group} choice={choice} base={base} />
            </span>
          </caption>
          <thead>
            <tr>
              {columnsFor(choice).map(({ label, per, className }) => (
                <th key={label} scope="col" className={className}>
                  {label}
                  {per && <span className="font-normal">, {per}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} base={base} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** The columns, as wide in each table as in the next. */
function columnsFor(choice: PlanChoice) {
  const per = `${runNoun(choice)} per person and week`;
  return [
    { label: 'Plan', className: 'w-[7rem]' },
    { label: 'Which is cheaper' },
    { label: 'Plan, a month', className: 'number w-[10.5rem]' },
    { label: 'API, a month', className: 'number w-[8rem]' },
    { label: 'Break-even', per, className: 'number w-[8rem]' },
    { label: 'Limits allow', per },
  ];
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
  if (typeof cost === 'object') return <small>{text} a run, as entered</small>;
  const isSuccess = cost === 'success';
  const runs = product.runs.filter(({ ended }) => ended ?? !isSuccess);
  return (
    <small>
      {isSuccess ? `${text} a completed run: ` : 'A run costs '}
      {runs.map(({ id, usd, task, outcome, cited }, index) => (
        <span key={id}>
          {index > 0 && (isSuccess ? ' + ' : ' or ')}
          <a href={base + cited.href}>{formatFigure(usd, 'USD')}</a>
          <Mark mark={cited.mark} /> ({task}, {outcome})
        </span>
      ))}
      {isSuccess && successWords(product.successes)};{' '}
      <Sources cited={runs.map(({ cited }) => cited)} base={base} />
    </small>
  );
}

/** `, for 1 completed (1 of them after fixes)`. */
function successWords({ completed, fixed }: ProductCost['successes']): string {
  return `, for ${completed + fixed} completed${fixed > 0 ? ` (${fixed} of them after fixes)` : ''}`;
}

function Row({ row, base }: { readonly row: PlanRow; readonly base: string }) {
  const { name, verdict, price, api, breakEven, limits, more } = row;
  const [first, ...rest] = verdict;
  return (
    <tr>
      <td>
        {name}
        {more && (
          <details className="more">
            <summary>note</summary>
            <p>{capitalized(more)}</p>
          </details>
        )}
      </td>
      <td>
        {first}
        {rest.length > 0 && <small>{rest.join(' ')}</small>}
      </td>
      <td className="number whitespace-normal">
        <Linked linked={price} base={base} />
      </td>
      <td className="number whitespace-normal">{api}</td>
      <td className="number whitespace-normal">{breakEven}</td>
      <td>
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
      {small && <small>{small}</small>}
      {cited && (
        <small>
          <Sources cited={[cited]} base={base} />
        </small>
      )}
    </div>
  );
}

/** Where figures were read, each source and day once. */
function Sources({ cited, base }: { readonly cited: readonly Cited[]; readonly base: string }) {
  const once = new Map(cited.map((one) => [`${one.sourceHref} ${one.asOf}`, one]));
  return [...once].map(([key, { publisher, sourceHref, asOf }], index) => (
    <span key={key}>
      {index > 0 && '; '}
      <a href={base + sourceHref}>{publisher}</a>, {asOf ? formatDay(asOf) : 'day not stated'}
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
