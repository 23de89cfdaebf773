/** What only the live chart needs, or nobody: it is left out of pictures. */
const DROPPED = ['class', 'tabindex', 'role', 'style', 'name', 'offset'];
const SIZES = ['x', 'y', 'width', 'height'];

/**
 * Removes from a drawn chart what a picture does not need. Coordinates stay as they are: rounded ones
 * would be drawn a shade different from the live chart.
 *
 * @param prefix Starts the ids inside; unique on a page.
 */
export function clean(svg: Element, prefix: string): void {
  for (const empty of svg.querySelectorAll('title:empty, desc:empty, text:empty')) empty.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) cleanAttributes(element);
  for (const line of svg.querySelectorAll('line')) if (hasNoLength(line)) line.remove();
  nameDefinitions(svg, prefix);
  while (dropEmptyGroups(svg) > 0);
  for (const group of svg.querySelectorAll('g'))
    if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
}

/** The ids of groups and lines count the drawings of a thread; nothing refers to them. */
function cleanAttributes(element: Element): void {
  for (const name of DROPPED) element.removeAttribute(name);
  const isShape = ['line', 'path'].includes(element.tagName);
  if (isShape) for (const name of SIZES) element.removeAttribute(name);
  if (isShape || element.tagName === 'g') element.removeAttribute('id');
}

/** The caps of whiskers that have none. */
function hasNoLength(line: Element): boolean {
  const at = (name: string) => line.getAttribute(name);
  return at('x1') === at('x2') && at('y1') === at('y2');
}

/**
 * What is defined to be referred to (clip paths, hatchings) is numbered by the order of drawing; here it
 * gets a name of its own, and goes where nothing refers to it.
 */
function nameDefinitions(svg: Element, prefix: string): void {
  const definitions = [...svg.querySelectorAll('clipPath[id], pattern[id]')];
  for (const [index, definition] of definitions.entries()) {
    const name = `${prefix}-${index}`;
    if (refer(svg, `url(#${definition.id})`, `url(#${name})`) === 0) definition.remove();
    definition.id = name;
  }
}

function refer(svg: Element, from: string, to: string): number {
  const users = [...svg.querySelectorAll('[clip-path], [fill]')].flatMap((element) =>
    ['clip-path', 'fill'].flatMap((name) =>
      element.getAttribute(name) === from ? { element, name } : [],
    ),
  );
  for (const { element, name } of users) element.setAttribute(name, to);
  return users.length;
}

function dropEmptyGroups(svg: Element): number {
  const empty = [...svg.querySelectorAll('g:empty, defs:empty')];
  for (const group of empty) group.remove();
  return empty.length;
}
