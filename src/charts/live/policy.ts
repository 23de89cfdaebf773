import type { FigureEvent, PolicyEvent } from './events.ts';

/** The key of the query string that says whose figures are wanted. */
const KEY = 'policy';

const LINK = 'a[data-policy]';

const FIGURE: FigureEvent = 'chart:figure';

const POLICY: PolicyEvent = 'chart:policy';

/** The link pressed last: where its figure cannot be fetched, it leads there. */
let pressed: HTMLAnchorElement | undefined;

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
  if (!figure.isConnected || !isWanted(link)) return true;
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
  window.dispatchEvent(new Event(POLICY));
}

/** Where figures of all policies can be asked for, an address without a policy asks for the first. */
function isWanted(link: HTMLAnchorElement): boolean {
  const asked = new URLSearchParams(location.search).get(KEY);
  if (asked !== null) return link.dataset.policy === asked;
  return link.matches(':first-child') && document.querySelector('input[name="policy"]') !== null;
}

/** Brings every figure of the page to the policy that the address asks for, where it has one. */
function follow(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINK))
    if (isWanted(link) && !link.hasAttribute('aria-current'))
      void exchange(link).then((isFetched) => {
        if (!isFetched && link === pressed) location.assign(link.href);
      });
}

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
  if (!link?.dataset.policy || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pressed = link;
  remember(link.dataset.policy);
});
window.addEventListener('popstate', follow);
window.addEventListener(POLICY, follow);
follow();
