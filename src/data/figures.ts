import type { Entry } from './csv.ts';
import type { Figure, FigureContext, FigureOf } from './figure.ts';
import { FILES } from './files.ts';
import type { Records } from './load.ts';

const known = new WeakMap<Records, readonly Figure[]>();

/** Every figure of every record, in file order. Figures of one source that share an id get `~2`, `~3` … behind it. */
export function figuresOf(records: Records): readonly Figure[] {
  const figures = known.get(records) ?? withUniqueIds(collect(records));
  known.set(records, figures);
  return figures;
}

function collect(records: Records): Figure[] {
  const context: FigureContext = {
    dimensions: new Map(records.dimensions.map(({ record }) => [record.id, record])),
  };
  const from = <T>(entries: readonly Entry<T>[], figures: FigureOf<T> | undefined) =>
    entries.flatMap(({ record, place }) => figures?.(record, place, context) ?? []);
  return [
    ...from(records.scores, FILES.scores.figures),
    ...from(records.tokenPrices, FILES.tokenPrices.figures),
    ...from(records.planPrices, FILES.planPrices.figures),
    ...from(records.modelFacts, FILES.modelFacts.figures),
    ...from(records.benchmarks, FILES.benchmarks.figures),
    ...from(records.runs, FILES.runs.figures),
    ...from(records.capabilities, FILES.capabilities.figures),
    ...from(records.needs, FILES.needs.figures),
    ...from(records.events, FILES.events.figures),
    ...from(records.statements, FILES.statements.figures),
  ];
}

function withUniqueIds(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const repeats = (seen.get(figure.id) ?? 0) + 1;
    seen.set(figure.id, repeats);
    return repeats === 1 ? figure : { ...figure, id: `${figure.id}~${repeats}` };
  });
}
