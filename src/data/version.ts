/** Versions of data releases: year, month and a number within the month, such as `2026.11.2`. */
const VERSION = /^\d{4}\.(?:[1-9]|1[0-2])\.[1-9]\d{0,3}$/;

/** Whether `text` can name a release. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Orders versions from older to newer by their numbers: `2026.11.10` comes after `2026.11.2`. */
export function compareVersions(a: string, b: string): number {
  const others = b.split('.').map(Number);
  const differences = a.split('.').map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The release whose version is the highest; undefined when there is none. */
export function newestOf<T extends { readonly version: string }>(
  releases: readonly T[],
): T | undefined {
  return releases.toSorted((a, b) => compareVersions(b.version, a.version))[0];
}
