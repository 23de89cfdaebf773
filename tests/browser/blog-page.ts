import { FRAME_ATTRIBUTE, HOST_SCRIPT } from '../../src/charts/snippets/host-script.ts';
import { chartFilePath, embedPath } from '../../src/views/address.ts';

/** The chart that stands three times on the page. */
export const TWIN = 'swt-bench-verified-resolved-rate';

/** Somebody's blog with charts embedded in all the ways that are offered, and a frame that means harm. */
export function blogPage(site: string): string {
  const at = (id: string, query = '') => `${site}${embedPath(id)}${query}`;
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>A blog</title><link rel="icon" href="data:,">
<style>body { margin: 20px; font: 16px/1.5 sans-serif } iframe { display: block; margin: 20px 0; border: 0; max-width: 100% }</style>
<script>const messages = []; addEventListener('message', ({ data }) => messages.push(data));</script>
<h1>A blog</h1>
<iframe id="hostile" src="/hostile" width="200" height="40" title="hostile"></iframe>
<iframe id="plain" src="${at('pr-triage-cost')}" width="720" height="500" title="a chart"></iframe>
<iframe id="auto" ${FRAME_ATTRIBUTE} src="${at('swe-bench-verified-makers-gap', '?theme=dark')}" width="100%" height="400" title="a chart"></iframe>
<p><img src="${site}${chartFilePath(TWIN, 'svg')}" alt="a chart" width="600" style="max-width: 100%"></p>
<iframe id="wordpress" sandbox="allow-scripts" security="restricted" src="${at(TWIN)}#?secret=1bnz7zFkRq" data-secret="1bnz7zFkRq" width="600" height="620" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" title="a chart"></iframe>
<iframe id="twin-a" ${FRAME_ATTRIBUTE} src="${at(TWIN)}" width="720" height="300" title="a chart"></iframe>
<iframe id="twin-b" ${FRAME_ATTRIBUTE} src="${at(TWIN)}" width="340" height="300" title="a chart"></iframe>
<script>${HOST_SCRIPT}</script></html>`;
}

/** A frame that asks for the heights of others, over and over. */
export const HOSTILE_PAGE = `<!doctype html><title>hostile</title><link rel="icon" href="data:,"><script>
setInterval(() => {
  for (const id of ['${TWIN}', 'swe-bench-verified-makers-gap'])
    for (const frame of [parent, ...Array.from(parent.frames)])
      frame.postMessage({ type: 'agent-ledger:height', id, height: 99999 }, '*');
}, 20);
</script>`;
