import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FileSystemConfigLoader,
  formatterFactory,
  HtmlValidate,
  Reporter,
  type Report,
} from 'html-validate';

/** Validates every built page. Exit code 1 when a page is not valid HTML. */
const FOLDER = 'dist';

/** Astro writes this before the first island of a page, wherever that stands. */
const ISLAND_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const validator = new HtmlValidate(new FileSystemConfigLoader());
const reports: Report[] = [];
for (const page of pages) {
  const file = join(FOLDER, page);
  const html = readFileSync(file, 'utf8').replace(ISLAND_STYLE, '');
  reports.push(await validator.validateString(html, file));
}
const report = Reporter.merge(reports);
console.log(formatterFactory('stylish')(report.results.slice(0, 20)));
console.log(`${pages.length} pages, ${report.errorCount} errors`);
process.exitCode = report.valid ? 0 : 1;
