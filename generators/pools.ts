/** The small alphabets that one world shares, so that what is drawn apart meets. */

import type { Protocol, Recipient } from '../src/model/generated/wire.generated.ts';
import type { IpAddress } from '../src/model/ip-range.ts';
import { fold } from '../src/syntax/fold.ts';
import { between, type Dice, pick, some, times } from './dice.ts';
import { protocols, typesOf } from './nouns/authentication.ts';
import { builtInNames, drawLongTexts } from './nouns/everyday-texts.ts';
import { has, isEveryday, type Settings } from './settings.ts';

/** What a filter compares of a recipient. */
export type Attribute = keyof Recipient;

/** What rules, policies and questions of one world are drawn from. */
export interface Pools {
  readonly settings: Settings;
  /** Where addresses and ranges lie: each draws from the few addresses after one of these. */
  readonly anchors: readonly IpAddress[];
  /** What rules name, and most connections come by. */
  readonly protocols: readonly Protocol[];
  readonly domains: readonly string[];
  readonly users: readonly string[];
  readonly attributes: readonly Attribute[];
  /** Values of attributes, and what filters compare them with. */
  readonly values: readonly string[];
}

/** 10.0.0.250 runs over an octet, 127.255.255.250 over the sign of a 32-bit number; then both ends of the space. */
const IPV4 = [0x0a0000fan, 0x0a0000fan, 0xc0a80100n, 0x7ffffffan, 0n, 0xfffffff0n];
/** 2001:db8::fff8 runs over a group, fe80::…:fff8 over 64 bits; both ends of the space. */
const IPV6 = [
  0x20010db800000000000000000000fff8n,
  0x20010db800000000000000000000fff8n,
  0xfe80000000000000fffffffffffffff8n,
  0n,
  (1n << 128n) - 16n,
];
/** Far from the ends of their spaces and from each other, so that there is room for hundreds of neighbours. */
const ROOMY: readonly IpAddress[] = [
  { family: 4, value: 0x0a0000fan },
  { family: 4, value: 0x0a0000fan },
  { family: 6, value: 0x20010db800000000000000000000fff8n },
];
const ROOMY_TWIN: IpAddress = { family: 6, value: 0xffff0a0000fan };
const BESIDE_MAPPED = [0xfffefffffff8n, 0xfffffffffff8n];
const MAPPED = IPV4.map((value) => 0xffff00000000n + value);

/** Protocols for which rules can name authentication types. */
const WITH_TYPES = protocols.filter((protocol) => typesOf(protocol).length > 0);
/** Among those for which they cannot, the ones that readings treat in their own way. */
const WITHOUT_TYPES: readonly (readonly Protocol[])[] = [
  ['ExchangeWebServices', 'REST'],
  ['ExchangeWebServices', 'REST', 'UniversalOutlook'],
  ['UniversalOutlook'],
  ['OfflineAddressBook'],
];

const DOMAINS = ['contoso', 'co', 'Fabrikam'];
const USERS = ['jeff', 'JEFF', 'jef', 'ann', 'anna', 'bo', 'effe', 'jo-ann', 'a'];
/** Each with what careless programs take it for. */
const ODD_USERS = [
  ['a.b', 'a?b', 'axb'],
  ['j+f', '[j]f', 'jjf'],
  ['josé', 'JOSÉ', 'jose'],
  ['Жанна', 'жанна', '漢'],
  ['weiß', 'weiss'],
  ['an na', 'bo ', 'bo'],
];
const VALUES = ['Oslo', 'oslo', 'os', 'Bern', '9', '10', 'IT admin', 'a', 'ab', 'true', '007', 'None'];
const ODD_VALUES = ["O'Neil", 'say "so"', '50%', 'Orléans', 'ЖЖ', '漢字', 'a_b', '[a]', ' x', '-and', '(a)', '!'];
const ATTRIBUTES: readonly Attribute[] = [
  'city',
  'city',
  'department',
  'department',
  'office',
  'countryOrRegion',
  'postalCode',
  'stateOrProvince',
  'streetAddress',
  'company',
  ...times(15, (index) => `customAttribute${index + 1}` as Attribute),
];

/** A few of everything, so that questions and what they are about share most of it. */
export function drawPools(dice: Dice, settings: Settings): Pools {
  const odd = has(settings, 'odd-letters') && !isEveryday(settings);
  const hostile = settings.texts === 'hostile' ? times(2, () => drawHostile(dice)) : [];
  const usual = isEveryday(settings) ? { users: [], values: [] } : { users: USERS, values: VALUES };
  const everyday = isEveryday(settings) ? [...drawLongTexts(dice), pick(dice, builtInNames)] : [];
  const users = [
    ...some(dice, usual.users, 2, 4),
    ...(odd ? some(dice, ODD_USERS, 0, 1).flat() : []),
    ...hostile.map(asName),
    ...everyday,
  ];
  const values = [
    ...some(dice, usual.values, 2, 4),
    ...(odd ? some(dice, ODD_VALUES, 0, 1) : []),
    ...hostile,
    ...everyday,
  ];
  return {
    settings,
    anchors: drawAnchors(dice, settings),
    protocols: [
      ...new Set([...some(dice, WITH_TYPES, 1, 3), ...pick(dice, WITHOUT_TYPES), ...some(dice, protocols, 0, 2)]),
    ],
    domains: some(dice, DOMAINS, 1, 2),
    users,
    attributes: some(dice, ATTRIBUTES, 2, 3),
    values,
  };
}

function drawAnchors(dice: Dice, settings: Settings): readonly IpAddress[] {
  if (isEveryday(settings)) return has(settings, 'mapped-addresses') && dice(2) === 0 ? [...ROOMY, ROOMY_TWIN] : ROOMY;
  const six = (value: bigint): IpAddress => ({ family: 6, value });
  const ipv4: IpAddress = { family: 4, value: pick(dice, IPV4) };
  const twin = six(0xffff00000000n + ipv4.value);
  const mapped = has(settings, 'mapped-addresses') ? [dice(2) === 0 ? twin : six(pick(dice, MAPPED))] : [];
  const space = has(settings, 'mapped-addresses') ? [...IPV6, ...BESIDE_MAPPED] : IPV6;
  const second: IpAddress = dice(2) === 0 ? { family: 4, value: pick(dice, IPV4) } : six(pick(dice, space));
  return [ipv4, ipv4, second, ...(dice(2) === 0 ? mapped : [])];
}

/** The pools with their addresses so many further on. */
export function moved(pools: Pools, steps: number): Pools {
  const further = ({ family, value }: IpAddress): IpAddress => ({ family, value: value + BigInt(steps) });
  return { ...pools, anchors: pools.anchors.map(further) };
}

/** A value of an attribute, or what it is compared with. */
export function drawValue(dice: Dice, { values }: Pools): string {
  return pick(dice, values);
}

/** Whether outside programs are asked where the text stands in an order: not with letters beyond ASCII (OPATH-ORDER). */
export function hasOrder(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** The text in upper and in lower case, as far as these are one text after folding; at least the text itself. */
export function casesOf(text: string): readonly string[] {
  const cases = [text.toUpperCase(), text.toLowerCase()].filter((other) => fold(other) === fold(text));
  return cases.length === 0 ? [text] : cases;
}

/** `domain\user`; the user is at times two of its words, unless these are long. */
export function drawUsername(dice: Dice, { domains, users, settings }: Pools): string {
  const isDouble = dice(6) === 0 && !isEveryday(settings);
  const user = isDouble ? pick(dice, users) + pick(dice, users) : pick(dice, users);
  return `${pick(dice, domains)}\\${user}`;
}

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\u2028',
  '\uFEFF',
  '\uD800',
  'İ',
  'ΑΣ',
  '👩‍👩‍👧',
  'e\u0301',
  '\u202Eabc',
  '$&',
  '%s%n',
  '\r\n',
  '$\x7bx}',
  '(a+)+$',
  '\\',
  '*',
  '-',
  "'",
  '"',
];

/** A text that trips up careless programs: marks, halves of pairs, names of built-in things, at times very long. */
export function drawHostile(dice: Dice): string {
  const pieces = times(between(dice, 1, 4), () => pick(dice, HOSTILE)).join('');
  return dice(20) === 0 ? pieces.repeat(200) : pieces;
}

/** The text as one side of a username may be: without backslashes and stars, not empty. */
export function asName(text: string): string {
  return text.replace(/[\\*]/g, '') || 'x';
}
