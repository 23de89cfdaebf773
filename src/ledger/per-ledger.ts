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

/** The same for a function of something in a ledger as well, which is told apart by identity. */
export function perLedgerAnd<K, T>(make: (key: K, ledger: Ledger) => T) {
  const knownOf = perLedger(() => new Map<K, T>());
  return (key: K, ledger: Ledger): T => {
    const known = knownOf(ledger);
    if (!known.has(key)) known.set(key, make(key, ledger));
    return known.get(key) ?? make(key, ledger);
  };
}
