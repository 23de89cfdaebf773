import type { PlanBook } from '../../views/plan-book.ts';
import type { Entries } from './entries.ts';
import { NoSubmit, NumberField, SelectField, type FieldProps } from './fields.tsx';
import { OWN, PLAN_BOUNDS, PLAN_KEYS, SUCCESS, type PlanField } from './plan-state.ts';

interface Props {
  readonly book: PlanBook;
  readonly entries: Entries<PlanField>;
  readonly onReset: () => void;
}

/** Who works how much with what. Nothing is sent: what comes out follows every change. */
export function PlanForm({ book, entries, onReset }: Props) {
  const { texts, errors, change, forget, ref } = entries;
  const field = (name: PlanField, label: string): FieldProps => ({
    name,
    label,
    value: texts[name],
    error: errors?.[name],
    onChange: (text) => {
      change(name, text);
    },
  });
  return (
    <form
      className="fields with-scripts sm:grid-cols-3 lg:grid-cols-6"
      aria-label="Plan or API"
      data-query={PLAN_KEYS.join(' ')}
      ref={ref}
      onBlur={() => {
        if (!errors) forget();
      }}
    >
      <SelectField
        {...field('agent', 'Agent and plans')}
        options={[
          { value: '', label: 'All' },
          ...book.products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NumberField
        {...field('runs', 'Runs a week, each')}
        {...PLAN_BOUNDS.runs}
        hint="10 is an example"
      />
      <NumberField {...field('seats', 'People')} {...PLAN_BOUNDS.seats} hint="Seats, or plans" />
      <NumberField
        {...field('hours', 'Hours a week, each')}
        {...PLAN_BOUNDS.hours}
        hint="Of work; 168 is all"
      />
      <NumberField
        {...field('messages', 'Messages a run')}
        {...PLAN_BOUNDS.messages}
        hint="Blank: unknown"
      />
      <SelectField
        {...field('cost', 'Cost of a run')}
        options={[
          { value: '', label: 'recorded runs' },
          { value: SUCCESS, label: 'completed runs' },
          { value: OWN, label: 'as entered' },
        ]}
      />
      {texts.cost === OWN && (
        <>
          <NumberField {...field('least', 'At least')} {...PLAN_BOUNDS.least} unit="dollars" />
          <NumberField {...field('most', 'At most')} {...PLAN_BOUNDS.most} unit="dollars" />
        </>
      )}
      <button type="button" className="reset" onClick={onReset}>
        Back to the example
      </button>
      <NoSubmit />
    </form>
  );
}
