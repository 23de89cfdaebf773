import type { ReleaseFault } from '../../../data/release-diff.ts';
import type { Item } from '../schema.ts';

/** Releases that are gone, or not as they were released. */
export function releaseItems(faults: readonly ReleaseFault[]): Item<'releases'>[] {
  return faults.map(({ version, problem: { file, line, field, message } }) => ({
    change: field === 'version' ? 'removed' : 'changed',
    version,
    file,
    line: line ?? null,
    field,
    message,
  }));
}
