import type { PolicyEvent } from '../charts/live/events.ts';
import {
  chosenOf,
  readChoice,
  writeChoice,
  type SnippetChoice,
} from '../charts/snippets/choice.ts';
import type { Embeddable } from '../charts/snippets/embeddable.ts';
import { frameAddress, frameMeasures } from '../charts/snippets/frame.ts';
import { SNIPPETS } from '../charts/snippets/registry.ts';

/** Lets the reader choose what the forms of a chart are like. What is chosen stands in the address. */

const POLICY: PolicyEvent = 'chart:policy';

const SELECT = 'select[data-choice]';

/** The page's own data, which the build that made this script wrote. */
function isCharts(data: unknown): data is readonly Embeddable[] {
  return Array.isArray(data) && data.length > 0;
}

/** Writes every form as the address asks for it, and sets fields and preview to it. */
function follow(desk: HTMLElement): void {
  const charts: unknown = JSON.parse(desk.dataset.charts ?? '[]');
  const asked = readChoice(location.search);
  const chart = isCharts(charts) ? chosenOf(charts, asked) : undefined;
  if (!chart) return;
  const choice = { ...asked, policy: chart.policy, version: chart.version };
  for (const { id, text } of SNIPPETS)
    desk.querySelector(`[data-snippet="${id}"]`)?.replaceChildren(text(chart, choice));
  const values = new Map(Object.entries(choice));
  for (const select of desk.querySelectorAll<HTMLSelectElement>(SELECT))
    select.value = values.get(select.dataset.choice ?? '') ?? '';
  showPreview(desk, chart, choice);
}

/** The frame itself, from this build, once the reader has unfolded it. */
function showPreview(desk: HTMLElement, chart: Embeddable, choice: SnippetChoice): void {
  const preview = desk.querySelector<HTMLDetailsElement>('.preview');
  if (!preview?.open) return;
  const frame = preview.querySelector('iframe') ?? document.createElement('iframe');
  const { pathname, search } = new URL(frameAddress(chart, choice.theme));
  const { width, height } = frameMeasures(chart, choice.size);
  const wanted = pathname + search;
  if (frame.getAttribute('src') !== wanted) frame.src = wanted;
  frame.title = `Preview: ${chart.title}`;
  frame.width = String(width);
  frame.height = String(height);
  if (!frame.isConnected) preview.append(frame);
}

function choose(select: HTMLSelectElement): void {
  const { choice: key = '' } = select.dataset;
  const chosen = { ...readChoice(location.search), [key]: select.value || undefined };
  const search = writeChoice(location.search, chosen);
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  window.dispatchEvent(new Event(POLICY));
}

/** Puts a form into the clipboard; where that is not allowed, selects it for the reader to copy. */
async function copy(button: HTMLElement, text: Element): Promise<void> {
  const says = await navigator.clipboard.writeText(text.textContent).then(
    () => 'Copied',
    () => {
      getSelection()?.selectAllChildren(text);
      return 'Selected: copy it with your keyboard or menu';
    },
  );
  button.nextElementSibling?.replaceChildren(says);
}

const desk = document.querySelector<HTMLElement>('[data-charts]');
if (desk) {
  const update = () => {
    follow(desk);
  };
  desk.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target);
  });
  desk.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const text = desk.querySelector(`[data-snippet="${button?.dataset.copy ?? ''}"]`);
    if (button && text) void copy(button, text);
  });
  desk.querySelector('.preview')?.addEventListener('toggle', update);
  window.addEventListener(POLICY, update);
  window.addEventListener('popstate', update);
  update();
}
