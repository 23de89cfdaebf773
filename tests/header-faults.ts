/** A rule of `_headers`, read the way hosts do: names in lower case, a repeated name joined by commas. */
interface Rule {
  readonly pattern: RegExp;
  readonly headers: ReadonlyMap<string, string>;
}

/** What Cloudflare Pages reads at most; longer lines and further rules are ignored. */
const [MAX_RULES, MAX_LINE] = [100, 2000];

/**
 * What is wrong with a `_headers` file for a build with these files, in a folder of its host. Rules are matched as
 * Cloudflare documents: `*` stands for anything, `:name` for anything but a slash, and all rules that match count.
 */
export function headerFaults(text: string, files: readonly string[], base: string): string[] {
  const rules = readRules(text);
  const limits = [
    ...(rules.length > MAX_RULES ? [`There are ${rules.length} rules.`] : []),
    ...text.split('\n').flatMap((line) => (line.length > MAX_LINE ? [`${line} is too long.`] : [])),
    ...text.split('\n').flatMap((line) => (/^\/.*\*.*\*/.test(line) ? [`${line} has two *.`] : [])),
  ];
  return [...limits, ...files.flatMap((file) => fileFaults(file, rules, base))];
}

function readRules(text: string): Rule[] {
  const blocks = text.split(/^(?=\/)/m).filter((block) => block.startsWith('/'));
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
    const headers = new Map<string, string>();
    for (const line of lines) {
      const [, name = '', value = ''] = /^\s+([^:\s]+):\s*(.+)$/.exec(line) ?? [];
      const [key, former] = [name.toLowerCase(), headers.get(name.toLowerCase())];
      headers.set(key, former === undefined ? value : `${former}, ${value}`);
    }
    return { pattern: patternOf(path.trim()), headers };
  });
}

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[-\\^$+?.()|[\]{}]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:[A-Za-z]\w*/g, '[^/]+')}$`);
}

/** Every address at which hosts serve a file: pages also without `index.html`, or without `.html`. */
function addressesOf(file: string, base: string): string[] {
  if (!file.endsWith('.html')) return [base + file];
  return [base + file, base + file.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')];
}

function fileFaults(file: string, rules: readonly Rule[], base: string): string[] {
  return addressesOf(file, base).flatMap((address) => {
    const matched = rules.filter(({ pattern }) => pattern.test(address));
    const all = matched.flatMap(({ headers }) => [...headers]);
    const twice = all.filter(([name], index) => all.findIndex(([other]) => other === name) < index);
    const headers = new Map(all);
    return [
      ...twice.map(([name]) => `sets ${name} twice`),
      ...expected(file).flatMap(([name, value]) =>
        headers.get(name) === value ? [] : [`has ${name} ${headers.get(name)}, not ${value}`],
      ),
    ].map((fault) => `${address} ${fault}.`);
  });
}

/** Headers that a file has to have, or, where the value is undefined, must not have. */
function expected(file: string): (readonly [string, string | undefined])[] {
  const isEmbed = file.startsWith('embed/');
  return [
    ['content-security-policy', isEmbed ? undefined : "frame-ancestors 'none'"],
    ['x-frame-options', isEmbed ? undefined : 'DENY'],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ...(isEmbed || !file.endsWith('.html') ? [['access-control-allow-origin', '*'] as const] : []),
    ...(file.startsWith('_astro/')
      ? [['cache-control', 'public, max-age=31536000, immutable'] as const]
      : []),
  ];
}
