import { expect, test } from 'vitest';
import { withPolicyFirst } from './policy-first.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const moved = (html: string) => withPolicyFirst(Buffer.from(html))?.toString();

test('the policy comes right after the charset, and all else stays as it is', () => {
  expect(
    moved(`<head><meta charset="utf-8"><title>≤ 1</title>${POLICY}<link></head><body>x</body>`),
  ).toBe(`<head><meta charset="utf-8">${POLICY}<title>≤ 1</title><link></head><body>x</body>`);
});

test.each([
  ['no policy', '<head><meta charset="utf-8"></head><body></body>'],
  ['no charset', `<head>${POLICY}</head><body></body>`],
  ['a policy in the body alone', `<head><meta charset="utf-8"></head><body>${POLICY}</body>`],
])('a page with %s is refused', (_, html) => {
  expect(moved(html)).toBeUndefined();
});
