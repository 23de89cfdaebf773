import { didYouMean } from '../nearest.ts';
import type { Check } from './check.ts';

const SETUP = ['subset', 'protocol'] as const;

/** Fields whose id may be of several kinds, or of a list inside another record. */
export const subjects: Check = {
  id: 'subjects',
  about:
    'Events name a known subject; scores name a subset and protocol, parts a subset, and findings protocols, that their benchmark declares.',
  find({ events, models, agents, plans, benchmarks, organizations, scores }, { incomplete }) {
    if (incomplete.size > 0) return [];
    const known = new Set(
      [models, agents, plans, benchmarks, organizations].flatMap((all) =>
        all.map(({ record }) => record.id),
      ),
    );
    const declared = new Map(benchmarks.map(({ record }) => [record.id, record]));
    return [
      ...benchmarks.flatMap(({ record: { id, subsets }, place }) =>
        subsets.flatMap(({ part_of }, index) => {
          const others = subsets.filter((_, other) => other !== index).map((other) => other.id);
          if (part_of === undefined || others.includes(part_of)) return [];
          return {
            ...place,
            field: `subsets.${index + 1}.part_of`,
            message: `This makes a subset part of "${part_of}", which is no other subset of ${id}.`,
            hint: didYouMean(part_of, others) ?? 'name the subset that holds all of its tasks.',
          };
        }),
      ),
      ...benchmarks.flatMap(({ record: { id, findings, protocols }, place }) =>
        findings.flatMap((finding, index) =>
          (finding.protocols ?? []).flatMap((protocol) => {
            const declaredIds = protocols.map((one) => one.id);
            if (declaredIds.includes(protocol)) return [];
            return {
              ...place,
              field: `findings.${index + 1}.protocols`,
              message: `This finding concerns the protocol "${protocol}", which ${id} does not declare.`,
              hint:
                didYouMean(protocol, declaredIds) ?? 'leave it out where every score is concerned.',
            };
          }),
        ),
      ),
      ...events.flatMap(({ record: { subject }, place }) =>
        known.has(subject)
          ? []
          : {
              ...place,
              field: 'subject',
              message: `This event is about "${subject}", which is no known model, agent, plan, benchmark or organization.`,
              hint: didYouMean(subject, known),
            },
      ),
      ...SETUP.flatMap((field) =>
        scores.flatMap(({ record, place }) => {
          const value = record[field];
          const parts = declared.get(record.benchmark)?.[`${field}s`] ?? [];
          if (value === undefined || parts.some(({ id }) => id === value)) return [];
          const ids = parts.map(({ id }) => id);
          const message = `This row names the ${field} "${value}", which data/benchmarks.json does not declare for ${record.benchmark}.`;
          const hint = didYouMean(value, ids) ?? `add it to "${field}s" of that benchmark.`;
          return { ...place, field, message, hint };
        }),
      ),
    ];
  },
};
