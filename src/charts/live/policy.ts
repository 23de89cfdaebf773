/** The key of the query string that says whose figures are wanted. */
const KEY = 'policy';

const LINK = 'a[data-policy]';

/**
 * Exchanges a figure for its sibling of another policy, without leaving the page. The links lead to the
 * siblings' own pages, so without scripts they are followed. A sibling that cannot be fetched is opened.
 */
async function exchange(link: HTMLAnchorElement): Promise<void> {
  const figure = link.closest('figure');
  const wanted = await fetchFigure(link).catch(() => undefined);
  if (!figure || !wanted) {
    location.assign(link.href);
    return;
  }
  wanted.id = figure.id;
  figure.replaceWith(wanted);
  wanted.querySelector<HTMLElement>(`${LINK}[aria-current]`)?.focus({ preventScroll: true });
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

/** Brings every figure of the page to the policy that the address asks for, where it has one. */
function follow(): void {
  const policy = new URLSearchParams(location.search).get(KEY);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINK))
    if (link.dataset.policy === policy && !link.hasAttribute('aria-current')) void exchange(link);
}

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
  if (!link?.dataset.policy || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  remember(link.dataset.policy);
  if (!link.hasAttribute('aria-current')) void exchange(link);
});
window.addEventListener('popstate', follow);
follow();
