import { recordsOf, type Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

const NUMBERED = /^\d{1,15}(\.\d{1,15})*$/;

/**
 * Which of two versions is the newer one: negative where `a` is older, 0 where they are the same. Undefined
 * where that is unknown: words, or another number of parts.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (!left || left.length !== right?.length) return undefined;
  const differences = left.map((part, place) => part - (right[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function partsOf(version: string): number[] | undefined {
  return NUMBERED.test(version) ? version.split('.').map(Number) : undefined;
}

/** The newest version of an agent with which a score stands in the ledger; undefined: none is newer for sure. */
export function newerVersionOf(agent: string, version: string, ledger: Ledger): string | undefined {
  const newest = (versionsOf(ledger).get(agent) ?? []).reduce(
    (last, other) => ((compareVersions(other, last) ?? 0) > 0 ? other : last),
    version,
  );
  return newest === version ? undefined : newest;
}

/** The versions that scores name, by agent. */
const versionsOf = perLedger((ledger): ReadonlyMap<string, readonly string[]> => {
  const scores = recordsOf(ledger.records.scores);
  const byAgent = Map.groupBy(scores, ({ agent }) => agent ?? '');
  return new Map(
    [...byAgent].map(([agent, own]) => [
      agent,
      [...new Set(own.flatMap(({ agent_version }) => agent_version ?? []))],
    ]),
  );
});
