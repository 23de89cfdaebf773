/** The key of the query string that says whose figures are wanted. Here each policy is a page of its own. */
const KEY = 'policy';

const LINK = 'a[data-decide]';

const links = [...document.querySelectorAll<HTMLAnchorElement>(LINK)];

/** Goes to the page of the policy that the address asks for, with everything else it asks for. */
function follow(): void {
  const address = new URL(location.href);
  const asked = address.searchParams.get(KEY);
  const link = links.find(({ dataset }) => asked !== null && dataset.decide === asked);
  if (!link) return;
  address.searchParams.delete(KEY);
  if (link.hasAttribute('aria-current')) history.replaceState(history.state, '', address);
  else location.replace(new URL(link.pathname + address.search + address.hash, location.origin));
}

/** A link takes along what the address holds when it is about to be followed. */
function carry({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null;
  if (link) link.search = location.search;
}

for (const event of ['pointerdown', 'focusin', 'click']) document.addEventListener(event, carry);
follow();
