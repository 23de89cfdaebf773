import { latest } from '../../../data/day.ts';
import { compareText } from '../../../data/order.ts';
import type { Event } from '../../../data/schema/event.ts';
import { formatDay } from '../../../format/figure.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { claimPath } from '../../../views/address.ts';
import { isPlaceable, timeOf, withFullDay, type ReleaseDay } from '../../../ledger/release-day.ts';
import { colourOf, makerOf } from '../../maker.ts';
import type { Series, XyEvent } from '../../plot.ts';

/** The release of a model or agent: its first event, at the day that the most exact claim gives. */
export interface Release extends ReleaseDay {
  readonly event: Event;
  /** Of the event. */
  readonly eventClaim: Claim | undefined;
  /** Organization that makes what was released. */
  readonly maker: string;
}

export interface Releases {
  /** From `since` on, oldest first. */
  readonly shown: readonly Release[];
  /** Events before it, those known by their year only, and those after the first of their subject. */
  readonly leftOut: number;
}

/** @param since Milliseconds since 1970. */
export function releasesSince(since: number, ledger: Ledger): Releases {
  const { records, names } = ledger;
  const all = recordsOf(records.events)
    .filter(({ kind }) => kind === 'release')
    .filter(({ subject }) => names.models.has(subject) || names.agents.has(subject));
  // What comes later of one subject repeats its release or is of a version or feature.
  const first = Map.groupBy(all, ({ subject }) => subject).values();
  const shown = [...first]
    .flatMap((events) => events.toSorted(byDay)[0] ?? [])
    .map((event) => releaseAt(event, ledger))
    .filter(({ day }) => isPlaceable(day) && timeOf(day) >= since)
    .toSorted((a, b) => timeOf(a.day) - timeOf(b.day));
  return { shown, leftOut: all.length - shown.length };
}

/** A month may end after a day in it, so that the day comes first. */
function byDay(a: Event, b: Event): number {
  return compareText(latest(a.date), latest(b.date));
}

function releaseAt(event: Event, ledger: Ledger): Release {
  const { names, claims } = ledger;
  const eventClaim = claims.find(({ subject }) => subject.event === event.id);
  return {
    event,
    eventClaim,
    maker: names.agents.get(event.subject)?.organization ?? makerOf(event.subject, names),
    ...withFullDay({ day: event.date, claim: eventClaim }, event.subject, ledger),
  };
}

/** The tick of a release. */
export function releaseTick(
  { event, day, eventClaim, maker }: Release,
  { names }: Ledger,
): XyEvent {
  return {
    id: `event-${event.id}`,
    series: maker,
    model: names.models.has(event.subject) ? event.subject : undefined,
    x: timeOf(day),
    tells: [event.title, formatDay(day)],
    href: eventClaim && claimPath(eventClaim),
  };
}

/** The makers of what was released that have no series yet. */
export function seriesFor(
  releases: readonly Release[],
  known: readonly Series[],
  { names }: Ledger,
): Series[] {
  const makers = new Set(releases.map(({ maker }) => maker));
  return [...makers]
    .filter((maker) => !known.some(({ id }) => id === maker))
    .map((id) => ({ id, label: names.organizations.get(id)?.name ?? id, colour: colourOf(id) }));
}
