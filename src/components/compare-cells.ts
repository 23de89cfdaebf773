import { UNKNOWN } from '../format/figure.ts';
import type { FigureCell } from '../views/cell.ts';
import { claimsIn } from './further-claims.ts';
import { withBase } from './with-base.ts';

/** Cells of a column that scripts put into tables, each marked so that it can be taken out again. */

/** The heading of the column. */
export function headingOf(name: string): HTMLElement {
  const cell = third('th', name);
  cell.setAttribute('scope', 'col');
  return cell;
}

function third(tag: 'th' | 'td', text = ''): HTMLElement {
  const cell = element(tag, text);
  cell.dataset.third = '';
  return cell;
}

/** What a row states of the third; a dash where it states nothing. */
export function cellOf(figure: FigureCell | undefined): HTMLElement {
  const cell = third('td', figure ? '' : UNKNOWN);
  cell.className = 'text';
  if (figure) cell.append(...claimNodes(figure));
  return cell;
}

/** As `ClaimList.astro` writes them. */
function claimNodes(figure: FigureCell): Node[] {
  const { shown, hidden } = claimsIn(figure);
  const [first = [], ...others] = shown.map(nodesOf);
  if (hidden.length === 0) return [...first, ...others.map(blockOf)];
  const more = element('details', '', 'more');
  more.append(element('summary', `${hidden.length} more`), ...hidden.map(nodesOf).map(blockOf));
  return [...first, ...others.map(blockOf), more];
}

function blockOf(nodes: readonly Node[]): HTMLElement {
  const block = element('div', '', 'mt-2');
  block.append(...nodes);
  return block;
}

/** As `Figure.astro` writes it. */
function nodesOf({ text, href, mark, caveat, flag, isOld, small }: FigureCell): Node[] {
  const figure = linkTo(href, text);
  if (isOld) figure.className = 'old';
  const sign = element('span', mark.sign, 'mark');
  sign.title = mark.label;
  sign.ariaHidden = 'true';
  const against = caveat && linkTo(caveat.href, caveat.sign);
  if (caveat && against) {
    against.className = 'caveat';
    against.title = caveat.label;
    against.append(element('span', ` ${caveat.label}`, 'sr-only'));
  }
  const nodes = [
    figure,
    sign,
    element('span', `(${mark.label})`, 'sr-only'),
    against,
    flag && element('span', flag, flag),
    small && element('small', small),
  ];
  return nodes.flatMap((node) => (node ? [node] : []));
}

/** A link within the site, by its path from the root. */
export function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = withBase(href);
  link.textContent = text;
  return link;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
