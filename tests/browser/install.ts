import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

/** Makes sure that a browser is there: an installed one, else Debian's, else Playwright's own. */
const run = (command: string) => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
const isThere = () => findChromium() !== undefined || existsSync(chromium.executablePath());
const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (!isThere() && isDebianRoot) run('apt-get update && apt-get install -y chromium');
if (!isThere()) run('npx playwright install chromium');
if (!isThere()) {
  console.error(
    'The browser tests need Chrome or Chromium, and none could be installed.\n' +
      'Install one, or set CHROME_PATH to its program file.',
  );
  process.exitCode = 1;
}
