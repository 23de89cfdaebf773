import type { Entry } from './csv.ts';
import { FILES } from './files.ts';
import type { Records } from './load.ts';
import type { Problem } from './problem.ts';
import { checksumOf, frozenFile } from './release-files.ts';
import type { Release } from './schema/bookkeeping.ts';

/** A release of an older state that is gone, or not as it was released. */
export interface ReleaseFault {
  readonly version: string;
  readonly problem: Problem & { readonly field: string };
}

type State = Pick<Records, 'releases' | 'frozenCharts'>;

/**
 * Releases of an older state that are not the same in a later one. The data check holds charts against the checksum
 * beside them, and so cannot see that both were changed. Titles may change. Where the older state keeps no
 * charts of any release, checksums may be added.
 */
export function releaseFaults(before: State, after: State): readonly ReleaseFault[] {
  const areFrozen =
    before.frozenCharts.length > 0 ||
    before.releases.some(({ record }) => record.charts_sha256 !== undefined);
  return before.releases.flatMap(({ record: then }) => {
    const now = after.releases.find(({ record }) => record.version === then.version);
    const field = now ? changedField(then, now.record, areFrozen) : 'version';
    if (now && field === undefined) return filesFault(then.version, now, before, after);
    return field === undefined ? [] : faultOf(then.version, now, field);
  });
}

function changedField(then: Release, now: Release, areFrozen: boolean): string | undefined {
  if (then.released_on !== now.released_on) return 'released_on';
  return areFrozen && then.charts_sha256 !== now.charts_sha256 ? 'charts_sha256' : undefined;
}

/** For states whose checksums are the same, though not those of their charts. */
function filesFault(version: string, now: Entry<Release>, before: State, after: State) {
  const [was, is] = [before, after].map(({ frozenCharts }) => {
    const frozen = frozenCharts.find(({ record }) => record.version === version);
    return frozen && checksumOf(frozen.record);
  });
  return was === undefined || was === is ? [] : faultOf(version, now, 'charts_sha256');
}

function faultOf(version: string, now: Entry<Release> | undefined, field: string): ReleaseFault[] {
  const place = now ? now.place : { file: FILES.releases.path };
  const message = `${whatOf(version, field)} Restore ${frozenFile(version)} and its row.`;
  return [{ version, problem: { ...place, field, message } }];
}

function whatOf(version: string, field: string): string {
  if (field === 'version') return `The release ${version} is gone.`;
  if (field === 'released_on') return `The day of release ${version} is not as it was.`;
  return `The charts of release ${version} are not as they were released.`;
}
