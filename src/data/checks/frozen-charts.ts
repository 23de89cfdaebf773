import { basename } from 'node:path';
import type { Entry } from '../csv.ts';
import { FILES } from '../files.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';
import { checksumOf, frozenFile } from '../release-files.ts';
import type { Release } from '../schema/bookkeeping.ts';
import type { FrozenCharts } from '../schema/frozen-charts.ts';
import type { Check } from './check.ts';

/** What was released stays as it was, so that embeds pinned to it do. */
export const frozenChartsStay: Check = {
  id: 'frozen-charts',
  about: 'The charts of a release are there, and just as they were when it was released.',
  find(records, { incomplete }) {
    const releases = new Map(records.releases.map((entry) => [entry.record.version, entry]));
    const areReleasesWhole = !incomplete.has(FILES.releases.path);
    return [
      ...records.frozenCharts.flatMap((frozen) => {
        const release = releases.get(frozen.record.version);
        if (!release && !areReleasesWhole) return [];
        return [...nameFaults(frozen), ...repeatedIds(frozen), ...releaseFaults(frozen, release)];
      }),
      ...(incomplete.has(FILES.frozenCharts.path) ? [] : missingFiles(records)),
    ];
  },
};

type Frozen = Entry<FrozenCharts>;

const RESTORE = 'restore this file as it was in the commit of the release.';
const RESTORE_ROW = 'restore this row as it was in the commit of the release.';

function nameFaults({ place, record: { version } }: Frozen): Problem[] {
  if (basename(place.file, '.json') === version) return [];
  const message = `This file is named ${basename(place.file)}, but holds the release ${version}.`;
  return [{ ...place, field: 'version', message, hint: RESTORE }];
}

function repeatedIds({ place, record: { charts } }: Frozen): Problem[] {
  const ids = charts.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  return repeated.map((id) => ({
    ...place,
    field: 'charts',
    message: `Two charts of this release have the id "${id}".`,
    hint: RESTORE,
  }));
}

function releaseFaults({ place, record }: Frozen, release: Entry<Release> | undefined): Problem[] {
  const { path } = FILES.releases;
  if (!release)
    return [
      {
        ...place,
        field: 'version',
        message: `There is no release ${record.version} in ${path}.`,
        hint: 'restore its row; charts are frozen by npm run release only.',
      },
    ];
  const { charts_sha256: stated, released_on } = release.record;
  if (released_on !== record.released_on)
    return [
      {
        ...release.place,
        field: 'released_on',
        message: `The charts of the release ${record.version} say that it was made on ${record.released_on}, not on ${released_on}.`,
        hint: RESTORE_ROW,
      },
    ];
  if (stated === undefined)
    return [
      {
        ...release.place,
        field: 'charts_sha256',
        message: `The release ${record.version} has charts, but no checksum of them.`,
        hint: RESTORE_ROW,
      },
    ];
  if (stated === checksumOf(record)) return [];
  const message = `The charts of the release ${record.version} are not as they were when it was released: their checksum is not that of ${path}:${release.place.line}.`;
  return [{ ...place, field: 'charts', message, hint: RESTORE }];
}

function missingFiles({ releases, frozenCharts }: Records): Problem[] {
  const frozen = new Set(frozenCharts.map(({ record }) => record.version));
  return releases
    .filter(({ record: { version, charts_sha256: sum } }) => sum && !frozen.has(version))
    .map(({ place, record: { version } }) => ({
      ...place,
      field: 'charts_sha256',
      message: `The charts of the release ${version} are gone, and so would be every embed that is pinned to it.`,
      hint: `restore ${frozenFile(version)} as it was in the commit of the release.`,
    }));
}
