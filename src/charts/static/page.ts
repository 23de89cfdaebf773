import { JSDOM } from 'jsdom';

/**
 * A page without a screen, as globals of the thread it is imported in: React and Recharts look for it
 * when they are loaded, so it comes before them. Never imported by the thread that builds the site.
 */
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: false });

const frames: FrameRequestCallback[] = [];

Object.assign(globalThis, {
  window,
  document: window.document,
  HTMLElement: window.HTMLElement,
  SVGElement: window.SVGElement,
  Element: window.Element,
  Node: window.Node,
  getComputedStyle: window.getComputedStyle.bind(window),
  requestAnimationFrame: (callback: FrameRequestCallback) => frames.push(callback),
  cancelAnimationFrame: () => undefined,
});
Object.assign(window, {
  requestAnimationFrame: globalThis.requestAnimationFrame,
  cancelAnimationFrame: globalThis.cancelAnimationFrame,
});

/** Runs what waits for the next animation frames, until nothing waits. */
export function drainFrames(): void {
  for (let round = 0; round < 20 && frames.length > 0; round += 1)
    for (const callback of frames.splice(0)) callback(round * 16);
}

/** Well-formed XML of an element. */
export function serialize(element: Element): string {
  return new window.XMLSerializer().serializeToString(element);
}
