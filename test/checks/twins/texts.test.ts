import { expect, it } from 'vitest';
import { neutral } from '../../../src/checks/twins/neutral.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Axis } from '../../../src/model/readings.ts';

type Pair = readonly [text: string, other: string];
const range = ([text, address]: Pair): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const pattern = ([text, username]: Pair): Question => ({
  chapter: 'username-patterns',
  given: {},
  when: { pattern: text, username },
});

it.each<[Axis, Pair, Pair]>([
  ['cidr-host-bits', ['10.0.0.200/24', '10.0.0.7'], ['10.0.0.0/24', '10.0.0.7']],
  ['cidr-host-bits', ['::ffff:10.0.0.200/120', '::ffff:10.0.0.7'], ['::ffff:10.0.0.0/120', '::ffff:10.0.0.7']],
  ['cidr-host-bits', ['10.0.0.0/24', '10.0.0.0'], ['10.0.0.0-10.0.0.255', '10.0.0.0']],
  ['ipv4-mapped-ipv6', ['10.0.0.1', '::ffff:10.0.0.1'], ['10.0.0.1', '10.0.0.1']],
  ['ipv4-mapped-ipv6', ['::ffff:10.0.0.0/104', '10.0.0.1'], ['10.0.0.0/8', '10.0.0.1']],
  ['ipv4-mapped-ipv6', ['::/0', '10.0.0.1'], ['::/0', '2001:db8::1']],
])('on %s, %j becomes %j', (axis, asked, twin) => {
  expect(neutral(axis, range(asked), defaultReadings)).toEqual(range(twin));
});

it.each<[Axis, Pair, Pair]>([
  ['username-case', ['contoso\\J*', 'CONTOSO\\jeff'], ['contoso\\j*', 'contoso\\jeff']],
  ['username-domain', ['jeff*', 'contoso\\jeff'], ['*\\jeff*', 'contoso\\jeff']],
  ['trailing-wildcard', ['jeff*', 'contoso\\jeff'], ['*jeff*', 'contoso\\jeff']],
])('on %s, %j becomes %j', (axis, asked, twin) => {
  expect(neutral(axis, pattern(asked), defaultReadings)).toEqual(pattern(twin));
});
