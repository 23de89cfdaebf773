import { readFileSync, statSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { writeAccepted, type PreviewAddress } from '../previews/acceptance.ts';
import { readArtifact } from '../previews/artifact.ts';
import { LIMITS } from '../previews/limits.ts';
import { Refusal } from '../previews/refusal.ts';
import type { Console } from './command.ts';

const USAGE = `Usage: npm run preview:check -- --archive FILE --address FILE --commit SHA --out FOLDER

Checks the artifact that the build of a pull request left, which may hold anything. Writes what is accepted to a new
folder: the site with the pictures in site/, the comment in comment.md. The file with the address holds SITE and
BASE_PATH as .github/scripts/address.sh prints them.
Exit code: 0 accepted, 1 refused, 2 could not run.`;

const OPTIONS = {
  archive: { type: 'string' },
  address: { type: 'string' },
  commit: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Checks an artifact and writes what is accepted. Returns the exit code: 0 accepted, 1 refused, 2 could not run. */
export function preview(args: readonly string[], { print, fail }: Console): number {
  try {
    const { archive, address, commit, out } = asked(args);
    const to = addressIn(address);
    const artifact = readArtifact(archiveIn(archive), to.basePath);
    writeAccepted(artifact, to, commit, out);
    const { site, pictures } = artifact;
    print(`Accepted: ${site.length} files of the site, ${pictures.length} pictures, the report.`);
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    fail(error instanceof Refusal ? `Refused. ${why}` : `${why}\n\n${USAGE}`);
    return error instanceof Refusal ? 1 : 2;
  }
}

function asked(args: readonly string[]) {
  const { archive, address, commit, out } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (!archive || !address || !commit || !out) throw new Error('An option is missing.');
  if (!/^[0-9a-f]{40}$/.test(commit))
    throw new Error('Expected --commit as the full id of a commit.');
  return { archive, address, commit, out };
}

/** Not read at all when it is too large. */
function archiveIn(path: string): Buffer {
  const { size } = statSync(path);
  if (size > LIMITS.archiveBytes)
    throw new Refusal(`The archive has ${size} bytes, more than ${LIMITS.archiveBytes}.`);
  return readFileSync(path);
}

function addressIn(path: string): PreviewAddress {
  const { SITE, BASE_PATH } = parseEnv(readFileSync(path, 'utf8'));
  if (!SITE || !BASE_PATH?.startsWith('/') || !BASE_PATH.endsWith('/'))
    throw new Error(`Expected SITE and BASE_PATH in ${path}.`);
  return { site: SITE, basePath: BASE_PATH };
}

if (import.meta.main)
  process.exitCode = preview(process.argv.slice(2), { print: console.log, fail: console.error });
