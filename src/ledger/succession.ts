import { compareDays, earliest, latest } from '../data/day.ts';
import type { Model } from '../data/schema/model.ts';
import { recordsOf, type Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';
import { releaseOf, type ReleaseDay } from './release-day.ts';

/** A model that has taken another one's place, and when. */
export interface Released {
  readonly model: Model;
  readonly release: ReleaseDay;
}

export interface Succession {
  /** The next of the line. */
  readonly next: Released;
  /** The last of the line that is on record; the same where only one followed. */
  readonly newest: Released;
}

/**
 * What replaced a model: the next of its family that was released after it for sure, by the ledger's day.
 * Undefined: none did, it belongs to no family, or no release day supports that one did.
 */
export function successionOf(model: string, ledger: Ledger): Succession | undefined {
  return successions(ledger).get(model);
}

const successions = perLedger((ledger): ReadonlyMap<string, Succession> => {
  const families = Map.groupBy(
    recordsOf(ledger.records.models).filter(({ family }) => family !== undefined),
    ({ family }) => family,
  );
  const found = [...families.values()].flatMap((line) => successionsIn(releasedOf(line, ledger)));
  return new Map(found);
});

/** The models of a line that are out on the ledger's day, oldest first. */
function releasedOf(line: readonly Model[], ledger: Ledger): Released[] {
  return line
    .flatMap((model): Released[] => {
      const release = releaseOf(model.id, ledger);
      return release ? [{ model, release }] : [];
    })
    .filter(({ release }) => earliest(release.day) <= latest(ledger.asOf))
    .toSorted((a, b) => compareDays(a.release.day, b.release.day));
}

function successionsIn(line: readonly Released[]): [string, Succession][] {
  return line.flatMap(({ model, release }): [string, Succession][] => {
    const after = line.filter((other) => earliest(other.release.day) > latest(release.day));
    const [next, newest] = [after[0], after.at(-1)];
    return next && newest ? [[model.id, { next, newest }]] : [];
  });
}
