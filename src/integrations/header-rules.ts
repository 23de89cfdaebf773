/** Response headers of all addresses that a pattern matches: itself, or what begins as it does when it ends in `*`. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Site {
  /** Folder of the site on its host; begins and ends with `/`. */
  readonly base: string;
  /** Folder whose files have the hash of their content in their names. */
  readonly assets: string;
  /** Whether search engines are to list it. */
  readonly isListed: boolean;
}

/** The folder whose pages stand in frames of other sites, and no others. */
const EMBEDS = 'embed';

/**
 * Rules for all files of a build: one for each folder at its top and one for each address of a file beside
 * them. None overlap, since hosts join the headers of all rules that match, and of two policies the
 * stricter counts: a rule for everything would also forbid the embeds' frames. Hosts themselves
 * tell browsers to come back by https.
 *
 * @param files Paths from the build's folder.
 */
export function headerRules(files: readonly string[], site: Site): HeaderRule[] {
  const [nested, single] = [true, false].map((isNested) =>
    files.filter((file) => file.includes('/') === isNested).toSorted(),
  );
  const folders = Map.groupBy(nested ?? [], (file) => file.slice(0, file.indexOf('/')));
  const patterns = [
    ...(single ?? []).flatMap((file) => addressesOf(file).map((to) => [to, [file]] as const)),
    ...[...folders].map(([folder, inside]) => [`${folder}/*`, inside] as const),
  ];
  return patterns.map(([pattern, inside]) => ({
    pattern: site.base + pattern,
    headers: headersOf(pattern.split('/')[0] ?? '', inside, site),
  }));
}

/** Hosts serve a page also without the end of its file's name. */
function addressesOf(file: string): string[] {
  if (!isPage(file)) return [file];
  const name = file.slice(0, -'.html'.length);
  return [file, name === 'index' ? '' : name];
}

const isPage = (file: string) => file.endsWith('.html');

function headersOf(folder: string, files: readonly string[], site: Site): HeaderRule['headers'] {
  const hasPages = files.some(isPage);
  const isFetched = folder === EMBEDS || !files.every(isPage);
  return {
    ...(folder !== EMBEDS && NO_FRAMES),
    ...ALWAYS,
    ...(isFetched && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': folder === site.assets ? HASHED : hasPages ? ANEW : FOR_A_WHILE,
    ...(!site.isListed && { 'X-Robots-Tag': 'noindex' }),
  };
}

/**
 * Embeds go without: `frame-ancestors *` would still refuse frames in files, apps and sandboxed pages, which
 * have no address.
 */
const NO_FRAMES = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const HASHED = 'public, max-age=31536000, immutable';
/** Pages name scripts that go with the next edition; a browser asks whether they are still the same. */
const ANEW = 'public, max-age=0, must-revalidate';
const FOR_A_WHILE = 'public, max-age=300';

/** The rules in the format that Cloudflare Pages and Netlify share. */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${pattern}\n${lines.join('')}`;
  });
  return blocks.join('\n');
}
