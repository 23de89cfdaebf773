import { htmlText } from './html-text.ts';
import type { DrawnChart } from './pictures.ts';
import { sectionTitle } from './summary.ts';
import type { Told, ToldSection } from './told.ts';

/** Rows of a section that are on the page; the rest is counted. */
const MAX_ROWS = 500;

/** A section with its table; empty where nothing changes. */
export function sectionHtml(section: ToldSection): string {
  const { id, means, total = 0, rows } = section;
  if (total === 0) return '';
  const shown = rows.slice(0, MAX_ROWS);
  const hasNotes = shown.some(({ note }) => note !== '');
  const head = ['Change', 'What', 'Before', 'After', ...(hasNotes ? ['Note'] : [])];
  return [
    `<section id="${id}"><h2>${htmlText(sectionTitle(section))}</h2>`,
    means && `<p class="quiet">${htmlText(means)}</p>`,
    `<table><thead><tr>${head.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>`,
    `<tbody>${shown.map((row) => rowHtml(row, hasNotes)).join('\n')}</tbody></table>`,
    total > shown.length ? `<p class="quiet">${total - shown.length} more are not listed.</p>` : '',
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function rowHtml({ change, about, small, code, before, after, note }: Told, hasNotes: boolean) {
  const what = [
    htmlText(about),
    small && `<small>${htmlText(small)}</small>`,
    code && code !== about && `<code>${htmlText(code)}</code>`,
  ];
  const cell = (label: string, inside: string) => `<td data-label="${label}">${inside}</td>`;
  return [
    `<tr><td class="change">${htmlText(change)}</td>`,
    `<th scope="row">${what.filter(Boolean).join('')}</th>`,
    cell('Before', htmlText(before)),
    cell('After', htmlText(after)),
    hasNotes ? cell('Note', htmlText(note)) : '',
    '</tr>',
  ].join('');
}

/** A chart as it was and as it is, side by side. */
export function pictureHtml({ id, before, after }: DrawnChart): string {
  const image = (name: string, drawn: DrawnChart['before']) =>
    drawn
      ? `<div><p>${name}</p><img src="data:image/svg+xml;base64,${Buffer.from(drawn.svg).toString('base64')}" alt="${htmlText(drawn.alt)}"></div>`
      : `<div><p>${name}</p><p class="quiet">There is no such chart.</p></div>`;
  return `<figure>${image('Before', before)}${image('After', after)}<figcaption><code>${id}</code></figcaption></figure>`;
}
