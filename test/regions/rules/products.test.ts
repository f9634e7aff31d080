import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import { valid } from '../../../src/model/invariant.ts';
import { applies, bypasses, toClient } from '../../../src/reference/client-access-rules.ts';
import { reference } from '../../../src/reference/reference.ts';
import { placeOf } from '../../../src/regions/addresses/address-sets.ts';
import { hasBit } from '../../../src/regions/bits.ts';
import { channelOf } from '../../../src/regions/channels/channels.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { parseAddress } from '../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { readings, under } from '../../reference/questions.ts';

describe('products', () => {
  it('hold no connection to which their rule does not apply, as far as channel and address say, and never two of one', () => {
    fc.assert(
      fc.property(scenario('client-access-rules'), readings, ({ given, when }, how) => {
        const rules = valid(readRules(given.rules));
        const { products, addresses } = productsOf(rules, how, 'applies');
        const semantics = { readings: how, semantics: reference };
        for (const each of when) {
          const channel = channelOf(each);
          const place = placeOf(valid(parseAddress(each.clientIPAddress)), how);
          const open = products.filter(
            (product) =>
              hasBit(product.channels, channel) &&
              (addresses[product.addresses]?.some(({ first, last }) => first <= place && place <= last) ?? true),
          );
          const ruled = open.map(({ rule }) => rule);
          expect(new Set(ruled).size).toBe(ruled.length);
          expect(hasBit(bypassing(how), channel)).toBe(bypasses(each, semantics));
          if (bypasses(each, semantics)) continue;
          for (const [number, rule] of rules.entries())
            if (applies(rule, toClient(each), semantics).kind === 'applies') expect(ruled).toContain(number);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('share what rules share', () => {
    const rule = { name: 'a', action: 'DenyAccess', usernameMatchesAnyOfPatterns: ['b', 'a'] } as const;
    const rules = valid(
      readRules([
        { ...rule, priority: 1, usernameMatchesAnyOfPatterns: ['a', 'b'] },
        { ...rule, priority: 2 },
        { ...rule, priority: 3, enabled: false },
        { ...rule, priority: 4, anyOfProtocols: ['REST'], exceptAnyOfProtocols: ['REST'] },
      ]),
    );
    const made = productsOf(rules, under({}), 'applies');
    expect(made.products.map(({ rule: number }) => number)).toEqual([0, 1]);
    expect(made.patterns).toHaveLength(1);
    expect(
      productsOf(rules, under({ 'username-with-universal-outlook': 'condition-ignored' }), 'applies').products,
    ).toHaveLength(4);
  });
});
