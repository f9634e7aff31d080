/** Values of each field that stand for all others, made from the texts of rules alone, and too many rather than too few. */
import type { Chain, Comparison, Pattern } from '../../../src/model/filter.ts';
import type {
  AuthenticationType,
  Connection,
  MiddleTier,
  Protocol,
  Recipient,
} from '../../../src/model/generated/wire.generated.ts';
import type { IpAddress, IpRange } from '../../../src/model/ip-range.ts';
import type { Condition, Rule } from '../../../src/model/rule.ts';
import { supportedTypes } from '../../../src/reference/authentication-matrix.ts';
import { walk } from '../../../src/syntax/recipient-filters/walk.ts';

/** The values of one kind of conditions and exceptions of some rules. */
export function valuesOf<K extends Condition['kind']>(
  rules: readonly Rule[],
  kind: K,
): readonly Extract<Condition, { readonly kind: K }>['values'][number][] {
  return rules
    .flatMap(({ conditions, exceptions }) => [...conditions, ...exceptions])
    .flatMap((each) => (each.kind === kind ? [...each.values] : [])) as never;
}

/** What the channel of a connection is. */
export type ChannelPart = Required<Pick<Connection, 'protocol' | 'authenticationType'>> & {
  readonly middleTier: MiddleTier;
};

const TIERS: readonly MiddleTier[] = ['none', 'microsoft', 'thirdParty'];
const PROTOCOLS = Object.keys(supportedTypes) as Protocol[];
const TYPES: readonly AuthenticationType[] = [...new Set(Object.values(supportedTypes).flat())];

/** Every protocol with every type and every middle tier. */
export const everyChannel: readonly ChannelPart[] = PROTOCOLS.flatMap((protocol) =>
  TYPES.flatMap((authenticationType) => TIERS.map((middleTier) => ({ protocol, authenticationType, middleTier }))),
);

const MAPPED = 0xffffn << 32n;
const IPV4 = 2n ** 32n;
const SIZES: Readonly<Record<IpAddress['family'], bigint>> = { 4: IPV4, 6: 2n ** 128n };
const FIXED: readonly IpAddress[] = [
  { family: 4, value: 0n },
  { family: 4, value: IPV4 - 1n },
  ...[0n, MAPPED - 1n, MAPPED, MAPPED + IPV4 - 1n, MAPPED + IPV4, 2n ** 128n - 1n].map(
    (value): IpAddress => ({ family: 6, value }),
  ),
];

/** Each bound of each range, what is just before and after it, and the same in the other family. */
export function addressesNear(ranges: readonly IpRange[]): readonly IpAddress[] {
  const all = [...FIXED, ...ranges.flatMap(boundsOf)]
    .flatMap(({ family, value }) => [-1n, 0n, 1n].map((more): IpAddress => ({ family, value: value + more })))
    .flatMap((each) => [each, ...otherForm(each)])
    .filter(({ family, value }) => value >= 0n && value < SIZES[family]);
  return [...new Map(all.map((each) => [`${each.family} ${each.value}`, each])).values()];
}

function boundsOf(range: IpRange): readonly IpAddress[] {
  if (range.kind === 'address') return [range.address];
  if (range.kind === 'span') return [range.first, range.last];
  const { family, value } = range.address;
  const size = 2n ** BigInt((family === 4 ? 32 : 128) - range.prefix);
  const start = (value / size) * size;
  return [value, start, start + size - 1n].map((each) => ({ family, value: each }));
}

function otherForm({ family, value }: IpAddress): readonly IpAddress[] {
  if (family === 4) return [{ family: 6, value: MAPPED + value }];
  return value >= MAPPED && value < MAPPED + IPV4 ? [{ family: 4, value: value - MAPPED }] : [];
}

const ACCOUNT = /^[^\\*]+\\[^\\*]+$/;
const FILLINGS = ['', 'a', 'B', '\\', '@', 'x\\', '\\x', 'a\\b'];

/** Usernames from patterns: their stars filled in several ways, in each form that an account has, and the neighbours of those. */
export function usernamesNear(patterns: readonly Pattern[]): readonly string[] {
  const joined = patterns.map(({ parts }) => parts.join(''));
  const texts = patterns.flatMap(({ parts }) => {
    const all = [...FILLINGS, ...joined].map((filling) => parts.join(filling));
    const [head = '', ...rest] = parts;
    return rest.length > 1 ? [...all, ...['a', 'x\\y'].map((filling) => `${head}${filling}${rest.join('')}`)] : all;
  });
  const accounts = ['q\\w', 'Q\\W', ...texts.flatMap(formsOf)].filter((text) => ACCOUNT.test(text));
  return [...new Set(accounts.flatMap((text) => [text, ...neighbours(text)]))].filter((text) => ACCOUNT.test(text));
}

/** A text as an account, as a user with a domain, and as a user alone. */
function formsOf(text: string): readonly string[] {
  const [user = '', domain = ''] = text.split('@');
  return [text, `${domain}\\${user}`, `q\\${text}`, `${text}\\q`];
}

function neighbours(text: string): readonly string[] {
  const [first = ''] = text;
  const turned = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
  return [turned, `${text}a`, `x${text}`, text.slice(0, -1), text.slice(first.length)];
}

export function comparisonsIn(filters: readonly Chain[]): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const each of filters) {
    walk<number>(each, { comparison: (comparison) => found.push(comparison), nots: () => 0, chain: () => 0 });
  }
  return found;
}

/** Values of an attribute: the constants of its comparisons, what is just before and after them, their stars filled, and blank. */
export function attributesNear(comparisons: readonly Comparison[]): readonly string[] {
  const constants = comparisons.flatMap(({ value }) => (value.kind === 'null' ? [] : [value.written]));
  const plain = constants.map((text) => text.replaceAll('*', ''));
  const filled = constants.flatMap((text) => ['', 'a', 'q', ...plain].map((filling) => text.replaceAll('*', filling)));
  const near = [...constants, ...filled].flatMap((text) => {
    const [start, last] = [text.slice(0, -1), text.charCodeAt(text.length - 1)];
    const steps = [-1, 1].map((step) => start + String.fromCharCode(Math.max(1, last + step)));
    return [text, text.toUpperCase(), `${text}!`, `${text}z`, start, ...(text === '' ? [] : steps)];
  });
  return [...new Set(['', ...near, '\u0001', 'q', '\uffff'])];
}

/** A recipient whose blank attributes are blank in one of three ways. */
export function recipientOf(attributes: readonly (readonly [name: string, value: string])[], turn: number): Recipient {
  return Object.fromEntries(
    attributes.flatMap(([name, value], index): readonly (readonly [string, string | null])[] => {
      if (value !== '') return [[name, value]];
      const way = (turn + index) % 3;
      return way === 0 ? [] : [[name, way === 1 ? null : '']];
    }),
  );
}
