import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** What stands in a form's fields, half typed or not, by name. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What is wrong, by field, in whole sentences. */
export type Errors<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** What a form's texts mean. */
export interface EntryRules<Name extends string> {
  /** The texts that the address asks for at this moment. */
  readonly asked: () => Texts<Name>;
  /** The texts where one follows from another. */
  readonly settled: (texts: Texts<Name>) => Texts<Name>;
  /** Undefined: nothing is wrong. */
  readonly errorsIn: (texts: Texts<Name>) => Errors<Name> | undefined;
  /** Takes texts in which nothing is wrong. */
  readonly accept: (texts: Texts<Name>) => void;
}

export interface Entries<Name extends string> {
  readonly texts: Texts<Name>;
  readonly errors: Errors<Name> | undefined;
  readonly change: (name: Name, text: string) => void;
  /** Shows what was last accepted, and drops what was not. */
  readonly forget: () => void;
  /** Of the form, to be set. */
  readonly ref: RefObject<HTMLFormElement | null>;
}

/**
 * The fields of a calculator. What is entered is accepted as soon as nothing is wrong with it, and stands as
 * it was typed until it is forgotten. What somebody entered before the scripts came is taken over.
 *
 * @param accepted The texts that were last accepted.
 */
export function useEntries<Name extends string>(
  accepted: Texts<Name>,
  { asked, settled, errorsIn, accept }: EntryRules<Name>,
): Entries<Name> {
  const ref = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState<Texts<Name>>();
  const texts = entered ?? accepted;
  const enter = (unsettled: Texts<Name>) => {
    const next = settled(unsettled);
    setEntered(next);
    if (!errorsIn(next)) accept(next);
  };
  const forget = () => {
    setEntered(undefined);
  };
  useLayoutEffect(() => {
    const early = ref.current ? earlyTexts(ref.current) : {};
    if (Object.keys(early).length > 0) enter({ ...asked(), ...early });
    // Later changes are told one by one.
  }, []);
  useEffect(() => {
    window.addEventListener('popstate', forget);
    return () => {
      window.removeEventListener('popstate', forget);
    };
  }, []);
  return {
    texts,
    errors: errorsIn(texts),
    change: (name, text) => {
      enter({ ...texts, [name]: text });
    },
    forget,
    ref,
  };
}

/** What stands in the fields otherwise than it was sent, by name; of a box that was unchecked nothing. */
export function earlyTexts(form: HTMLFormElement): Readonly<Record<string, string>> {
  const changed = [...form.elements].flatMap((control) => {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      return control.checked === control.defaultChecked
        ? []
        : [[control.name, control.checked ? control.value : ''] as const];
    if (control instanceof HTMLInputElement && control.value !== control.defaultValue)
      return [textOf(control)];
    if (control instanceof HTMLSelectElement && !control.selectedOptions[0]?.defaultSelected)
      return [[control.name, control.value] as const];
    return [];
  });
  return Object.fromEntries(changed);
}

function textOf({ name, value, dataset }: HTMLInputElement): readonly [string, string] {
  const { slider } = dataset;
  return slider === undefined ? [name, value] : [slider, wholeShare(value)];
}

/** What a slider is set to: it can show any share, and no hand finds the same one again. */
export function wholeShare(text: string): string {
  return String(Math.round(Number(text)));
}
