import { formatDay } from '../format/day.ts';
import { AS_OF, askedDay, stateOn } from '../views/as-of.ts';

/**
 * Follows `as_of` in the address. Only today's page leads on, and a past page never does, so that no two can send
 * a reader to and fro.
 */

const box = document.querySelector<HTMLElement>('[data-as-of]');
const { asOf: path = '/', days = '', state } = box?.dataset ?? {};
const changes = days.split(' ');

/** Where the page stands as known on a day; other keys of the address and its fragment stay. */
function addressOf(day: string): URL {
  const address = new URL(location.href);
  const then = stateOn(day, changes);
  address.pathname = then === undefined ? path : `${path}as-of/${then}/`;
  if (askedDay(location.search) !== day) address.searchParams.set(AS_OF, day);
  return address;
}

/** The day asked for takes the place of the one that the page was made for. */
function tell(day: string, field: HTMLInputElement | null): void {
  if (field) field.value = day;
  box?.querySelector('[data-newest]')?.removeAttribute('hidden');
  for (const place of document.querySelectorAll('[data-known-on]'))
    place.textContent = formatDay(day);
}

function follow(field: HTMLInputElement | null): void {
  const day = askedDay(location.search);
  if (day === undefined) return;
  if (stateOn(day, changes) === state) tell(day, field);
  else if (state === undefined) location.replace(addressOf(day));
}

if (box) {
  const field = box.querySelector('input');
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field) location.assign(addressOf(field.value));
  });
  follow(field);
}
