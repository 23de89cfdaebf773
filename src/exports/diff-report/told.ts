/** One change as it stands in a row of a table, in words. Empty: nothing is said there. */
export interface Told {
  /** What kind of change. */
  readonly change: string;
  readonly about: string;
  /** More of what it is about, in smaller type. */
  readonly small: string;
  /** An id, or a file with its line. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

/** A section of a report as a table. */
export interface ToldSection {
  readonly id: string;
  readonly title: string;
  /** How to read it, in whole sentences; empty where nothing needs to be said. */
  readonly means: string;
  /** Undefined: it could not be compared. */
  readonly total: number | undefined;
  /** How many of each kind of change are listed, in order of first appearance. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly rows: readonly Told[];
}

interface Found<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** What is said of the changes of a section. */
export function toldSection<T>(
  { id, title, means = '' }: Pick<ToldSection, 'id' | 'title'> & { readonly means?: string },
  found: Found<T> | null,
  tell: (item: T) => Partial<Told>,
): ToldSection {
  const rows = (found?.items ?? []).map((item) => ({ ...NOTHING, ...tell(item) }));
  const kinds = [...Map.groupBy(rows, ({ change }) => change)].map(
    ([kind, same]) => [kind, same.length] as const,
  );
  return { id, title, means, total: found?.total, kinds, rows };
}

const NOTHING: Told = {
  change: '',
  about: '',
  small: '',
  code: '',
  before: '',
  after: '',
  note: '',
};
