/** A title as a name in addresses: `95 % interval` is `95-interval`. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Titles as names that are told apart: the second `runs` is `runs-2`. */
export function distinctSlugs(titles: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const title of titles) {
    const name = slug(title) || 'table';
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${name}-${count}`;
    names.add(free);
  }
  return [...names];
}
