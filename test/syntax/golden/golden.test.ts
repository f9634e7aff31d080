import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/model/golden.ts';
import type { Result } from '../../../src/model/problem.ts';
import { parseGolden, parseGoldenJson } from '../../../src/syntax/golden/golden.ts';

const one = {
  id: 'network-address',
  clauses: ['IP-CIDR', 'IP-FORMS'],
  when: { range: '10.0.0.5/24', address: '10.0.0.0' },
  then: { matches: true },
};
const depends = [
  { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
  { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: { matches: false } },
];
const without = (field: string): object => Object.fromEntries(Object.entries(one).filter(([name]) => name !== field));
const dependent = (...boxes: readonly object[]): object => ({ ...without('then'), depends: boxes });

function parse(cases: readonly object[], file: object = {}): Result<readonly Case[]> {
  return parseGolden('ip-ranges/blocks', 'json', JSON.stringify({ chapter: 'ip-ranges', given: {}, cases, ...file }));
}

describe('parseGolden', () => {
  it('reads a case with its address, question and expectation', () => {
    expect(parse([{ ...one, hunts: 'forgets to mask', origin: 'X10' }])).toEqual({
      ok: true,
      value: [
        {
          address: 'ip-ranges/blocks#network-address',
          clauses: ['IP-CIDR', 'IP-FORMS'],
          hunts: 'forgets to mask',
          origin: 'X10',
          question: { chapter: 'ip-ranges', given: {}, when: one.when },
          expectation: [{ readings: {}, then: { matches: true } }],
        },
      ],
    });
  });

  it('reads one case after the other', () => {
    const cases = parse([one, { ...one, id: 'last' }]);
    expect(cases.ok && cases.value.map(({ address }) => address)).toEqual([
      'ip-ranges/blocks#network-address',
      'ip-ranges/blocks#last',
    ]);
  });

  it('reads boxes, and leaves out what a case does not have', () => {
    const read = parse([dependent(...depends)]);
    expect(read).toEqual({
      ok: true,
      value: [
        {
          address: 'ip-ranges/blocks#network-address',
          clauses: ['IP-CIDR', 'IP-FORMS'],
          question: { chapter: 'ip-ranges', given: {}, when: one.when },
          expectation: depends,
        },
      ],
    });
  });

  it('prefers the given of the case to that of its file', () => {
    const file = {
      chapter: 'client-access-rules',
      given: { rules: [] },
      cases: [
        {
          id: 'own',
          clauses: ['CAR-ACTION'],
          given: { rules: [{ name: 'All', priority: 1, action: 'AllowAccess' }] },
          when: {
            protocol: 'REST',
            authenticationType: 'OAuthAuthentication',
            clientIPAddress: '::1',
            username: 'a\\b',
            recipient: {},
          },
          then: { refused: 'invalid-value' },
        },
      ],
    };
    const read = parseGolden('anything/deep/name', 'json', JSON.stringify(file));
    expect(read).toMatchObject({
      ok: true,
      value: [{ address: 'client-access-rules/name#own', question: { given: { rules: [{ name: 'All' }] } } }],
    });
    const shared = { ...file, cases: file.cases.map(({ given: _, ...rest }) => rest) };
    expect(parseGolden('a', 'json', JSON.stringify(shared))).toMatchObject({
      ok: true,
      value: [{ address: 'client-access-rules/a#own', question: { given: { rules: [] } } }],
    });
  });

  it('reads a table in the same way', () => {
    const table = 'id,clauses,range,address,readings,then\n'.concat(
      'network-address,IP-CIDR IP-FORMS,10.0.0.5/24,10.0.0.0,cidr-host-bits=masked,true\n',
      'network-address,IP-CIDR IP-FORMS,10.0.0.5/24,10.0.0.0,cidr-host-bits=from-host|usable-hosts,false\n',
    );
    expect(parseGolden('ip-ranges/blocks', 'csv', table)).toEqual(parse([dependent(...depends)]));
  });
});

const CASE = 'case `network-address`';

describe('what is wrong in a golden file', () => {
  it.each([
    ['no JSON', '{', 'it is no JSON', undefined],
    ['no golden file', '{"chapter":"ip-ranges"}', '`cases` is missing', undefined],
    ['no cases', '{"chapter":"ip-ranges","cases":[]}', '`[]` must NOT have fewer than 1 items', '/cases'],
    ['no chapter', '{"chapter":"ip-range","cases":[{}]}', '`"ip-range"` is not one of', '/chapter'],
  ])('%s', (_, text, message, place) => {
    const read = parseGolden('a', 'json', text);
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'unreadable', message: expect.stringContaining(message) },
    });
    if (!read.ok && place !== undefined) expect(read.problem.place).toBe(place);
  });

  it.each(['A b,IP-CIDR,::,::,true', ',IP-CIDR,::,::,true', 'a,,::,::,true'])(
    'a row %j that no JSON could be',
    (row) => {
      expect(parseGolden('a', 'csv', `id,clauses,range,address,then\n${row}\n`)).toMatchObject({ ok: false });
    },
  );

  it('a table that is none', () => {
    expect(parseGolden('a', 'csv', 'id\n')).toMatchObject({ ok: false, problem: { place: 'line 1' } });
  });

  it.each([
    ['an unknown clause', [{ ...one, clauses: ['IP-CIDR', 'IP-CDIR'] }], CASE, 'there is no clause `IP-CDIR`'],
    [
      'the name of a method for a clause',
      [{ ...one, clauses: ['IP-CIDR', 'IP-CONSTRUCTOR'] }],
      CASE,
      'there is no clause `IP-CONSTRUCTOR`',
    ],
    ['two cases of one id', [one, one], undefined, 'case `network-address` stands twice'],
    ['a question of another chapter', [{ ...one, when: { pattern: '*' } }], `${CASE}, /when`, '`range` is missing'],
    [
      'a question with more in it',
      [{ ...one, when: { ...one.when, port: 1 } }],
      `${CASE}, /when`,
      '`port` is not a field here',
    ],
    [
      'a given of another chapter',
      [{ ...one, given: { rules: [] } }],
      `${CASE}, /given`,
      '`rules` is not a field here',
    ],
    [
      'an answer of another chapter',
      [{ ...one, then: { action: 'AllowAccess' } }],
      `${CASE}, /then`,
      '`matches` is missing',
    ],
    [
      'an answer that decides nothing',
      [{ ...one, then: { unsupported: 'x' } }],
      `${CASE}, /then`,
      '`matches` is missing',
    ],
    [
      'an answer of the wrong type',
      [{ ...one, then: { matches: 'yes' } }],
      `${CASE}, /then, /matches`,
      '`"yes"` must be boolean',
    ],
    ['no answer', [without('then')], '/cases/0', '`depends` is missing'],
    [
      'an unknown axis',
      [dependent({ readings: { 'cidr-bits': ['masked'] }, then: { matches: true } }, ...depends)],
      `${CASE}, /depends/0`,
      'there is no axis `cidr-bits`',
    ],
    [
      'an unknown reading',
      [dependent(...depends, { readings: { 'cidr-host-bits': ['netmask'] }, then: { matches: true } })],
      `${CASE}, /depends/2`,
      'axis `cidr-host-bits` has no reading `netmask`',
    ],
    [
      'a wrong answer in a box',
      [dependent(depends[0] ?? {}, { ...depends[1], then: { matches: 1 } })],
      `${CASE}, /depends/1, /matches`,
      '`1` must be boolean',
    ],
    [
      'boxes that leave a reading out',
      [dependent(depends[0] ?? {}, { readings: { 'cidr-host-bits': ['from-host'] }, then: { matches: false } })],
      CASE,
      'no box holds for cidr-host-bits=usable-hosts',
    ],
    [
      'boxes that overlap',
      [dependent(...depends, { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } })],
      CASE,
      '2 boxes hold for cidr-host-bits=masked',
    ],
    [
      'boxes that overlap over different axes',
      [dependent(...depends, { readings: { 'nested-groups': ['direct'] }, then: { matches: true } })],
      CASE,
      '2 boxes hold for cidr-host-bits=masked, nested-groups=direct',
    ],
    [
      'boxes that leave a corner out',
      [
        dependent(
          { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
          {
            readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'], 'nested-groups': ['direct'] },
            then: { matches: true },
          },
        ),
      ],
      CASE,
      'no box holds for cidr-host-bits=from-host, nested-groups=transitive',
    ],
  ])('%s', (_, cases, place, message) => {
    const read = parse(cases);
    expect(read).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
    if (read.ok) return;
    expect(read.problem.message).toContain(message);
    expect(read.problem.place).toBe(place);
  });

  it('neither a given of the case nor of the file', () => {
    expect(parse([one], { given: undefined })).toEqual({
      ok: false,
      problem: { code: 'unreadable', message: 'neither the case nor its file has a `given`', place: CASE },
    });
  });

  it('comes with the nearest clause', () => {
    expect(parse([{ ...one, clauses: ['IP-CDIR'] }])).toMatchObject({ problem: { hint: 'did you mean `IP-CIDR`?' } });
  });
});

describe('parseGoldenJson', () => {
  it('looks at the schema only', () => {
    const draft = { chapter: 'ip-ranges', cases: [{ ...one, clauses: ['NO-SUCH'], then: { anything: 1 } }] };
    expect(parseGoldenJson(`\ufeff${JSON.stringify(draft)}`)).toEqual({ ok: true, value: draft });
    expect(parseGoldenJson('[]').ok).toBe(false);
  });
});
