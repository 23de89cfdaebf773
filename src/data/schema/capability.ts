import { z } from 'zod';
import { id, oneOf, reference, text } from '../fields.ts';
import { figuresFrom, type FigureOf, type FigureSource, type FigureValue } from '../figure.ts';
import { parseQuantity } from '../quantity.ts';
import { asOf, provenance } from './provenance.ts';

/** A question that can be asked of every agent or model. */
export const Dimension = z.strictObject({
  id,
  label: text,
  /** boolean and quantity answers can contradict each other; text is shown side by side. */
  kind: oneOf('boolean', 'quantity', 'text'),
  /** Of a quantity. */
  unit: text.optional(),
  group: oneOf(
    'architecture',
    'context',
    'autonomy',
    'governance',
    'security',
    'deployment',
    'integrations',
    'pricing',
    'quality',
    'speed',
    'adoption',
  ),
  question: text,
  /** False: values count different things, and stand side by side without being said to differ. Else true. */
  compared: z.boolean().optional(),
});
export type Dimension = z.output<typeof Dimension>;

/** What one source says about an agent, a model, or an agent with a model, on one dimension. */
export const Capability = z.strictObject({
  agent: reference('agents').optional(),
  model: reference('models').optional(),
  dimension: reference('dimensions'),
  /** In the form of the dimension's kind: true or false, a quantity, or a line of text. */
  value: text,
  /** measured: somebody counted; documented: the maker's documents say so; opinion: a judgement. */
  grade: oneOf('measured', 'documented', 'opinion'),
  ...asOf,
  ...provenance,
});
export type Capability = z.output<typeof Capability>;

const rows = figuresFrom<Capability>({
  kind: 'capability',
  subject: ['agent', 'model', 'dimension'],
  origin: ['source', 'as_of', 'value'],
  measures: { value: { unit: 'text' } },
});

/** The cell read in the form of its dimension; a cell that does not fit stays text, and a check says so. */
const figures: FigureOf<Capability> = (capability, place, { dimensions }) => {
  const dimension = dimensions.get(capability.dimension);
  const value = dimension && typedValue(capability.value, dimension.kind);
  return rows
    .figures(capability, place, { dimensions })
    .map((figure) =>
      value === undefined || typeof value === 'string'
        ? figure
        : { ...figure, value, unit: dimension?.unit ?? 'yes or no' },
    );
};

export const capabilityFigures: FigureSource<Capability> = { ...rows, figures };

/** `true`, `3..8` or a line of text, as `kind` asks; undefined when the text does not fit. */
export function typedValue(value: string, kind: string): FigureValue | undefined {
  if (kind === 'boolean')
    return value === 'true' || value === 'false' ? value === 'true' : undefined;
  return kind === 'quantity' ? parseQuantity(value) : value;
}
