import { expect, it } from 'vitest';
import { advantageOf, powerOf, tellsMore } from '../../../src/analysis/datasets/compare.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { caseOf } from '../../../src/reference/expectation.ts';

const ask = (range: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const powerOfAll = (...questions: readonly Question[]) =>
  powerOf(
    questions.map((question) => caseOf(question)),
    faults,
  );
const end = powerOfAll(ask('10.0.0.1-10.0.0.2', '10.0.0.2'));
const block = powerOfAll(ask('10.0.0.5/24', '10.0.0.1'));
const folded = powerOfAll(ask('10.0.0.5/24', '::ffff:10.0.0.1'));

it('counts what a collection can tell', () => {
  expect(end).toMatchObject({ questions: 1, pairs: [], clauses: ['IP-SPAN'] });
  expect(end.faults).toContain('range-end-exclusive');
  expect(block.pairs).toEqual(['cidr-host-bits from-host|usable-hosts', 'cidr-host-bits masked|from-host']);
});

it('each has what the other lacks', () => {
  expect(advantageOf(end, block)).toMatchObject({ pairs: [], clauses: ['IP-SPAN'] });
  expect(advantageOf(end, block).faults).toContain('range-end-exclusive');
  expect(advantageOf(block, end).pairs).toEqual(block.pairs);
  expect([tellsMore(advantageOf(end, block)), tellsMore(advantageOf(end, end))]).toEqual([true, false]);
});

it('telling readings apart under the defaults is more than under other readings', () => {
  expect(advantageOf(block, folded).pairs).toEqual(block.pairs);
  expect(advantageOf(folded, block).pairs).toEqual([
    'ipv4-mapped-ipv6 distinct|embedded',
    'ipv4-mapped-ipv6 distinct|folded',
  ]);
});

it('clauses alone are no power', () => {
  expect(tellsMore({ faults: [], pairs: [], clauses: ['IP-SPAN'] })).toBe(false);
});
