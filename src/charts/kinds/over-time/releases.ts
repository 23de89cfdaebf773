import type { Event } from '../../../data/schema/event.ts';
import { formatDay } from '../../../format/figure.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { claimPath } from '../../../views/address.ts';
import { isPlaceable, timeOf } from './scores.ts';
import { colourOf, makerOf } from '../../maker.ts';
import type { Series, XyEvent } from '../../plot.ts';

/** A release of a model or agent, with its claim. */
export interface Release {
  readonly event: Event;
  readonly claim: Claim | undefined;
  /** Organization that makes what was released. */
  readonly maker: string;
}

export interface Releases {
  /** From `since` on, oldest first; of one subject and day only the first. */
  readonly shown: readonly Release[];
  /** Older ones, those known by their year only, and the same again. */
  readonly leftOut: number;
}

/** @param since Milliseconds since 1970. */
export function releasesSince(since: number, ledger: Ledger): Releases {
  const { records, names } = ledger;
  const claims = new Map(ledger.claims.map((claim) => [claim.subject.event, claim]));
  const all = recordsOf(records.events)
    .filter(({ kind }) => kind === 'release')
    .filter(({ subject }) => names.models.has(subject) || names.agents.has(subject));
  const placed = all.filter(({ date }) => isPlaceable(date) && timeOf(date) >= since);
  // Sources tell one release of a model in different words; an agent may have several versions in a day.
  const once = Map.groupBy(placed, ({ subject, date, title }) =>
    names.agents.has(subject) ? `${subject} ${date} ${title}` : `${subject} ${date}`,
  );
  const shown = [...once.values()]
    .flatMap(([event]) => event ?? [])
    .toSorted((a, b) => timeOf(a.date) - timeOf(b.date))
    .map((event) => ({
      event,
      claim: claims.get(event.id),
      maker: names.agents.get(event.subject)?.organization ?? makerOf(event.subject, names),
    }));
  return { shown, leftOut: all.length - shown.length };
}

export function releaseTick({ event, claim, maker }: Release, { names }: Ledger): XyEvent {
  return {
    id: `event-${event.id}`,
    series: maker,
    model: names.models.has(event.subject) ? event.subject : undefined,
    x: timeOf(event.date),
    tells: [event.title, formatDay(event.date)],
    href: claim && claimPath(claim),
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
