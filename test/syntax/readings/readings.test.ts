import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import {
  parseReadings,
  parseRegion,
  printReadings,
  printRegion,
  readingsOf,
  readReadings,
  readRegion,
} from '../../../src/syntax/readings/readings.ts';

/** Some axes with one reading each, and with one or more readings each. */
const some = fc
  .subarray([...axes], { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((axis) => fc.constantFrom(...axis.readings).map(({ name }) => [axis.name, name]))),
  )
  .map((entries): Record<string, string> => Object.fromEntries(entries));
const region = fc
  .subarray([...axes])
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((axis) =>
        fc.subarray([...axis.readings], { minLength: 1 }).map((names) => [axis.name, names.map(({ name }) => name)]),
      ),
    ),
  )
  .map((entries): Record<string, readonly string[]> => Object.fromEntries(entries));

const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '=', ',', ';', '|', ' ', '\n') }));

describe('readingsOf', () => {
  it('lists the readings of an axis, the default first', () => {
    expect(readingsOf('cidr-host-bits')).toEqual(['masked', 'from-host', 'usable-hosts']);
    for (const { name } of axes) expect(readingsOf(name)[0]).toBe(defaultReadings[name]);
  });
});

describe('parseReadings', () => {
  it('reads what is printed', () => {
    fc.assert(
      fc.property(some, (readings) => {
        expect(parseReadings(printReadings(readings))).toEqual({ ok: true, value: readings });
      }),
    );
  });

  it('minds no spaces around the commas', () => {
    expect(parseReadings(' nested-groups=direct ,  no-rule-matches=deny ')).toEqual({
      ok: true,
      value: { 'nested-groups': 'direct', 'no-rule-matches': 'deny' },
    });
  });

  it.each([
    ['', '`` is not `axis=reading`', undefined],
    ['nested-groups', '`nested-groups` is not `axis=reading`', undefined],
    ['nested-groups=', '`nested-groups=` is not `axis=reading`', undefined],
    ['=direct', '`=direct` is not `axis=reading`', undefined],
    ['nested-groups=direct=yes', '`nested-groups=direct=yes` is not `axis=reading`', undefined],
    ['nested-groups=direct,', '`` is not `axis=reading`', undefined],
    ['nested-group=direct', 'there is no axis `nested-group`', 'did you mean `nested-groups`?'],
    ['Nested-Groups=direct', 'there is no axis `Nested-Groups`', 'did you mean `nested-groups`?'],
    ['nested-groups=dirct', 'axis `nested-groups` has no reading `dirct`', 'did you mean `direct`?'],
    ['nested-groups=none', 'axis `nested-groups` has no reading `none`', 'known: transitive, direct'],
    ['toString=x', 'there is no axis `toString`', expect.stringMatching(/^(known: no-rule-matches, |did you mean )/)],
  ])('refuses %j', (text, message, hint) => {
    const problem = { code: 'unreadable', message, ...(hint === undefined ? {} : { hint }) };
    expect(parseReadings(text)).toEqual({ ok: false, problem });
  });

  it('refuses `__proto__` like any name that is no axis', () => {
    expect(parseReadings('__proto__=direct')).toMatchObject({ ok: false });
  });

  it('refuses an axis that is named twice', () => {
    expect(parseReadings('nested-groups=direct,nested-groups=transitive')).toMatchObject({ ok: false });
  });

  it('says in one line what is wrong', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseReadings(text);
        if (!read.ok) expect(read.problem.message).toMatch(/^(`|there|axis)[^\n\r]*[^.]$/);
      }),
    );
  });
});

describe('parseRegion', () => {
  it('reads what is printed', () => {
    fc.assert(
      fc.property(region, (each) => {
        expect(parseRegion(printRegion(each))).toEqual({ ok: true, value: each });
      }),
    );
  });

  it.each(['', '  ', ';', ' ; '])('takes %j for the whole space', (text) => {
    expect(parseRegion(text)).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['nested-groups', '`nested-groups` is not `axis=reading|reading`', undefined],
    ['nested-groups=', '`nested-groups=` is not `axis=reading|reading`', undefined],
    ['nested-groups=direct=x', '`nested-groups=direct=x` is not `axis=reading|reading`', undefined],
    ['nested-groups=direct; nested-groups=transitive', '`nested-groups` is named twice', undefined],
    ['nested-groups=direct|', 'axis `nested-groups` has no reading ``', expect.stringMatching(/^(known|did)/)],
    ['nested-groups=direct|dirct', 'axis `nested-groups` has no reading `dirct`', 'did you mean `direct`?'],
    ['=direct', 'there is no axis ``', expect.stringMatching(/^known/)],
    ['toString=x', 'there is no axis `toString`', expect.stringMatching(/^(known|did)/)],
    ['__proto__=x', 'there is no axis `__proto__`', expect.stringMatching(/^(known|did)/)],
  ])('refuses %j', (text, message, hint) => {
    const problem = { code: 'unreadable', message, ...(hint === undefined ? {} : { hint }) };
    expect(parseRegion(text)).toEqual({ ok: false, problem });
  });

  it('says in one line what is wrong', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseRegion(text);
        if (!read.ok) expect(read.problem.message).toMatch(/^(`|there|axis)[^\n\r]*[^.]$/);
      }),
    );
  });
});

describe('records from outside', () => {
  it('are taken as they are when every name is known', () => {
    fc.assert(
      fc.property(some, region, (readings, each) => {
        expect(readReadings(readings)).toEqual({ ok: true, value: readings });
        expect(readRegion(each)).toEqual({ ok: true, value: each });
      }),
    );
  });

  it('are refused for one unknown axis or reading among the known ones', () => {
    const one = { 'nested-groups': 'direct', 'no-rule-matches': 'maybe' };
    expect(readReadings(one)).toMatchObject({ problem: { message: 'axis `no-rule-matches` has no reading `maybe`' } });
    const other = { 'nested-groups': ['direct', 'transitive', 'both'] };
    expect(readRegion(other)).toMatchObject({ problem: { message: 'axis `nested-groups` has no reading `both`' } });
    expect(readReadings(JSON.parse('{"__proto__":"x"}'))).toMatchObject({ ok: false });
    expect(readReadings({ hasOwnProperty: 'x' })).toMatchObject({ ok: false });
  });
});
