import type { ReactNode } from 'react';
import { wholeShare, type Entries } from './entries.ts';

/** What every field of a calculator has. */
export interface FieldProps {
  /** Key of the query that holds what is entered; no two fields of a page share one. */
  readonly name: string;
  readonly label: string;
  /** As it is entered: a number may be half typed. */
  readonly value: string;
  /** What is counted, beside the control. */
  readonly unit?: string | undefined;
  /** Takes the whole width of the form, and not half of it. */
  readonly isWide?: boolean | undefined;
  /** Below the control, as long as nothing is wrong. */
  readonly hint?: string | undefined;
  /** What is wrong, and what would be right, in one sentence; undefined: nothing is. */
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Bounds of a number, and how far the arrow keys move it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number. */
export function NumberField({ min, max, step, ...field }: FieldProps & Bounds) {
  return (
    <Field {...field}>
      <input {...controlOf(field)} type="number" {...{ min, max, step }} />
    </Field>
  );
}

/** One of several. */
export function SelectField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  return (
    <Field {...field}>
      <select {...controlOf(field)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A share in percent: a slider for the hand, which sets whole ones, a number for the exact share. */
export function ShareField(field: FieldProps) {
  const { name, label, value, error, onChange } = field;
  return (
    <Field {...field} unit="%" isWide>
      <input
        className="slider"
        type="range"
        aria-label={`${label}, slider`}
        aria-valuetext={`${Number(value) || 0} %`}
        aria-invalid={error !== undefined}
        aria-describedby={noteIdOf(name)}
        data-slider={name}
        min={0}
        max={100}
        step="any"
        value={Number(value) || 0}
        onChange={(event) => {
          onChange(wholeShare(event.target.value));
        }}
      />
      <input {...controlOf(field)} type="number" min={0} max={100} step="any" />
    </Field>
  );
}

interface FormProps<Name extends string> {
  readonly entries: Entries<Name>;
  readonly label: string;
  /** Keys of the query that the fields stand for. */
  readonly keys: readonly string[];
  /** How many fields stand beside each other; undefined: two. */
  readonly columns?: string | undefined;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** The fields of a calculator, and the way back to its example. Nothing is sent: what comes out follows every change. */
export function EntryForm<Name extends string>({
  entries: { errors, forget, ref },
  label,
  keys,
  columns,
  onReset,
  children,
}: FormProps<Name>) {
  return (
    <form
      className={['fields with-scripts', columns].filter(Boolean).join(' ')}
      aria-label={label}
      data-query={keys.join(' ')}
      ref={ref}
      onBlur={() => {
        if (!errors) forget();
      }}
    >
      {children}
      <NoSubmit />
      <button type="button" className="reset" onClick={onReset}>
        Back to the example
      </button>
    </form>
  );
}

/** What each field of a form is given, by its name and its label. */
export function fieldsOf<Name extends string>({ texts, errors, change }: Entries<Name>) {
  return (name: Name, label: string): FieldProps => ({
    name,
    label,
    value: texts[name],
    error: errors?.[name],
    onChange: (text) => {
      change(name, text);
    },
  });
}

/** Stands in a form, so that pressing Enter sends nothing, with scripts or before they come. */
export function NoSubmit() {
  return (
    <button type="submit" className="hidden" disabled>
      Nothing is sent
    </button>
  );
}

/** A day up to another. */
export function DayField({ max, ...field }: FieldProps & { readonly max: string }) {
  return (
    <Field {...field}>
      <input {...controlOf(field)} type="date" max={max} />
    </Field>
  );
}

const idOf = (name: string) => `field-${name}`;
const noteIdOf = (name: string) => `note-${name}`;

/** What a native control needs to be told of its field. */
function controlOf({ name, value, error, onChange }: FieldProps) {
  return {
    id: idOf(name),
    name,
    value,
    'aria-invalid': error !== undefined,
    'aria-describedby': noteIdOf(name),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
}

/** The label above, the control with its unit, and below it a hint or what is wrong. */
function Field({
  name,
  label,
  unit,
  isWide,
  hint,
  error,
  children,
}: Omit<FieldProps, 'value' | 'onChange'> & { readonly children: ReactNode }) {
  return (
    <div className={isWide ? 'field wide' : 'field'}>
      <label htmlFor={idOf(name)}>{label}</label>
      <div className="control">
        {children}
        {unit && <span className="unit">{unit}</span>}
      </div>
      <p className="note" id={noteIdOf(name)}>
        {error === undefined && hint}
        <span className="error" aria-live="polite">
          {error}
        </span>
      </p>
    </div>
  );
}
