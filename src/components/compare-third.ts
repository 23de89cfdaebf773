/**
 * Lets a reader put a third beside the two of a comparison: `?and=<id>`. What draws it is fetched the first
 * time that one is asked for.
 */

/** What draws a third is not asked for again before the page is loaded anew. */
const FAILED = 'The third could not be loaded. Load the page anew to try again.';

const root = document.querySelector<HTMLElement>('[data-compare]');
const select = root?.querySelector('select');

if (root && select) {
  const asked = () => new URLSearchParams(location.search).get('and') ?? '';
  let isUsed = false;
  const show = async () => {
    isUsed ||= asked() !== '';
    if (!isUsed) return;
    try {
      const { showThird } = await import('./compare-column.ts');
      await showThird(root, select, asked);
    } catch (fault) {
      console.warn(fault);
      root.querySelector('[role=status]')?.replaceChildren(FAILED);
    }
  };
  void show();
  addEventListener('popstate', () => void show());
  select.addEventListener('input', () => {
    const query = new URLSearchParams(location.search);
    if (select.value) query.set('and', select.value);
    else query.delete('and');
    const search = query.size > 0 ? `?${query.toString()}` : '';
    history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
    void show();
  });
}
