import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_REPORT } from '../../../tests/small-report.ts';
import { diffReportMarkdown } from './markdown.ts';
import type { DiffReport } from './schema.ts';

const whole = { maxCharacters: 65_536 };

test('a report as a comment', () => {
  expect(diffReportMarkdown(SMALL_REPORT, whole)).toMatchInlineSnapshot(`
    "## What this change of the data does

    2 errors of the data check, 1 correction missing.

    **0 claims added, 1 changed, 0 removed.**

    - Claims: 1 change (changed 1)
    - Charts: 2 changes (title 1, picture 1)
    - Ranks and tiers: 1 change (moved 1)

    > [!WARNING]
    > Decisions could not be compared with the older state: no weights.

    ### Corrections: 1 missing

    \`data/corrections.csv\` lacks a row for 1 changed claim. Append, and write the reason in place of “TODO: say why in plain words”:

    \`\`\`
    2026-05-04,data/scores/bench-1.0.csv,score/bench-1.0/score_pct@board,score_pct,80.8,60.8,TODO: say why in plain words
    \`\`\`

    ### Claims: 1 change (changed 1)

    |  | What | Before | After | Note |
    | --- | --- | --- | --- | --- |
    | changed | Alpha 1 · Bench: score<br>\`score/bench-1.0/score_pct@board\` | 80.8 % | 60.8 % | −20 points (−24.8 %); Board; data/scores/bench-1.0.csv:2; no row tells why |

    | File | Added | Changed | Removed |
    | --- | --- | --- | --- |
    | \`data/scores/bench-1.0.csv\` | 0 | 1 | 0 |

    ### Charts: 2 changes (title 1, picture 1)

    A title is a finding. Where the picture differs, the title says the same as before; where words differ, title and picture are the same, but not what stands around them: how to read it, notes, sources, days, or what is known against it.

    |  | What | Before | After |
    | --- | --- | --- | --- |
    | title | Bench · resolved rate<br>\`bench\` | Alpha 1 is ahead | Beta 2.5 is ahead |
    | picture | Prices<br>\`prices\` |  |  |

    ### Ranks and tiers: 1 change (moved 1)

    Within one benchmark, subset and protocol: first what comes, goes or changes tier, then what has another rate, then what only others shift.

    |  | What | Before | After |
    | --- | --- | --- | --- |
    | moved | Alpha 1<br><sub>Bench · Open; same protocol</sub> | 80.8 %, rank 1, tier 1 | 60.8 %, rank 2, tier 2 |

    Nothing changes in: releases, problems of the data check, disagreements, known against benchmarks, statements worked out again, old figures. Not compared: decisions.
    "
  `);
});

function sixty<T>(item: T | undefined): { total: number; items: T[] } {
  const items = item === undefined ? [] : [item];
  return { total: 60, items: Array.from({ length: 60 }, () => items).flat() };
}

/** A report in which every text that the data may hold is this one. */
function reportOf(text: string): DiffReport {
  const { sections } = SMALL_REPORT;
  const [rank] = sections.ranks?.items ?? [];
  const [row] = sections.rows?.items ?? [];
  const [chart] = sections.charts?.items ?? [];
  return {
    ...SMALL_REPORT,
    notes: [text],
    files: [{ file: text, added: 1, changed: 0, removed: 0 }],
    sections: {
      ...sections,
      charts: sixty(chart && { ...chart, kicker: text, before: text, after: text }),
      ranks: sixty(rank && { ...rank, set_up: text, group: text, policies: [text] }),
      rows: sixty(row && { ...row, id: text, about: text, before: text, file: text, source: text }),
    },
  };
}

const MARKS = ['[', '](', ')', '<', '>', '@a', '#1', '|', '`', '\\', 'https://x.example', '!', ' '];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string()), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));

test('whatever the data hold, the comment keeps its shape and its length', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 100, max: 20_000 }), (text, maxCharacters) => {
      const markdown = diffReportMarkdown(reportOf(text), { maxCharacters });
      expect(markdown.length).toBeLessThanOrEqual(maxCharacters);
      const rest = markdown.replaceAll(
        /^(`{3,})\n[^]*?\n\1$|<br>|<\/?sub>|\[!WARNING\]|`[^`\n]*`/gm,
        '',
      );
      expect(rest).not.toMatch(/[<[\]]|:\/\/|@[a-z]|(?<!&)#\d/);
      const columns = markdown.split('\n').filter((line) => line.startsWith('|'));
      for (const line of columns) expect(line.split('|').length).toBeOneOf([6, 7]);
    }),
    { numRuns: 60 },
  );
});

test('a comment that is too short for the tables counts what it leaves out', () => {
  const markdown = diffReportMarkdown(reportOf('a'), { maxCharacters: 4000 });
  expect(markdown).toContain('### Ranks and tiers: 60 changes (moved 60)');
  expect(markdown).toMatch(/\d+ more left out here\./);
});

test('pictures are those of the folder that is named', () => {
  const base = 'https://previews.example/pr-7';
  const markdown = diffReportMarkdown(SMALL_REPORT, { ...whole, pictureBase: base });
  expect(markdown).toContain(`![bench, before](${base}/bench.before.png)`);
  expect(markdown).toContain('Pictures are of 1 of the 2 charts.');
  for (const pictureBase of ['javascript:alert(1)', 'pictures', 'https://x.example/a) ![b](c'])
    expect(() => diffReportMarkdown(SMALL_REPORT, { ...whole, pictureBase })).toThrow(
      'Expected the address of a folder',
    );
});
