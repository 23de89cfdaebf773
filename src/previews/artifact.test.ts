import { expect, test } from 'vitest';
import { artifactFiles, BASE_PATH } from '../../tests/preview-artifact.ts';
import { zip, type Packed } from '../../tests/zip.ts';
import { readArtifact } from './artifact.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

const GOOD = artifactFiles();

/** Why it is refused; undefined: it is accepted. */
function refusalOf(archive: Buffer, limits: Partial<Limits> = {}): string | undefined {
  try {
    const { site, pictures } = readArtifact(archive, BASE_PATH, { ...LIMITS, ...limits });
    for (const { content } of [...site, ...pictures]) content();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const withFile = (file: Packed) => zip([...GOOD, file]);
const withPath = (path: string | Buffer) => withFile({ path, content: 'x' });

test('what a pull request makes as asked is accepted', () => {
  const { site, pictures, report } = readArtifact(zip(GOOD), BASE_PATH);
  expect(site.map(({ path }) => path)).toEqual([
    'index.html',
    'claims/-/index.html',
    '_astro/page.B-t_S.js',
    'data/models.csv',
  ]);
  expect(pictures.map(({ path, content }) => [path, content().toString()])).toEqual([
    ['cost-frontier.before.png', 'png'],
    ['cost-frontier.after.png', 'PNG'],
  ]);
  expect(report.claims.added).toBe(2);
});

test('folders in the archive are left out', () => {
  const folder = { path: 'site/empty/', content: '', mode: 0o040755 };
  expect(refusalOf(withFile(folder))).toBeUndefined();
});

test.each([
  ['../outside.html', '../outside.html'],
  ['site/../../outside.html', 'site/../../outside.html'],
  ['/etc/cron.html', '/etc/cron.html'],
  ['C:/windows.html', 'C:/windows.html'],
  ['site\\..\\outside.html', 'site\\\\..\\\\outside.html'],
  ['site/a\0.html', 'site/a\\u0000.html'],
  ['site/a\n::error::b.html', 'site/a\\n::error::b.html'],
  ['site/##[error]b.html', 'site/\\u0023#[error]b.html'],
  ['site//a.html', 'site//a.html'],
  ['site/./a.html', 'site/./a.html'],
  ['site/.git/config.txt', 'site/.git/config.txt'],
  ['site/.htaccess.txt', 'site/.htaccess.txt'],
  ['site/a b.html', 'site/a b.html'],
  ['site/\u202egnp.html', 'site/\\u202egnp.html'],
  ['site/\u00e9.html', 'site/\\u00e9.html'],
  ['', ''],
])('a name that leads elsewhere or shows otherwise is refused: %j', (path, shown) => {
  expect(refusalOf(withPath(path))).toBe(
    `The archive holds "${shown}". Expected names of letters, digits, ".", "_" and "-" that begin with no dot, in folders below the archive's own.`,
  );
});

test.each([
  'site/_headers',
  'site/docs/_Redirects',
  'site/_worker.js',
  'site/_worker.js/index.js',
  'site/_routes.json',
  'site/CNAME',
])('what speaks to a host is refused: %s', (path) => {
  expect(refusalOf(withPath(path))).toBe(
    `The archive holds "${path}", which speaks to a host about all sites.`,
  );
});

test.each(['site/run.sh', 'site/a.php', 'site/a', 'site/a.HTML', 'site/a.html.exe'])(
  'what no site is made of is refused: %s',
  (path) => {
    expect(refusalOf(withPath(path))).toBe(
      `The archive holds "${path}". Expected files that end in .bib, .css, .csv, .html, .ico, .js, .json, .png, .svg, .txt, .webmanifest, .woff2, .xml.`,
    );
  },
);

test.each([
  'index.html',
  'comment.md',
  'report.json.html',
  'Report.json',
  'site.html',
  'pictures/a.html',
  'pictures/a.png',
  'pictures/A.before.png',
  'pictures/a/b.before.png',
])('what belongs into no folder is refused: %s', (path) => {
  expect(refusalOf(withPath(path))).toBe(
    `The archive holds "${path}". Expected report.json, pictures of charts in pictures/, and the site in site/.`,
  );
});

test.each([
  ['a link', 0o120777],
  ['a device', 0o020644],
  ['a pipe', 0o010644],
  ['a folder that has the name of a file', 0o040755],
])('%s is refused', (_, mode) => {
  expect(refusalOf(withFile({ path: 'site/a.html', content: '/etc/passwd', mode }))).toBe(
    'The archive holds "site/a.html", which is a link or a special file.',
  );
});

test.each([
  [
    'site/INDEX.html',
    'The archive holds both "site/index.html" and "site/INDEX.html", which are one to some systems.',
  ],
  [
    'site/Claims/a.html',
    'The archive holds both "site/claims" and "site/Claims", which are one to some systems.',
  ],
  ['site/index.html', 'The archive holds "site/index.html" twice.'],
  ['site/index.html/a.html', 'The archive holds "site/index.html" both as a file and as a folder.'],
])('a path that meets another is refused: %s', (path, refusal) => {
  expect(refusalOf(withPath(path))).toBe(refusal);
});

test.each([
  [{ files: 6 }, 'The archive holds 7 files, more than 6.'],
  [{ totalBytes: 100 }, /^The archive unpacks to \d+ bytes, more than 100\.$/],
  [{ fileBytes: 20 }, /^The file "site\/index\.html" has \d+ bytes, more than 20\.$/],
  [{ reportBytes: 20 }, /^The file "report\.json" has \d+ bytes, more than 20\.$/],
  [{ archiveBytes: 100 }, /^The archive has \d+ bytes, more than 100\.$/],
  [
    { pathLength: 10 },
    'The archive holds "site/index.html", a path of more than 10 characters or 20 parts.',
  ],
  [
    { depth: 2 },
    'The archive holds "site/claims/-/index.html", a path of more than 240 characters or 2 parts.',
  ],
])('what is too large is refused: %j', (limits, refusal) => {
  expect(refusalOf(zip(GOOD), limits)).toMatch(refusal);
});

test('a file that unpacks to more than it tells is not unpacked', () => {
  const bomb = { path: 'site/a.txt', content: Buffer.alloc(50_000_000), size: 10 };
  const archive = withFile(bomb);
  const start = process.memoryUsage().arrayBuffers;
  expect(refusalOf(archive)).toBe(
    'The file "site/a.txt" is damaged or not of the size it is told.',
  );
  expect(process.memoryUsage().arrayBuffers - start).toBeLessThan(10_000_000);
});

test.each([
  [
    'of another checksum',
    { crc: 1 },
    'The file "site/a.txt" is damaged or not of the size it is told.',
  ],
  [
    'smaller than told',
    { size: 99 },
    'The file "site/a.txt" is damaged or not of the size it is told.',
  ],
  [
    'encrypted',
    { flags: 1 },
    'The archive holds "site/a.txt" encrypted or packed in an unusual way.',
  ],
  [
    'packed otherwise',
    { method: 12 },
    'The archive holds "site/a.txt" encrypted or packed in an unusual way.',
  ],
])('a file that is %s is refused', (_, lie, refusal) => {
  expect(refusalOf(withFile({ path: 'site/a.txt', content: 'a', ...lie }))).toBe(refusal);
});

test('a name that is no text is refused', () => {
  expect(refusalOf(withPath(Buffer.from('site/\xff.html', 'latin1')))).toBe(
    'The archive holds the name "site/\\u00ff.html", which is no text.',
  );
});

test('a long name is cut', () => {
  expect(refusalOf(withPath(`site/${'a'.repeat(1e4)}.html`))?.length).toBeLessThan(250);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n'.repeat(10), 'latin1')],
  ['an archive with something after it', Buffer.concat([zip(GOOD), Buffer.from('x')])],
])('%s is no archive', (_, bytes) => {
  expect(refusalOf(bytes)).toBe('The artifact is no zip archive.');
});

test('no archive whatever breaks off but by a refusal', () => {
  const good = zip(GOOD);
  for (let at = 0; at < good.length; at += 7) {
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(at) ^ 0xff, at);
    refusalOf(bad);
    refusalOf(good.subarray(at));
  }
  const damaged = Buffer.from(good);
  damaged.writeUInt32LE(0x7fffffff, good.length - 6);
  expect(refusalOf(damaged)).toBe('The archive is damaged: it ends where more was told of.');
});

test.each(['site/index.html', 'report.json'])('an archive without %s is refused', (missing) => {
  expect(refusalOf(zip(GOOD.filter(({ path }) => path !== missing)))).toBe(
    `The archive holds no ${missing}.`,
  );
});

test('the site of another pull request is refused', () => {
  const other = BASE_PATH.replace('pr-7', 'pr-70');
  const files = artifactFiles({ 'site/index.html': `<a href="${other}">Home</a>` });
  expect(refusalOf(zip(files))).toBe(
    'The site was built for another address than /agent-ledger/previews/pr-7/.',
  );
});
