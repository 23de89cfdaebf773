import type { Embeddable } from './embeddable.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How wide a frame is: as the text around it up to 720 pixels, always 720, or always 360. */
export const FRAME_SIZES = ['text', 'wide', 'narrow'] as const;
export type FrameSize = (typeof FRAME_SIZES)[number];

/** What readers choose for a snippet. */
export interface SnippetChoice {
  readonly theme: Theme;
  readonly size: FrameSize;
  /** Whose figures; undefined: those of the page's own chart. */
  readonly policy?: string | undefined;
  /** The release pinned to; undefined: live. */
  readonly version?: string | undefined;
}

/** What the query string asks for; anything unknown is as if it were not there. */
export function readChoice(search: string): SnippetChoice {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(THEMES, query.get('theme')) ?? 'auto',
    size: oneOf(FRAME_SIZES, query.get('size')) ?? 'text',
    policy: query.get('policy') ?? undefined,
    version: query.get('version') ?? undefined,
  };
}

function oneOf<T extends string>(values: readonly T[], asked: string | null): T | undefined {
  return values.find((value) => value === asked);
}

/** The query string with a choice in it; what is chosen anyway is left out, other keys stay as they are. */
export function writeChoice(search: string, choice: SnippetChoice): string {
  const query = new URLSearchParams(search);
  const { theme, size, policy, version } = choice;
  const wanted = {
    theme: theme === 'auto' ? undefined : theme,
    size: size === 'text' ? undefined : size,
    policy,
    version,
  };
  for (const [key, value] of Object.entries(wanted))
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * The chart that a choice names, of one chart's policies and releases, the page's own first. Where the policy is
 * not among them, the page's own; where it has no such release, live.
 */
export function chosenOf(
  all: readonly Embeddable[],
  { policy, version }: SnippetChoice,
): Embeddable | undefined {
  const [own] = all;
  const wanted = all.some((one) => one.policy === policy) ? policy : own?.policy;
  const same = all.filter((one) => one.policy === wanted);
  return same.find((one) => one.version === version) ?? same[0];
}
