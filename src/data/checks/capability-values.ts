import { quote } from '../fields.ts';
import { typedValue } from '../schema/capability.ts';
import type { Check } from './check.ts';

const FORMS: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  quantity: 'a quantity such as 15, ~15, 3..8, >=5 or <=100',
};

/** A capability has a subject, and its value has the form that its dimension asks for. */
export const capabilityValues: Check = {
  id: 'capability-values',
  about: "A capability names an agent or model, and its value has its dimension's form.",
  find({ capabilities, dimensions }) {
    const kinds = new Map(dimensions.map(({ record }) => [record.id, record.kind]));
    return [
      ...dimensions.flatMap(({ record, place }) =>
        record.kind === 'quantity' && record.unit === undefined
          ? [{ ...place, field: 'unit', message: `The quantity "${record.id}" has no unit.` }]
          : [],
      ),
      ...capabilities.flatMap(({ record, place }) => {
        if (record.agent === undefined && record.model === undefined)
          return [
            { ...place, field: 'agent', message: 'This row names neither an agent nor a model.' },
          ];
        const kind = kinds.get(record.dimension);
        if (kind === undefined || typedValue(record.value, kind) !== undefined) return [];
        const message = `Expected ${FORMS[kind] ?? 'text'} for the dimension "${record.dimension}", but found ${quote(record.value)}.`;
        return [{ ...place, field: 'value', message }];
      }),
    ];
  },
};
