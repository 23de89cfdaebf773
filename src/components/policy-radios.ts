import type { PolicyEvent } from '../charts/live/events.ts';

/** The key of the query string that says whose figures are wanted. */
const KEY = 'policy';

/** What the radio button of no policy in particular is worth. */
const ALL = 'all';

const RADIO = 'input[name="policy"]';

const EVENT: PolicyEvent = 'chart:policy';

/** Checks what the address asks for; without a policy, or with an unknown one, all. */
function readAddress(): void {
  const asked = new URLSearchParams(location.search).get(KEY);
  const radios = [...document.querySelectorAll<HTMLInputElement>(RADIO)];
  const wanted = radios.find(({ value }) => value === asked) ?? radios[0];
  if (!wanted || wanted.checked) return;
  wanted.checked = true;
  wanted.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Puts a choice into the address, without a new entry in the history, and tells the charts. */
function writeAddress(value: string): void {
  const address = new URL(location.href);
  if (value === (address.searchParams.get(KEY) ?? ALL)) return;
  if (value === ALL) address.searchParams.delete(KEY);
  else address.searchParams.set(KEY, value);
  history.replaceState(history.state, '', address);
  window.dispatchEvent(new Event(EVENT));
}

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(RADIO)) writeAddress(target.value);
});
window.addEventListener(EVENT, readAddress);
window.addEventListener('popstate', readAddress);
readAddress();
