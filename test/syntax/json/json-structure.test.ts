import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, type JsonFlaw, structureFlaw } from '../../../src/syntax/json/json-structure.ts';
import { lookedAt } from '../looked-at.ts';

const flaw = (text: string): JsonFlaw | undefined => structureFlaw(text, JSON.parse(text));
const nested = (depth: number): string => '[{"a":'.repeat(depth / 2) + 1 + '}]'.repeat(depth / 2);

/** A text, and whether a key stands twice in one of its objects: printed from pairs, which may repeat a key. */
const printed = fc.letrec<{ value: readonly [string, boolean]; pairs: readonly [string, boolean] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc
      .constantFrom(':', '"', '\\', 'a:b', '{"a":1}', '\\"', '::1')
      .map((text): [string, boolean] => [JSON.stringify(text), false]),
    tie('pairs'),
    fc
      .array(tie('value'), { maxLength: 3 })
      .map((items): [string, boolean] => [
        `[${items.map(([text]) => text).join(', ')}]`,
        items.some(([, twice]) => twice),
      ]),
  ),
  pairs: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd:', '__proto__', '"', '\\'), fc.boolean(), tie('value')), {
      maxLength: 3,
    })
    .map((pairs): [string, boolean] => {
      const fields = pairs.map(([key, escaped, [text]]) => `${escaped ? coded(key) : JSON.stringify(key)} : ${text}`);
      const keys = pairs.map(([key]) => key);
      return [`{${fields.join(',')}}`, new Set(keys).size < keys.length || pairs.some(([, , [, twice]]) => twice)];
    }),
}));

/** A key with every character written as its code. */
function coded(key: string): string {
  return `"${[...key].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
}

describe('structureFlaw', () => {
  it('finds a key that stands twice in one object, and only that', () => {
    const seen = { once: 0, twice: 0 };
    fc.assert(
      fc.property(printed.pairs, ([text, twice]) => {
        const found = flaw(text);
        expect([text, found !== undefined]).toEqual([text, twice]);
        if (found !== undefined) expect(found.message).toMatch(/^the key `.+` stands twice in one object$/);
        seen[twice ? 'twice' : 'once'] += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.once, seen.twice)).toBeGreaterThan(100);
  });

  it.each([
    ['{"a":1,"a":1}', 7, 'a'],
    ['[{"x":{"a":1,"b":{"a":2},"a":3}}]', 25, 'a'],
    ['{"a":":","b":2,"\\u0061":1}', 15, 'a'],
    ['{"__proto__":1,"__proto__":2}', 15, '__proto__'],
    ['{"a":1,"a":"\\u003a"}', 7, 'a'],
  ])('says of %s where and which', (text, at, key) => {
    expect(flaw(text)).toEqual({ at, message: `the key \`${key}\` stands twice in one object` });
  });

  it('lets nest as deep as the bound, and no deeper', () => {
    expect(flaw(nested(DEEPEST))).toBeUndefined();
    expect(flaw(`[${nested(DEEPEST)}]`)).toEqual({
      at: nested(DEEPEST).lastIndexOf('{') + 1,
      message: `lists and objects are nested more than ${DEEPEST} deep`,
    });
  });

  const keys = Array.from({ length: 1_000 }, (_, number) => `"key number ${number}":":"`).join(',');

  it.each([
    ['many backslashes', `{"a":${JSON.stringify('\\'.repeat(1 << 12))},"b":"\\u003a"}`, true],
    ['many quotes', `{"a":${JSON.stringify('"'.repeat(1 << 12))},"b":"\\u003a"}`, true],
    ['many keys', `{${keys},"\\u003a":1}`, true],
    ['many keys, the first of them twice', `{${keys},"key number 0":1}`, false],
  ])('looks at no character more than four times: %s', (_, whole, isFlawless) => {
    const { text, count } = lookedAt(whole);
    expect(structureFlaw(text, JSON.parse(whole)) === undefined).toBe(isFlawless);
    expect(count()).toBeGreaterThan(whole.length);
    expect(count()).toBeLessThanOrEqual(4 * whole.length);
  });
});
