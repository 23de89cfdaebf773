import type { ClientDirective } from 'astro';
import { LIVE_EVENT, STATE_EVENT } from './events.ts';
import { asksForLive } from './url-state.ts';

const TOUCHES = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * `client:interact`: loads an island when somebody points at, touches or focuses it, or when the address
 * asks for what only the live island can show: for charts, and for the keys that an element in it names in
 * `data-query`, with spaces between. A button pressed meanwhile is pressed again when it works.
 * Where loading fails, the next touch tries again.
 */
const interact: ClientDirective = (load, _options, island) => {
  let pressed: HTMLElement | undefined;
  let isLoading = false;
  const remember = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : undefined;
    pressed = button ?? undefined;
  };
  const start = async () => {
    const hydrate = await load();
    await hydrate();
    for (const touch of TOUCHES) island.removeEventListener(touch, begin);
    window.removeEventListener(STATE_EVENT, begin);
  };
  const begin = () => {
    if (isLoading) return;
    isLoading = true;
    start().catch(() => {
      isLoading = false;
    });
  };
  island.addEventListener('click', remember);
  island.addEventListener(
    LIVE_EVENT,
    () => {
      island.removeEventListener('click', remember);
      pressed?.click();
    },
    { once: true },
  );
  for (const touch of TOUCHES) island.addEventListener(touch, begin, { passive: true });
  window.addEventListener(STATE_EVENT, begin);
  const keys = island.querySelector<HTMLElement>('[data-query]')?.dataset.query ?? '';
  if (asksForLive(location.search, keys.split(' '))) begin();
};

export default interact;
