import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Path of an installed Chrome or Chromium; undefined when there is none, so that Playwright's own is used. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => path !== '' && existsSync(path));
}

/** A quiet browser: no requests of its own, no sandbox (which a container often forbids). */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
