import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { hasBit } from '../../../src/regions/bits.ts';
import { channelOf } from '../../../src/regions/channels/channels.ts';
import { NO_CLASS, spreadProductsOf } from '../../../src/regions/spread/spread-products.ts';
import { readRules } from '../../../src/syntax/rules.ts';

const rule = (more: Partial<ClientAccessRule>): ClientAccessRule => ({
  name: 'a',
  priority: 1,
  action: 'DenyAccess',
  ...more,
});
const spread = (rules: readonly ClientAccessRule[], chosen = {}) =>
  spreadProductsOf(valid(readRules(rules)), defaultReadings, chosen, 'applies');
const channel = (more: Partial<Connection>): number =>
  channelOf({ protocol: 'IMAP4', authenticationType: 'OAuthAuthentication', ...more });

describe('spreadProductsOf', () => {
  it('tries those axes of channels that the rules can tell apart', () => {
    const axes = (rules: readonly ClientAccessRule[], more: Partial<Connection>, chosen = {}) =>
      spread(rules, chosen).channels[channel(more)]?.axes;
    const microsoft = { middleTier: 'microsoft' } as const;
    expect(axes([], {})).toEqual([]);
    expect(axes([], microsoft)).toEqual(['microsoft-middle-tier']);
    expect(axes([rule({})], microsoft)).toEqual(['microsoft-middle-tier', 'scope-default']);
    expect(axes([rule({ scope: 'All' })], microsoft)).toEqual(['microsoft-middle-tier']);
    expect(axes([rule({})], microsoft, { 'scope-default': 'all' })).toEqual(['microsoft-middle-tier']);
    const webServices = rule({ anyOfProtocols: ['ExchangeWebServices'] });
    expect([axes([webServices], {}), axes([webServices], { protocol: 'REST' })]).toEqual([[], ['rest-under-ews']]);
    const typed = rule({ anyOfAuthenticationTypes: ['BasicAuthentication'] });
    expect(axes([typed], { protocol: 'REST' })).toEqual(['unsupported-authentication']);
    const named = rule({ usernameMatchesAnyOfPatterns: ['*x'] });
    expect(axes([named], { protocol: 'UniversalOutlook' })).toEqual(['username-with-universal-outlook']);
  });

  it('has a class for what the rules are open to, and none where they are not looked at', () => {
    const { products, channels, channelClasses } = spread([rule({ anyOfProtocols: ['ExchangeWebServices'] })]);
    const [product] = products.products;
    const open = (channels[channel({ protocol: 'REST' })]?.values ?? []).map((each) =>
      hasBit(product?.channels ?? new Uint32Array(1), each),
    );
    expect([channelClasses, open]).toEqual([2, [false, true]]);
    expect(
      channels[channel({ protocol: 'REST', middleTier: 'microsoft' })]?.values.filter((each) => each === NO_CLASS),
    ).toHaveLength(4);
  });

  it('numbers the conditions of all ways beside those of its products', () => {
    const { products, fields, all } = spread([
      rule({ anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] }),
      rule({ anyOfClientIPAddressesOrRanges: ['10.0.1.5/24'], usernameMatchesAnyOfPatterns: ['*x'] }),
    ]);
    expect([products.addresses.length, all.addresses.length]).toEqual([2, 18]);
    expect([fields.addresses.axes.length, fields.addresses.numbers.length]).toEqual([2, 9]);
    expect([...(fields.addresses.numbers[0] ?? [])]).toEqual([0, 1]);
    const numbers = fields.addresses.numbers.flatMap((each) => [...each]);
    expect(new Set(numbers).size).toBe(18);
    // -1 stands for the username that CAR-UNIVERSAL-OUTLOOK ignores
    expect(products.products.map(({ rule: of, addresses, usernames }) => [of, addresses, usernames])).toEqual([
      [0, 0, -1],
      [1, 1, 0],
      [1, 1, -1],
    ]);
  });

  it('keeps what one reading leaves empty', () => {
    const rules = [
      rule({
        anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'],
        exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.0-10.0.0.254'],
      }),
    ];
    const { products, all, fields } = spread(rules);
    expect(products.products).toHaveLength(1);
    const sizes = fields.addresses.numbers.map(([number = 0]) => all.addresses[number]?.length);
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });
});
