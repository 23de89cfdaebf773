import { asWritten, type Figure } from './figure.ts';
import { figuresOf } from './figures.ts';
import type { Records } from './load.ts';

/** A figure that both states have under one id, and that says something else now. */
interface Changed {
  readonly kind: 'changed';
  readonly before: Figure;
  readonly after: Figure;
}

/** A figure whose id is gone. */
interface Removed {
  readonly kind: 'removed';
  readonly before: Figure;
  /** The one new figure that took its place under another id; undefined: none, or none for certain. */
  readonly successor: Figure | undefined;
}

/** A change of a value that has been public. */
export type Change = Changed | Removed;

/** What became of the figures of one state of the data in a later one. */
export interface Changes {
  readonly added: readonly Figure[];
  /** In the order of the earlier state. */
  readonly changed: readonly Changed[];
  /** In the order of the earlier state. */
  readonly removed: readonly Removed[];
}

/**
 * Compares two states by the public ids of their figures. A figure that moved to another row or line is the
 * same; one whose source, day or other part of its id changed is removed, and another one added.
 */
export function changesBetween(before: Records, after: Records): Changes {
  const [then, now] = [byId(figuresOf(before)), byId(figuresOf(after))];
  const gone = [...then.values()].filter(({ id }) => !now.has(id));
  const added = [...now.values()].filter(({ id }) => !then.has(id));
  const successors = successorsOf(gone, added);
  return {
    added,
    changed: [...then.values()].flatMap((figure) => {
      const later = now.get(figure.id);
      if (!later || saysTheSame(figure, later)) return [];
      return { kind: 'changed' as const, before: figure, after: later };
    }),
    removed: gone.map((figure) => ({
      kind: 'removed',
      before: figure,
      successor: successors.get(figure),
    })),
  };
}

/**
 * Whether readers must be told why: every removed figure, and every changed value. A sentence that was only
 * worded anew, with the same numbers in it in any order, needs no reason, nor does a unit that got another name.
 */
export function needsReason(change: Change): boolean {
  if (change.kind === 'removed') return true;
  const [old, now] = [asWritten(change.before.value), asWritten(change.after.value)];
  return old !== now && !(isSentence(old) && isSentence(now) && isSameInNumbers(old, now));
}

function byId(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function saysTheSame(a: Figure, b: Figure): boolean {
  return a.unit === b.unit && asWritten(a.value) === asWritten(b.value);
}

/** Single words are answers, such as an id or an outcome. */
function isSentence(written: string): boolean {
  return written.includes(' ');
}

function isSameInNumbers(a: string, b: string): boolean {
  const numbersIn = (sentence: string) => sentence.match(/\d+(?:[.,]\d+)*/g)?.toSorted() ?? [];
  return numbersIn(a).join(' ') === numbersIn(b).join(' ');
}

/** What makes two figures of different ids one and the same statement, when no other two share it. */
const SIGNATURES: readonly ((figure: Figure) => string)[] = [
  ({ key, record }) => JSON.stringify([key, record.source]),
  ({ place, measure, value, record: { source, locator } }) =>
    JSON.stringify([place.file, measure, asWritten(value), source, locator]),
];

/** Pairs of one gone and one added figure: of the same thing in the same source, else the same value in the same place of it. */
function successorsOf(
  gone: readonly Figure[],
  added: readonly Figure[],
): ReadonlyMap<Figure, Figure> {
  const pairs = new Map<Figure, Figure>();
  for (const signature of SIGNATURES) {
    const taken = new Set(pairs.values());
    const left = gone.filter((figure) => !pairs.has(figure));
    const right = Map.groupBy(
      added.filter((figure) => !taken.has(figure)),
      signature,
    );
    for (const [shared, [figure, ...others]] of Map.groupBy(left, signature)) {
      const [successor, ...more] = right.get(shared) ?? [];
      if (figure && successor && others.length + more.length === 0) pairs.set(figure, successor);
    }
  }
  return pairs;
}
