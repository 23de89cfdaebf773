import type { z } from 'zod';
import type { Entry } from './csv.ts';
import type { Figure, FigureContext, FigureSource } from './figure.ts';
import { FILES, type FileKind } from './files.ts';
import type { Records } from './load.ts';

/** Kept as long as somebody holds them: claims take their place, and both together need much memory. */
const known = new WeakMap<Records, WeakRef<readonly Figure[]>>();

/** Every figure of every record, in file order. Figures of one source that share an id get `~2`, `~3` … behind it. */
export function figuresOf(records: Records): readonly Figure[] {
  const figures =
    known.get(records)?.deref() ?? withUniqueIds(collect(records, (_, entries) => entries));
  known.set(records, new WeakRef(figures));
  return figures;
}

/**
 * The figures of records that share their subject with another record, or that state several
 * figures of one subject themselves: only these can contradict each other. Their ids are those of `figuresOf`.
 */
export function contestableFigures(records: Records): readonly Figure[] {
  return withUniqueIds(collect(records, sharingSubject));
}

/** The figures of `entries` of scores, with the ids of `figuresOf` when all scores of each subject are given. */
export function scoreFigures(entries: Records['scores'], records: Records): readonly Figure[] {
  return withUniqueIds(figuresIn(entries, FILES.scores.figures, contextOf(records)));
}

type Choose = <T extends object>(
  subject: readonly (keyof T & string)[],
  entries: readonly Entry<T>[],
  format: FileKind['format'],
) => readonly Entry<T>[];

function collect(records: Records, choose: Choose): Figure[] {
  const context = contextOf(records);
  const from = <T extends z.ZodObject>(
    entries: readonly Entry<z.output<T>>[],
    { figures: source, format }: FileKind<T>,
  ) => figuresIn(source ? choose(source.subject, entries, format) : [], source, context);
  return [
    from(records.scores, FILES.scores),
    from(records.tokenPrices, FILES.tokenPrices),
    from(records.planPrices, FILES.planPrices),
    from(records.modelFacts, FILES.modelFacts),
    from(records.benchmarks, FILES.benchmarks),
    from(records.runs, FILES.runs),
    from(records.capabilities, FILES.capabilities),
    from(records.needs, FILES.needs),
    from(records.events, FILES.events),
    from(records.statements, FILES.statements),
  ].flat();
}

function contextOf(records: Records): FigureContext {
  return { dimensions: new Map(records.dimensions.map(({ record }) => [record.id, record])) };
}

function figuresIn<T>(
  entries: readonly Entry<T>[],
  source: FigureSource<T> | undefined,
  context: FigureContext,
): Figure[] {
  return entries.flatMap(({ record, place }) => source?.figures(record, place, context) ?? []);
}

/** Records in a list may hold lists of their own, whose members share their subject. */
function sharingSubject<T extends object>(
  subject: readonly (keyof T & string)[],
  entries: readonly Entry<T>[],
  format: FileKind['format'],
): readonly Entry<T>[] {
  return format === 'json-list' ? entries : groupsOf(entries, subject).flat();
}

/** Groups of two and more records that are alike in `fields`, in file order. */
export function groupsOf<T extends object>(
  entries: readonly Entry<T>[],
  fields: readonly string[],
): Entry<T>[][] {
  return positionsOfGroups(entries, fields).map((positions) =>
    positions.flatMap((position) => entries[position] ?? []),
  );
}

const knownGroups = new WeakMap<readonly object[], Map<string, number[][]>>();

/** Several rules ask for the same groups; they are looked for once. */
function positionsOfGroups(entries: readonly Entry<object>[], fields: readonly string[]) {
  const known = knownGroups.get(entries) ?? new Map<string, number[][]>();
  const groups = known.get(fields.join()) ?? findGroups(entries, fields);
  knownGroups.set(entries, known.set(fields.join(), groups));
  return groups;
}

/** Splits by one field after another; what is alone is let go at once, so most fields see few records. */
function findGroups(entries: readonly Entry<object>[], fields: readonly string[]): number[][] {
  let groups = [[...entries.keys()]];
  for (const field of fields)
    groups = groups.flatMap((group) => {
      if (isUniform(group, entries, field)) return [group];
      const byValue = Map.groupBy(group, (position) => valueAt(entries[position], field));
      return [...byValue.values()].filter(({ length }) => length > 1);
    });
  return groups;
}

/** Whether all agree in a field, so that it splits nothing; told without building anything. */
function isUniform(group: number[], entries: readonly Entry<object>[], field: string): boolean {
  const first = valueAt(entries[group[0] ?? 0], field);
  return group.length > 1 && group.every((position) => valueAt(entries[position], field) === first);
}

function valueAt(entry: Entry<object> | undefined, field: string): unknown {
  const value: unknown = entry && Reflect.get(entry.record, field);
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

function withUniqueIds(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const repeats = (seen.get(figure.id) ?? 0) + 1;
    seen.set(figure.id, repeats);
    return repeats === 1 ? figure : { ...figure, id: `${figure.id}~${repeats}` };
  });
}
