import { describe, expect, it } from 'vitest';
import { escaped, matchesExpression, matchesWhole } from '../../src/faults/expression.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { reference } from '../../src/reference/reference.ts';

const under = (readings: SomeReadings = {}) => ({
  readings: { ...defaultReadings, ...readings },
  semantics: reference,
});

describe('escaped', () => {
  it.each(['a.b', 'corp\\ann', 'x*y+z?', '(a)[b]{2}|^c$'])('%s matches itself only', (text) => {
    expect(new RegExp(`^${escaped(text)}$`).test(text)).toBe(true);
    expect(new RegExp(`^${escaped('a.b')}$`).test('axb')).toBe(false);
  });
});

describe('matchesExpression', () => {
  it('takes the whole username', () => {
    expect(matchesExpression('corp\\\\a.*', 'corp\\ann', under())).toBe(true);
    expect(matchesExpression('a.*', 'corp\\ann', under())).toBe(false);
  });

  it('follows the readings on case and domain', () => {
    expect(matchesExpression('CORP\\\\ann', 'corp\\ann', under())).toBe(true);
    expect(matchesExpression('CORP\\\\ann', 'corp\\ann', under({ 'username-case': 'sensitive' }))).toBe(false);
    for (const form of ['ann', 'ann@corp']) {
      expect(matchesExpression(form, 'corp\\ann', under())).toBe(false);
      expect(matchesExpression(form, 'corp\\ann', under({ 'username-domain': 'any-form' }))).toBe(true);
    }
  });
});

describe('matchesWhole', () => {
  it('folds both, and matches nothing when the source does not compile', () => {
    expect(matchesWhole('[A-C]+', 'abc')).toBe(true);
    expect(matchesWhole('a', 'ab')).toBe(false);
    expect(matchesWhole('(a', '(a')).toBe(false);
  });
});
