import type { FigureEvent } from './events.ts';

/** The key of the query string that says whose figures are wanted. */
const KEY = 'policy';

const LINK = 'a[data-policy]';

const FIGURE: FigureEvent = 'chart:figure';

/**
 * Exchanges a figure for its sibling of another policy, without leaving the page: if the figure is still
 * there and the address still asks for it once the sibling has come. Where the figure had the focus, the
 * new one takes it.
 *
 * @returns Whether the sibling could be fetched.
 */
async function exchange(link: HTMLAnchorElement): Promise<boolean> {
  const figure = link.closest('figure');
  const wanted = await fetchFigure(link).catch(() => undefined);
  if (!figure || !wanted) return false;
  if (!figure.isConnected || link.dataset.policy !== askedFor()) return true;
  const hadFocus = figure.contains(document.activeElement);
  wanted.id = figure.id;
  figure.replaceWith(wanted);
  figure.querySelector('astro-island')?.dispatchEvent(new CustomEvent('astro:unmount'));
  document.dispatchEvent(new Event(FIGURE));
  if (hadFocus)
    wanted.querySelector<HTMLElement>(`${LINK}[aria-current]`)?.focus({ preventScroll: true });
  return true;
}

async function fetchFigure(link: HTMLAnchorElement): Promise<HTMLElement | undefined> {
  const response = await fetch(link.href);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const figure = page.querySelector<HTMLElement>('figure.chart');
  return figure ? document.adoptNode(figure) : undefined;
}

function remember(policy: string): void {
  const address = new URL(location.href);
  address.searchParams.set(KEY, policy);
  history.replaceState(history.state, '', address);
}

function askedFor(): string | null {
  return new URLSearchParams(location.search).get(KEY);
}

/** Brings every figure of the page to the policy that the address asks for, where it has one. */
function follow(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINK))
    if (link.dataset.policy === askedFor() && !link.hasAttribute('aria-current'))
      void exchange(link);
}

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
  if (!link?.dataset.policy || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  remember(link.dataset.policy);
  if (link.hasAttribute('aria-current')) return;
  void exchange(link).then((isFetched) => {
    if (!isFetched) location.assign(link.href);
  });
});
window.addEventListener('popstate', follow);
follow();
