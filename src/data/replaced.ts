import { earliest, holdsOn, latest, type Day } from './day.ts';

/** What a figure or a row is about, and of when it is. */
export interface Dated {
  /** Shared by all that are about the same thing; undefined: no other one is. */
  readonly about: string | undefined;
  /** Undefined: the source gives none. */
  readonly day: Day | undefined;
  /** First day on which it holds; undefined: it holds from its day on. */
  readonly validFrom?: Day | undefined;
  /** Last day on which it holds; undefined: open. */
  readonly validTo?: Day | undefined;
}

export interface Replacement<T> {
  /** The newest about the same thing; undefined: there is none, but its validity has ended. */
  readonly by: T | undefined;
}

/**
 * What has been replaced on a day, and by what: its validity ended before, or something about the same thing
 * that holds then speaks of a later day. A month or year counts only where it is later, or over, for sure.
 */
export function replacementsAmong<T>(
  items: readonly T[],
  datedOf: (item: T) => Dated,
  on: Day,
): ReadonlyMap<T, Replacement<T>> {
  const all = items.map((item) => ({ item, ...datedOf(item) }));
  const newest = new Map<string, (typeof all)[number]>();
  for (const one of all) {
    if (one.about === undefined || one.day === undefined) continue;
    if (!holdsOn(one.validFrom, one.validTo, on)) continue;
    const known = newest.get(one.about);
    const isNewer = !known?.day || earliest(one.day) > earliest(known.day);
    if (isNewer && earliest(one.day) <= latest(on)) newest.set(one.about, one);
  }
  return new Map(
    all.flatMap((one): [T, Replacement<T>][] => {
      const last = newest.get(one.about ?? '');
      if (last?.day && one.day && latest(one.day) < earliest(last.day))
        return [[one.item, { by: last.item }]];
      return hasEnded(one, on) ? [[one.item, { by: undefined }]] : [];
    }),
  );
}

function hasEnded({ validTo }: Dated, on: Day): boolean {
  return validTo !== undefined && latest(validTo) < earliest(on);
}
