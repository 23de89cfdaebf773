/** Where a build will stand on the web, as its environment tells. */
export interface SiteSettings {
  /** Scheme and host, such as `https://example.org`; undefined: a build for this machine alone. */
  readonly site: string | undefined;
  /** Folder of the site on its host; begins and ends with `/`. */
  readonly base: string;
  /** Full address of the site that this build is a preview of, ending in `/`; undefined: it is none. */
  readonly previewOf: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings in `SITE`, `BASE_PATH` and `PREVIEW_OF`; a blank one is as good as none. Slashes that
 * `BASE_PATH` lacks at its ends are added. Throws one error that tells everything that is wrong.
 */
export function readSiteSettings(environment: Environment): SiteSettings {
  const site = setting(environment, 'SITE');
  const folder = setting(environment, 'BASE_PATH') ?? '/';
  const previewOf = setting(environment, 'PREVIEW_OF');
  const faults = [siteFault(site), folderFault(folder), previewFault(previewOf)];
  const told = faults.filter((fault) => fault !== undefined);
  if (told.length > 0) throw refusal(told.join('\n'));
  return { site: site && new URL(site).origin, base: withSlashes(folder), previewOf };
}

/** Whether search engines are to list pages of a build: neither previews nor builds that have no address. */
export function isListed({ site, previewOf }: SiteSettings): boolean {
  return site !== undefined && previewOf === undefined;
}

/** Told without a stack: the mistake is not in the code. */
function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function setting(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim();
  return text === '' ? undefined : text;
}

/** An http or https address that names nobody and asks for nothing; undefined for anything else. */
function plainAddress(text: string): URL | undefined {
  const url = URL.parse(text);
  const isPlain = url && /^https?:$/.test(url.protocol) && !/[?#@\s\\]/.test(text);
  return isPlain ? url : undefined;
}

function siteFault(site: string | undefined): string | undefined {
  if (site === undefined || plainAddress(site)?.pathname === '/') return undefined;
  const rest = plainAddress(site)?.pathname;
  const hint = rest
    ? ` Write the folder in BASE_PATH: BASE_PATH=${rest}`
    : ' Write, for example, SITE=https://example.org';
  return `SITE should be the scheme and host of the site, but is ${JSON.stringify(site)}.${hint}`;
}

function withSlashes(folder: string): string {
  const names = folder.replaceAll(/^\/|\/$/g, '');
  return names === '' ? '/' : `/${names}/`;
}

/** Names of folders that mean the same to every server, and nothing else in its rules. */
const FOLDERS = /^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/;

function folderFault(folder: string): string | undefined {
  if (FOLDERS.test(withSlashes(folder))) return undefined;
  const hint = 'Write, for example, BASE_PATH=/agent-ledger/';
  return `BASE_PATH should be a folder of letters, digits and . _ ~ - between slashes, but is ${JSON.stringify(folder)}. ${hint}`;
}

function previewFault(address: string | undefined): string | undefined {
  if (address === undefined || (plainAddress(address) && address.endsWith('/'))) return undefined;
  const hint = plainAddress(address) ? `${address}/` : 'https://example.org/';
  return `PREVIEW_OF should be the full address of a site, ending in /, but is ${JSON.stringify(address)}. Write, for example, PREVIEW_OF=${hint}`;
}
