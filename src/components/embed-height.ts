/**
 * Tells the page that frames an embed how high it is, whenever that changes: in this site's own words, in those
 * of AMP, and in those that Medium and Embedly know. Never listens to what the page says.
 */

/** What was told last, in pixels. */
let told = 0;

function tell(): void {
  // A frame of another site that is far out of view has no width yet, and so no height that means anything.
  if (innerWidth === 0) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  const { id } = document.body.dataset;
  const { href: src } = location;
  for (const message of [
    { type: 'agent-ledger:height', id, height },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src, context: 'iframe.resize', height }),
  ])
    parent.postMessage(message, '*');
}

if (parent !== window) {
  // At once, since a frame that is out of view is not painted, and observes nothing until it is.
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
}
