import { compareDays, type Day } from '../data/day.ts';
import { formatDay } from '../format/figure.ts';
import { counted } from '../format/words.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { sourcePath } from './address.ts';
import { correctionsOf, type CorrectionView } from './correction.ts';
import { publisherName } from './label.ts';

/** A data release. */
interface ReleaseView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** How many charts embeds can pin to it, in words; undefined: it was made before charts were kept. */
  readonly pinnable: string | undefined;
}

/** A source, read on a day. */
interface ReadingView {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly href: string;
  /** How many claims of it stand now, in words. */
  readonly claims: string;
}

/** What changed on one day. */
export interface DayOfChanges {
  readonly day: Day;
  readonly label: string;
  readonly releases: readonly ReleaseView[];
  /** Corrections by their reason. */
  readonly corrections: readonly {
    readonly reason: string;
    readonly items: readonly CorrectionView[];
  }[];
  readonly readings: readonly ReadingView[];
}

/** Everything that changed in the data, newest day first. */
export function buildChanges(ledger: Ledger) {
  const { releases, sources } = ledger.records;
  const corrections = correctionsOf(ledger);
  const days = [
    ...corrections.map(({ date }) => date),
    ...recordsOf(releases).map(({ released_on }) => released_on),
    ...recordsOf(sources).map(({ retrieved_on }) => retrieved_on),
  ];
  return {
    headline: headlineOf(corrections),
    days: [...new Set(days)]
      .toSorted((a, b) => compareDays(b, a))
      .map((day) => changesOn(day, ledger))
      .filter((view) => view.releases.length + view.corrections.length + view.readings.length > 0),
  };
}

function headlineOf([newest, ...others]: readonly CorrectionView[]): string {
  if (!newest) return 'No claim has been corrected so far';
  const keys = new Set([newest, ...others].map(({ key }) => key));
  const have = keys.size === 1 ? 'has' : 'have';
  return `${counted(keys.size, 'claim')} ${have} been corrected, the last on ${formatDay(newest.date)}`;
}

/** `52 charts`; undefined where a release keeps none. */
function pinnableWords(release: string, { records }: Ledger): string | undefined {
  const frozen = recordsOf(records.frozenCharts).find(({ version }) => version === release);
  return frozen && counted(frozen.charts.length, 'chart');
}

function changesOn(day: Day, ledger: Ledger): DayOfChanges {
  const corrections = correctionsOf(ledger).filter(({ date }) => date === day);
  return {
    day,
    label: formatDay(day),
    releases: recordsOf(ledger.records.releases)
      .filter(({ released_on }) => released_on === day)
      .map(({ version, title }) => ({
        id: `release/${version}`,
        version,
        title,
        pinnable: pinnableWords(version, ledger),
      })),
    corrections: [...Map.groupBy(corrections, ({ reason }) => reason)].map(([reason, items]) => ({
      reason,
      items,
    })),
    readings: readingsOn(day, ledger),
  };
}

/** Sources by how many claims they brought; those without any are left out. */
function readingsOn(day: Day, { records, claims, names }: Ledger): ReadingView[] {
  const read = Map.groupBy(claims, ({ source }) => source);
  return recordsOf(records.sources)
    .filter(({ retrieved_on }) => retrieved_on === day)
    .map(({ id, title }) => ({ id, title, count: read.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ id, title, count }) => ({
      id: `source/${id}/${day}`,
      publisher: publisherName(id, names),
      title,
      href: sourcePath(id),
      claims: counted(count, 'claim'),
    }));
}
