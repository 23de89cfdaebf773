import { compareText } from '../data/order.ts';
import { earliest } from '../data/day.ts';
import { formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimPath } from './address.ts';
import { MARKS } from './cell.ts';
import { publisherName } from './label.ts';

/** All dated events, newest first, by year. */
export function buildTimeline(ledger: Ledger) {
  const { names, records } = ledger;
  const claims = new Map(
    ledger.claims.flatMap((claim) => (claim.subject.event ? [[claim.subject.event, claim]] : [])),
  );
  const events = records.events
    .toSorted((a, b) => compareText(earliest(b.record.date), earliest(a.record.date)))
    .map(({ record }) => {
      const claim = claims.get(record.id);
      return {
        year: record.date.slice(0, 4),
        date: formatDay(record.date),
        kind: record.kind,
        title: record.title,
        note: record.note,
        subject: subjectName(record.subject, ledger),
        href: claim && claimPath(claim),
        mark: claim && MARKS[claim.grade],
        source: publisherName(record.source, names),
      };
    });
  return [...Map.groupBy(events, ({ year }) => year)].map(([year, members]) => ({
    year,
    events: members,
  }));
}

function subjectName(id: string, { names }: Ledger): string {
  const lists = [names.models, names.agents, names.plans, names.benchmarks, names.organizations];
  return lists.map((list) => list.get(id)?.name).find((name) => name !== undefined) ?? id;
}
