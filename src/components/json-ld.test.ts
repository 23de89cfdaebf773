import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { scriptText } from './json-ld.ts';

const HOSTILE = '</script><script>alert(1)</script>';

test.each([HOSTILE, '<!--<script>', 'a\u2028b\u2029c', '"\\\n&lt;'])(
  '%j stays a text in a script element',
  (name) => {
    const text = scriptText({ name });
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    const html = `<script type="application/ld+json">${text}</script><p>after</p>`;
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('p')?.textContent).toBe('after');
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({ name });
  },
);
