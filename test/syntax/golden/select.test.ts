import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/model/golden.ts';
import { selectCases } from '../../../src/syntax/golden/select.ts';

const made = (address: string): Case => ({
  address,
  clauses: ['IP-ADDRESS'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address: '10.0.0.1' } },
  expectation: [{ readings: {}, then: { matches: true } }],
});
const cases = ['ip-ranges/ends#first', 'ip-ranges/ends#last', 'ip-ranges/blocks#first'].map(made);
const renamed = new Map([['ip-ranges/edges#last', 'ip-ranges/ends#last']]);

const selected = (...prefixes: string[]): readonly string[] => {
  const found = selectCases(cases, prefixes, renamed);
  return found.ok ? found.value.map(({ address }) => address) : [found.problem.message, found.problem.hint ?? ''];
};

describe('selected by address', () => {
  it.each([
    [[], ['ip-ranges/ends#first', 'ip-ranges/ends#last', 'ip-ranges/blocks#first']],
    [['ip-ranges/ends'], ['ip-ranges/ends#first', 'ip-ranges/ends#last']],
    [
      ['ip-ranges/blocks', 'ip-ranges/ends#last'],
      ['ip-ranges/ends#last', 'ip-ranges/blocks#first'],
    ],
    [['ip-ranges/edges#last'], ['ip-ranges/ends#last']],
    [['ip-ranges/edges'], ['ip-ranges/ends#last']],
  ])('%j: %j', (prefixes, found) => expect(selected(...prefixes)).toEqual(found));

  it('a prefix that fits nothing is refused, with the nearest address', () => {
    expect(selected('ip-ranges/ends', 'ip-ranges/block#first')).toEqual([
      'no address begins with `ip-ranges/block#first`',
      'the nearest is ip-ranges/blocks#first',
    ]);
  });
});
