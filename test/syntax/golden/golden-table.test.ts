import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes } from '../../../src/model/generated/axes.generated.ts';
import type { GoldenCase, GoldenFile, RefusalReason } from '../../../src/model/generated/wire.generated.ts';
import { parseTable, printTable } from '../../../src/syntax/golden/golden-table.ts';

const HEADER = 'id,clauses,hunts,origin,range,address,readings,then';
const rows = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');

function casesOf(text: string): readonly GoldenCase[] {
  const table = parseTable(text);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value.cases;
}

describe('parseTable', () => {
  it('reads a case on which all readings agree', () => {
    expect(parseTable(rows('ends,IP-SPAN IP-ADDRESS,forgets the last,X10,::1-::2,::2,,true'))).toEqual({
      ok: true,
      value: {
        chapter: 'ip-ranges',
        given: {},
        cases: [
          {
            id: 'ends',
            clauses: ['IP-SPAN', 'IP-ADDRESS'],
            hunts: 'forgets the last',
            origin: 'X10',
            when: { range: '::1-::2', address: '::2' },
            then: { matches: true },
          },
        ],
      },
    });
  });

  it('reads a table of username patterns', () => {
    const text =
      'reason,then,pattern,username,clauses,id\ninvalid-value pattern,invalid-value,,a\\b,WILD-EMPTY,empty\n';
    expect(parseTable(text)).toEqual({
      ok: true,
      value: {
        chapter: 'username-patterns',
        given: {},
        cases: [
          {
            id: 'empty',
            clauses: ['WILD-EMPTY'],
            when: { pattern: '', username: 'a\\b' },
            then: { refused: 'invalid-value' },
            reason: 'invalid-value pattern',
          },
        ],
      },
    });
  });

  it('reads a table of recipient filters, whose recipients are JSON', () => {
    const row = (recipient: string): string =>
      `id,clauses,filter,recipient,then\na,OPATH-CHAIN,"City -eq ""Oslo, N""",${recipient},true\n`;
    expect(parseTable(row('"{""city"":""Oslo, N""}"'))).toMatchObject({
      ok: true,
      value: {
        chapter: 'recipient-filters',
        cases: [{ when: { filter: 'City -eq "Oslo, N"', recipient: { city: 'Oslo, N' } }, then: { matches: true } }],
      },
    });
    expect(parseTable(row('{'))).toMatchObject({
      ok: false,
      problem: { place: 'line 2', message: expect.stringMatching(/^`recipient`: it is no JSON: /) },
    });
  });

  it('joins rows of one id to the boxes of one case', () => {
    const [first, second, ...more] = casesOf(
      rows(
        'net,IP-CIDR,,,10.0.0.5/24,10.0.0.0,cidr-host-bits=masked,true',
        'net,IP-CIDR,,,10.0.0.5/24,10.0.0.0,cidr-host-bits=from-host|usable-hosts; ipv4-mapped-ipv6=folded,false',
        'other, IP-CIDR;  IP-SPAN ,,,::,::,,false',
      ),
    );
    expect(first).toEqual({
      id: 'net',
      clauses: ['IP-CIDR'],
      when: { range: '10.0.0.5/24', address: '10.0.0.0' },
      depends: [
        { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
        {
          readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'], 'ipv4-mapped-ipv6': ['folded'] },
          then: { matches: false },
        },
      ],
    });
    expect(second?.clauses).toEqual(['IP-CIDR', 'IP-SPAN']);
    expect(more).toEqual([]);
  });

  it('keeps rows of one id apart when another case stands between them', () => {
    const lines = ['a,IP-SPAN,,,::,::,,true', 'b,IP-SPAN,,,::,::,,true', 'a,IP-SPAN,,,::,::,,true'];
    expect(casesOf(rows(...lines)).map(({ id }) => id)).toEqual(['a', 'b', 'a']);
  });

  it.each([
    ['', undefined, 'it is empty'],
    ['id,clauses,then\na,IP-CIDR,true', 'line 1', 'the header names no question'],
    ['id,clauses,then,range\na,IP-CIDR,true,::', 'line 1', 'the header names no question'],
    [
      `${HEADER},notes\n`,
      'line 1',
      'column `notes` is not one of id, clauses, hunts, origin, range, address, readings, then, reason',
    ],
    ['id,then,range,address\n', 'line 1', 'column `clauses` is missing'],
    ['clauses,then,range,address\n', 'line 1', 'column `id` is missing'],
    ['id,clauses,range,address\n', 'line 1', 'column `then` is missing'],
    [rows('a,IP-CIDR,,,::,::,cidr-host-bit=masked,true'), 'line 2', 'there is no axis `cidr-host-bit`'],
    [
      rows('a,IP-CIDR,,,::,::,,true', 'b,IP-CIDR,,,::,::,cidr-host-bits=mask,true'),
      'line 3',
      'axis `cidr-host-bits` has no reading `mask`',
    ],
    [rows('a,IP-CIDR,,,::,::,masked,true'), 'line 2', '`masked` is not `axis=reading|reading`'],
    [
      rows('a,IP-CIDR,,,::,::,,true', 'a,IP-CIDR,,,::,::,,true'),
      'line 3',
      'case `a` goes on with another question or without readings',
    ],
    [
      rows('a,IP-CIDR,,,::,::,,true', 'a,IP-CIDR,,,::,::,cidr-host-bits=masked,true'),
      'line 3',
      'case `a` goes on with another question or without readings',
    ],
    [
      rows('a,IP-CIDR,,,::,::,cidr-host-bits=masked,true', 'a,IP-CIDR,,,::,::,,true'),
      'line 3',
      'case `a` goes on with another question or without readings',
    ],
    [
      rows('a,IP-CIDR,,,::,::,cidr-host-bits=masked,true', 'a,IP-CIDR,,,::,::1,cidr-host-bits=from-host,true'),
      'line 3',
      'case `a` goes on with another question or without readings',
    ],
  ])('refuses %j', (text, place, message) => {
    const table = parseTable(text);
    expect(table).toMatchObject({
      ok: false,
      problem: { code: 'unreadable', message: expect.stringContaining(message) },
    });
    expect(!table.ok && table.problem.place).toBe(place);
  });

  it('refuses a second row of a case that says something else about it', () => {
    const one = 'a,IP-CIDR,forgets it,,::,::,cidr-host-bits=masked,true';
    const other = 'a,IP-SPAN,turns it round,,::,::,cidr-host-bits=from-host|usable-hosts,false';
    expect(parseTable(rows(one, other))).toMatchObject({
      ok: false,
      problem: { place: 'line 3', message: 'case `a` goes on with other clauses, hunts, origin, reason or unsettled' },
    });
  });

  it('refuses a second row of a case that gives another reason', () => {
    const row = (readings: string, reason: string): string => `a,WILD-TRAILING,,,a*,a\\b,${readings},x,${reason}`;
    const lines = [row('trailing-wildcard=refused', 'invalid-value star'), row('trailing-wildcard=accepted', '')];
    const header = 'id,clauses,hunts,origin,pattern,username,readings,then,reason';
    expect(parseTable([header, ...lines].join('\n'))).toMatchObject({ ok: false, problem: { place: 'line 3' } });
  });
});

const text = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', ':', 'é'), minLength: 1 });
const box = fc
  .subarray([...axes], { minLength: 1, maxLength: 2 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((axis) => fc.constantFrom(...axis.readings).map(({ name }) => [axis.name, [name]]))),
  )
  .map((entries): Record<string, readonly string[]> => Object.fromEntries(entries));
const then = fc.oneof(
  fc.boolean().map((matches) => ({ matches })),
  fc.constant({ refused: 'invalid-value' }),
);
const ipQuestion = fc.record({ range: fc.string(), address: fc.string() });
const filterQuestion = fc.record({
  filter: fc.string(),
  recipient: fc.record({ city: fc.string(), office: fc.constantFrom(null, 'x') }, { requiredKeys: [] }),
});
const about = fc.record(
  {
    clauses: fc.uniqueArray(fc.constantFrom('IP-CIDR', 'IP-SPAN', 'IP-MAPPED'), { minLength: 1 }),
    hunts: text,
    origin: text,
    reason: fc.constantFrom<RefusalReason[]>('invalid-value octet', 'rule-not-found'),
  },
  { requiredKeys: ['clauses'] },
);
const answered = fc.oneof(
  fc.record({ then }),
  fc.record({ depends: fc.array(fc.record({ readings: box, then }), { minLength: 1, maxLength: 4 }) }),
);
function fileOf(chapter: GoldenFile['chapter'], when: fc.Arbitrary<GoldenCase['when']>): fc.Arbitrary<GoldenFile> {
  return fc.array(fc.tuple(about, when, answered), { maxLength: 4 }).map((cases) => ({
    chapter,
    given: {},
    cases: cases.map(([words, question, then], index) => ({ id: `case-${index}`, ...words, when: question, ...then })),
  }));
}

const file = fc.oneof(fileOf('ip-ranges', ipQuestion), fileOf('recipient-filters', filterQuestion));

describe('printTable', () => {
  it('prints what is read back as the same file', () => {
    fc.assert(
      fc.property(file, (each) => {
        expect(parseTable(printTable(each))).toEqual({ ok: true, value: each });
        expect(parseTable(printTable(each, 'spreadsheet'))).toEqual({ ok: true, value: each });
      }),
    );
  });

  it('prints columns in one order and a row for each box', () => {
    const readings = { 'cidr-host-bits': ['masked', 'from-host'] };
    const lines = printTable({
      chapter: 'username-patterns',
      cases: [
        { id: 'a', clauses: ['X-A', 'X-B'], when: { username: 'a\\b', pattern: '*,' }, then: { matches: false } },
        {
          id: 'b',
          clauses: ['X-A'],
          origin: 'X1',
          when: { pattern: '', username: '' },
          depends: [{ readings, then: { refused: 'x' } }],
          reason: 'invalid-value star',
          unsettled: ['zone', 'bare-word'],
        },
      ],
    }).split('\n');
    expect(lines).toEqual([
      'id,clauses,hunts,origin,pattern,username,readings,then,reason,unsettled',
      'a,X-A X-B,,,"*,",a\\b,,false,,',
      'b,X-A,,X1,,,cidr-host-bits=masked|from-host,x,invalid-value star,zone bare-word',
      '',
    ]);
  });
});
