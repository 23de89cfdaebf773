import type { Ledger } from './ledger.ts';

/** A function of a ledger that is worked out once for each, since a ledger never changes. */
export function perLedger<T extends object>(make: (ledger: Ledger) => T): (ledger: Ledger) => T {
  const known = new WeakMap<Ledger, T>();
  return (ledger) => {
    const made = known.get(ledger) ?? make(ledger);
    known.set(ledger, made);
    return made;
  };
}
