import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { API_FILES } from './api-files.ts';
import { llmsText } from './llms-txt.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const lines = llmsText(ledger, ROOT, (path) => `https://ledger.example${path}`).split('\n');

test('it has the form of llmstxt.org: a title, a summary, then lists of links', () => {
  expect(lines[0]).toBe('# Agent Ledger');
  expect(lines[2]).toMatch(/^> /);
  const sections = lines.filter((line) => line.startsWith('#'));
  expect(sections).toEqual(['# Agent Ledger', '## Data', '## Pages', '## Optional']);
  const from = lines.indexOf('## Data');
  for (const line of lines.slice(from).filter((text) => text !== '' && !text.startsWith('##')))
    expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/ledger\.example\/[^)]*\): .+/);
});

test('its counts are those of the data, and it names every file', () => {
  const count = new Intl.NumberFormat('en').format(ledger.claims.length);
  expect(lines[2]).toContain(`${count} claims`);
  for (const { name } of API_FILES) expect(lines.join('\n')).toContain(`/api/v1/${name}.json)`);
});
