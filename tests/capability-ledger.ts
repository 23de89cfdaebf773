import type { Capability } from '../src/data/schema/capability.ts';
import { load } from '../src/data/load.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { TODAY, VALID } from './project.ts';

const valid = load(VALID, TODAY).records;

/** The valid data with these claims of capabilities and nothing else of their kind, each from one source. */
export function capabilityLedger(
  capabilities: readonly (Pick<Capability, 'dimension' | 'value'> & Partial<Capability>)[],
): Ledger {
  return buildLedger({
    ...valid,
    capabilities: capabilities.map((capability, index) => ({
      place: { file: 'data/capabilities.csv', line: index + 2 },
      record: {
        grade: 'opinion',
        measured_by: 'reporter',
        source: 'report',
        locator: 'Section 4',
        ...capability,
      },
    })),
  });
}
