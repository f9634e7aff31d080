import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { printComparison, printFilter } from '../../../src/syntax/recipient-filters/print.ts';
import { spelled } from './texts.ts';

const parse = (text: string) => {
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.problem.message);
  return filter.value;
};

describe('printFilter', () => {
  it('gives a text that reads as the same tree, and prints it the same again', () => {
    fc.assert(
      fc.property(spelled, ([tree, text]) => {
        const printed = printFilter(parse(text));
        const plain = JSON.parse(JSON.stringify(tree), (_, value) => (value === '$NULL' ? '$null' : value));
        expect(parse(printed)).toEqual(plain);
        expect(printFilter(parse(printed))).toBe(printed);
      }),
    );
  });

  it('spells in one way, and keeps parentheses and every -not', () => {
    expect(printFilter(parse('city -EQ "a""b" -OR -not -NOT((office -lt 7))'))).toBe(
      'City -eq "a""b" -or -not -not ((Office -lt 7))',
    );
    expect(printFilter(parse("customattribute15 -notlike 'it''s' -and PostalCode -ne $TRUE"))).toBe(
      "CustomAttribute15 -notlike 'it''s' -and PostalCode -ne $TRUE",
    );
  });

  it('prints 100,000 parentheses', () => {
    const text = `${'('.repeat(100_000)}City -eq $null${')'.repeat(100_000)}`;
    expect(printFilter(parse(text)) === text).toBe(true);
  });
});

describe('printComparison', () => {
  it.each([
    [{ kind: 'null', written: '$NULL' }, 'City -eq $null'],
    [{ kind: 'boolean', written: 'False' }, 'City -eq $False'],
    [{ kind: 'integer', written: '007' }, 'City -eq 007'],
    [{ kind: 'text', written: '', quote: '"' }, 'City -eq ""'],
    [{ kind: 'text', written: `'"`, quote: "'" }, `City -eq '''"'`],
  ] as const)('%j', (value, text) => {
    expect(printComparison({ kind: 'comparison', property: 'city', operator: '-eq', value })).toBe(text);
  });
});
