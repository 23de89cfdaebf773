import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';

/** Validates every built page. Exit code 1 when a page is not valid HTML. */
const FOLDER = 'dist';
const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const validator = new HtmlValidate(new FileSystemConfigLoader());
const report = await validator.validateMultipleFiles(pages.map((page) => join(FOLDER, page)));
console.log(formatterFactory('stylish')(report.results.slice(0, 20)));
console.log(`${pages.length} pages, ${report.errorCount} errors`);
process.exitCode = report.valid ? 0 : 1;
