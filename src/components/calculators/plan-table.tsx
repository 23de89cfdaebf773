import { capitalized } from '../../charts/words.ts';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import { runNoun } from '../../views/plan-words.ts';
import { Mark, Sources } from './plan-cited.tsx';
import { PlanCost } from './plan-cost.tsx';
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
        <div key={group.product.id} className="mb-6 min-w-[60rem]">
          <div className="sticky left-0 max-w-[88vw] lg:max-w-full">
            <PlanCost group={group} choice={choice} base={base} />
          </div>
          <table className="table table-fixed">
            <caption className="sr-only">Plans beside {group.product.name}</caption>
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
        </div>
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

function Row({ row, base }: { readonly row: PlanRow; readonly base: string }) {
  const { name, verdict, price, api, breakEven, more } = row;
  const [first, ...rest] = verdict;
  return (
    <tr>
      <th scope="row" className={ROW_HEADER}>
        {name}
      </th>
      <td>
        {first}
        {rest.length > 0 && <small>{rest.join(' ')}</small>}
        {more && (
          <details className="more">
            <summary>note</summary>
            <p>{capitalized(more)}</p>
          </details>
        )}
      </td>
      <td className="number whitespace-normal">
        <Linked linked={price} base={base} />
      </td>
      <td className="number whitespace-normal">{api}</td>
      <td className="number whitespace-normal">{breakEven}</td>
      <td>
        <Limits row={row} base={base} />
      </td>
    </tr>
  );
}

/** As a cell, not as a heading of columns; in view as the table scrolls sideways. */
const ROW_HEADER =
  'border-rule align-top text-[0.9rem] font-normal text-ink max-md:sticky max-md:left-0';

/** What limits allow, and on demand what sources say of them in words. */
function Limits({
  row: { limits, limitWords },
  base,
}: {
  readonly row: Pick<PlanRow, 'limits' | 'limitWords'>;
  readonly base: string;
}) {
  return (
    <>
      {limits.length === 0 && 'not stated'}
      {limits.map((limit) => (
        <Linked key={limit.text} linked={limit} base={base} />
      ))}
      {limitWords.length > 0 && (
        <details className="more">
          <summary>limits in other words ({limitWords.length})</summary>
          {limitWords.map((words) => (
            <Linked key={words.cited?.claim} linked={words} base={base} />
          ))}
        </details>
      )}
    </>
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
