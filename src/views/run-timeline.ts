import type { Run } from '../data/schema/run.ts';
import type { Claim } from '../ledger/claim.ts';

type EventKind = Run['events'][number]['kind'];

/** One thing that happened in a run. */
export interface TimelineEvent {
  readonly anchor: string;
  readonly kind: EventKind;
  /** The kind in words. */
  readonly word: string;
  readonly detail: string;
  /** Undefined: the source does not say, or there was nothing to recover from. */
  readonly recovered: boolean | undefined;
}

export interface Timeline {
  /** What happened, counted. */
  readonly title: string;
  readonly events: readonly TimelineEvent[];
}

const WORDS: Readonly<Record<EventKind, readonly [one: string, many: string]>> = {
  failure: ['failure', 'failures'],
  retry: ['retry', 'retries'],
  recovery: ['recovery', 'recoveries'],
  intervention: ['human intervention', 'human interventions'],
  observation: ['observation', 'observations'],
};

/** What happened in a run, in the order its source tells it. */
export function timelineOf({ events }: Run, claims: ReadonlyMap<string, Claim>): Timeline {
  const counts = Map.groupBy(events, ({ kind }) => kind);
  const told = (['failure', 'retry', 'recovery', 'intervention'] as const).flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count > 0 ? `${count} ${WORDS[kind][count === 1 ? 0 : 1]}` : [];
  });
  return {
    title: told.length > 0 ? `What happened: ${told.join(', ')}` : 'What happened',
    events: events.map(({ kind, detail, recovered }, index) => ({
      anchor: claims.get(`events.${index + 1}`)?.id ?? '',
      kind,
      word: WORDS[kind][0],
      detail,
      recovered,
    })),
  };
}
