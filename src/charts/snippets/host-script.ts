/** The attribute of a frame that may be given the height it asks for. */
export const FRAME_ATTRIBUTE = 'data-agent-ledger';

/**
 * For the page of somebody else: gives each frame that has the attribute above the height that it tells. Who sent
 * a message is known from its window alone, so a frame changes no other, and origins do not matter (in a sandbox
 * there is none). Heights that are none, or absurd, change nothing. Any number of copies on a page do no harm. Without
 * ampersands, which WordPress rewrites in scripts of classic posts.
 */
export const HOST_SCRIPT = `addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'agent-ledger:height' || !(data.height > 0) || data.height > 9999) return;
  for (const frame of document.querySelectorAll('iframe[${FRAME_ATTRIBUTE}]')) {
    if (frame.contentWindow === source) frame.style.height = \`\${data.height}px\`;
  }
});`;
