import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/model/filter.ts';
import type { Recipient } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { watch } from '../../src/reference/readings.ts';
import { compare, connect, filterHolds, matchFilter, misplacedStar } from '../../src/reference/recipient-filters.ts';
import { reference } from '../../src/reference/reference.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { readings, under } from './questions.ts';

const following = (how: Readings) => ({ readings: how, semantics: reference });
const say = (filter: string, recipient: Recipient, how: Partial<Readings> = {}) =>
  matchFilter({ filter, recipient }, following(under(how))).answer;
const unknown = { 'filter-blank-inequality': 'blank-unknown' } as const;
const andFirst = { 'filter-precedence': 'and-first' } as const;

function parse(text: string): Chain {
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.problem.message);
  return filter.value;
}

/** Truth as a number: 1, 0 and a half for unknown; and is the smaller, or the larger. */
type Measure = (recipient: Recipient, how: Readings) => number;
interface Formula {
  readonly text: string;
  readonly measure: Measure;
}

const ATOMS: readonly Formula[] = [
  { text: "City -eq 'a'", measure: ({ city }, how) => (city ? Number(city === 'a') : half(0, how)) },
  { text: "Office -ne 'a'", measure: ({ office }, how) => (office ? Number(office !== 'a') : half(1, how)) },
];
const half = (otherwise: number, how: Readings): number =>
  how['filter-blank-inequality'] === 'blank-unknown' ? 0.5 : otherwise;

const negated = ({ text, measure }: Formula): Formula => ({
  text: `-not ${text}`,
  measure: (recipient, how) => 1 - measure(recipient, how),
});

/** The whole of a row: split where the reading splits last, both halves by recursion. */
function measureRow(parts: readonly Formula[], joints: readonly string[], recipient: Recipient, how: Readings): number {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.measure(recipient, how);
  const or = joints.lastIndexOf('-or');
  const at = how['filter-precedence'] === 'and-first' && or !== -1 ? or : joints.length - 1;
  const sides = [
    measureRow(parts.slice(0, at + 1), joints.slice(0, at), recipient, how),
    measureRow(parts.slice(at + 1), joints.slice(at + 1), recipient, how),
  ];
  return joints[at] === '-and' ? Math.min(...sides) : Math.max(...sides);
}

function row(parts: readonly Formula[], joints: readonly string[]): Formula {
  return {
    text: parts.map(({ text }, at) => (at === 0 ? text : `${joints[at - 1]} ${text}`)).join(' '),
    measure: (recipient, how) => measureRow(parts, joints, recipient, how),
  };
}

const JOINTS = [['-and'], ['-or']];
const PAIRS = JOINTS.flatMap((one) => JOINTS.map((other) => [...one, ...other]));
const enclosed = ({ text, measure }: Formula): Formula => ({ text: `(${text})`, measure });
const both = (formula: Formula): readonly Formula[] => [formula, negated(formula)];
const singles = ATOMS.flatMap((atom) => [...both(atom), ...both(enclosed(negated(atom)))]);
const plain = ATOMS.flatMap(both);
const twos = plain.flatMap((one) => plain.flatMap((other) => JOINTS.map((joints) => row([one, other], joints))));
const boxes = twos.map(enclosed).flatMap(both);
const threes = [
  ...plain.flatMap((a) => plain.flatMap((b) => plain.flatMap((c) => PAIRS.map((joints) => row([a, b, c], joints))))),
  ...boxes.flatMap((box) =>
    plain.flatMap((one) => JOINTS.flatMap((joints) => [row([box, one], joints), row([one, box], joints)])),
  ),
];
const formulas = [...singles, ...twos, ...boxes, ...threes, ...threes.map(enclosed).map(negated)];

const texts = [undefined, 'a', 'b'];
const recipients = texts.flatMap((city) =>
  texts.map((office): Recipient => ({ city: city ?? null, office: office ?? '' })),
);
const ways = [{}, andFirst].flatMap((one) => [{}, unknown].map((other) => under({ ...one, ...other })));

describe('filterHolds', () => {
  it('is right for every filter of up to three comparisons over two properties, under all readings', () => {
    const wrong: string[] = [];
    const seen = { yes: 0, no: 0 };
    for (const { text, measure } of formulas) {
      const filter = parse(text);
      for (const how of ways) {
        for (const recipient of recipients) {
          const holds = filterHolds(filter, recipient, following(how));
          if (holds !== (measure(recipient, how) === 1)) wrong.push(`${text} for ${JSON.stringify(recipient)}`);
          seen[holds ? 'yes' : 'no'] += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(formulas.length).toBeGreaterThan(2_500);
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(20_000);
  });

  it('asks once for each comparison, however deep or long the filter is', () => {
    const counts = [20_000, 40_000].map((size) => {
      let asked = 0;
      const counting = {
        ...reference,
        compare: (...given: Parameters<typeof reference.compare>) => {
          asked += 1;
          return reference.compare(...given);
        },
      };
      const text = `${'-not ('.repeat(size)}${Array.from({ length: size }, () => 'City -eq 1').join(' -or ')}${')'.repeat(size)}`;
      expect(filterHolds(parse(text), { city: '1' }, { readings: under({}), semantics: counting })).toBe(true);
      return asked;
    });
    expect(counts).toEqual([20_000, 40_000]);
  });
});

describe('compare', () => {
  /** The comparison by the table of the protocol, the star by a regular expression. */
  function judge(operator: string, attribute: string, value: string, how: Readings): string {
    const [a, v] = [attribute.toLowerCase(), value.toLowerCase()];
    const opposite = operator.replace('-not', '-').replace('-ne', '-eq');
    const turn = (truth: boolean): string => String(truth !== (opposite !== operator));
    if (v === '') return /lt|gt/.test(operator) ? 'false' : turn(a === '');
    if (a === '') return how['filter-blank-inequality'] === 'blank-unknown' ? 'unknown' : turn(false);
    if (operator === '-lt') return String([a, v].toSorted()[0] === a && a !== v);
    if (operator === '-gt') return String([a, v].toSorted()[0] === v && a !== v);
    const source = [...v].map((one) => (one === '*' ? '[^]*' : `\\u{${one.codePointAt(0)?.toString(16)}}`)).join('');
    return turn(opposite === '-eq' ? a === v : new RegExp(`^${source}$`, 'u').test(a));
  }

  const text = fc.string({ unit: fc.constantFrom(...'aAbB*19 é?.'), maxLength: 3 });
  const operators = ['-eq', '-ne', '-like', '-notlike', '-lt', '-gt'] as const;

  it('agrees with the table of the protocol, under all readings', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...operators), text, text, readings, (operator, attribute, written, how) => {
        const comparison = {
          kind: 'comparison',
          property: 'office',
          operator,
          value: { kind: 'text', written, quote: "'" },
        } as const;
        const truth = compare(comparison, { office: attribute, city: 'x' }, following(how));
        expect(truth).toBe(judge(operator, attribute, written, how));
        seen.add(`${operator} ${truth}`);
      }),
      { numRuns: 3000 },
    );
    expect(seen.size).toBe(18);
  });

  it('reads the attribute of the property and of no other', () => {
    const { first } = parse('Office -eq 1');
    if (first.body.kind !== 'comparison') throw new Error('it is no comparison');
    const { body } = first;
    expect(compare(body, { city: '1', customAttribute1: '1' }, following(under({})))).toBe('false');
    expect(compare({ ...body, property: 'toString' }, {}, following(under(unknown)))).toBe('unknown');
  });
});

describe('connect', () => {
  it('OPATH-PRECEDENCE: is right for every row of up to five truths, in both readings', () => {
    const truths = ['false', 'unknown', 'true'] as const;
    const longer = (rows: readonly (readonly number[])[]) =>
      rows.flatMap((one) => [0, 1, 2].map((next) => [...one, next]));
    const rows = [1, 2, 3, 4, 5].map((length) =>
      Array.from({ length }).reduce<readonly (readonly number[])[]>(longer, [[]]),
    );
    const wrong: string[] = [];
    for (const values of rows.flat()) {
      for (let mask = 0; mask < 1 << (values.length - 1); mask += 1) {
        const joints = values.slice(1).map((_, at) => ((mask >> at) & 1 ? ('-and' as const) : ('-or' as const)));
        const parts = values.map((value): Formula => ({ text: '', measure: () => value / 2 }));
        const [first, ...rest] = values.map((value) => truths[value] ?? 'unknown');
        const links = rest.map((value, at) => ({ operator: joints[at] ?? '-or', value }));
        for (const how of [under({}), under(andFirst)]) {
          const right = truths[measureRow(parts, joints, {}, how) * 2];
          if (connect(first ?? 'unknown', links, following(how)) !== right) wrong.push(`${values} by ${joints}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('OPATH-LOGIC: is Kleene’s, for every pair', () => {
    const truths = ['false', 'unknown', 'true'] as const;
    for (const [one, first] of truths.entries()) {
      for (const [other, value] of truths.entries()) {
        const how = following(under({}));
        expect(connect(first, [{ operator: '-and', value }], how)).toBe(truths[Math.min(one, other)]);
        expect(connect(first, [{ operator: '-or', value }], how)).toBe(truths[Math.max(one, other)]);
      }
    }
  });
});

describe('a clause', () => {
  const oslo = { city: 'Oslo', department: 'IT' };

  it.each([
    ['OPATH-FOLDED', "CITY -EQ 'OSLO'", oslo, {}, true],
    ['OPATH-EQ: a star is plain', "City -eq 'Os*'", oslo, {}, false],
    ['OPATH-LIKE', "City -like 'o*L*'", oslo, {}, true],
    ['OPATH-LIKE: the whole attribute', "City -like 'sl'", oslo, {}, false],
    ['OPATH-LIKE: without a star', "City -notlike 'oslo'", oslo, {}, false],
    ['OPATH-ORDER: before its continuation', "City -lt 'Oslo2'", oslo, {}, true],
    ['OPATH-ORDER: as texts', 'PostalCode -gt 10', { postalCode: '9' }, {}, true],
    ['OPATH-ORDER: a surrogate before U+FF5E', "City -lt '\uff5e'", { city: '😀' }, {}, true],
    ['OPATH-VALUES', 'PostalCode -eq 7', { postalCode: '007' }, {}, false],
    ['OPATH-VALUES: the letters after the $', 'City -eq $TRUE', { city: 'True' }, {}, true],
    ['OPATH-BLANK', "City -notlike '*'", {}, {}, true],
    ['OPATH-BLANK', "City -like '*'", { city: null }, {}, false],
    ['OPATH-BLANK: worked example', "-not (City -lt 'x')", {}, {}, true],
    ['OPATH-BLANK: worked example', "-not (City -lt 'x')", {}, unknown, false],
    ['DIR-BLANK: white space is text', 'City -eq $null', { city: ' ' }, {}, false],
    ['OPATH-NULL', 'City -like $null', { city: '' }, unknown, true],
    ['OPATH-NULL', "City -ne ''", oslo, unknown, true],
    ['OPATH-NULL', "-not (City -gt '')", {}, unknown, true],
    ['OPATH-NOT: negates one comparison', "-not City -eq 'Bern' -and City -eq 'Oslo'", oslo, {}, true],
    ['OPATH-NOT: several', "-not -not City -eq 'Oslo'", oslo, {}, true],
    ['OPATH-PRECEDENCE', "City -eq 'Oslo' -or City -eq 'x' -and City -eq 'y'", oslo, {}, false],
    ['OPATH-PRECEDENCE', "City -eq 'Oslo' -or City -eq 'x' -and City -eq 'y'", oslo, andFirst, true],
    ['OPATH-MATCH', "City -eq 'x'", {}, unknown, false],
    ['the example of a blog', "Department -ne 'IT admin' -or Department -ne 'IT operation'", {}, {}, true],
  ] as const)('%s: %s for %j under %j', (_, filter, recipient, how, matches) => {
    expect(say(filter, recipient, how)).toEqual({ matches });
  });
});

describe('misplacedStar', () => {
  it.each([
    ["City -like '*'", true, true],
    ["City -like 'a*'", true, true],
    ["City -notlike '*a'", true, false],
    ["City -like '*a*'", true, false],
    ["City -like '**'", true, false],
    ["City -like 'a*b'", false, false],
    ["City -like 'a**'", false, false],
    ["City -eq '*a*b*'", true, true],
    ["City -eq 'x' -or (-not (Office -notlike 'a*b'))", false, false],
    ["City -like 'x' -or Office -like '*x'", true, false],
  ])('OPATH-WILDCARDS: %s stands under ends-only: %s, under suffix-only: %s', (filter, ends, suffix) => {
    const places = (['anywhere', 'ends-only', 'suffix-only'] as const).map((reading) => {
      const how = { 'filter-wildcards': reading } as const;
      const found = misplacedStar(parse(filter), following(under(how)));
      const { answer, clause } = matchFilter({ filter, recipient: {} }, following(under(how)));
      expect('refused' in answer ? [answer.refused, clause] : []).toEqual(
        found === undefined ? [] : ['invalid-value', 'OPATH-WILDCARDS'],
      );
      return found === undefined;
    });
    expect(places).toEqual([true, ends, suffix]);
  });
});

describe('matchFilter', () => {
  it('OPATH-GRAMMAR: refuses what is no filter, with the place and the likely meaning', () => {
    expect(say("CountryOrRegion -eq AU'", {})).toEqual({
      refused: 'invalid-value',
      message: "character 21: `AU'` is a value without quotes; did you mean `'AU'`?",
    });
  });

  it.each([
    ['100,000 parentheses', `${'('.repeat(100_000)}City -eq 1${')'.repeat(100_000)}`],
    ['100,000 times -not', `${'-not '.repeat(100_000)}City -eq 1`],
    ['a mebibyte of comparisons', Array.from({ length: 70_000 }, () => 'City -eq 1').join(' -and ')],
    ['a value of a mebibyte', `City -like '1${'*'.repeat(1 << 20)}'`],
  ])('answers %s', (_, filter) => {
    for (const how of [{}, andFirst]) expect(say(filter, { city: '1' }, how)).toEqual({ matches: true });
  });
});

describe('what is looked up of a filter', () => {
  it('OPATH-WILDCARDS: the misplaced star is found behind comparisons without one', () => {
    const filter = parseFilter("City -eq 'a' -and City -eq 'b' -and City -like '*c'");
    const readings = under({ 'filter-wildcards': 'suffix-only' });
    const star = filter.ok ? misplacedStar(filter.value, { readings, semantics: reference }) : undefined;
    expect(star?.value.written).toBe('*c');
  });

  it.each([
    [['-and', '-and'], false],
    [['-or', '-or'], false],
    [['-and', '-or'], true],
    [['-or', '-and'], true],
  ] as const)('OPATH-PRECEDENCE: %j consults the axis: %s', (operators, asks) => {
    const rest = operators.map((operator) => ({ operator, value: 'true' as const }));
    const { consulted } = watch(under({}), (readings) => connect('false', rest, { readings, semantics: reference }));
    expect(consulted).toEqual(asks ? ['filter-precedence'] : []);
  });
});
