import { expect, it } from 'vitest';
import { withAllStatefulFaults, withStatefulFaults } from '../../../src/analysis/datasets/sequences.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import type { Question } from '../../../src/model/question.ts';

const cached = faults.filter(({ name }) => name === 'range-cache-forgets-the-prefix');
const ask = (range: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const [wide, narrow] = [ask('10.0.0.0/8', '10.0.0.1'), ask('10.0.0.0/24', '10.9.9.9')];
const other = ask('192.168.0.1', '192.168.0.1');

it('finds the order that gives a fault away', () => {
  const { questions, told } = withStatefulFaults(cached, [narrow, other, wide], 7);
  expect(new Set(questions)).toEqual(new Set([narrow, other, wide]));
  expect(told).toEqual(cached);
});

it('puts one question more where that is enough', () => {
  const { questions, told } = withAllStatefulFaults(cached, withStatefulFaults(cached, [narrow, other], 7), [
    other,
    wide,
    narrow,
  ]);
  expect([questions.length, told]).toEqual([3, cached]);
});

it('puts two questions more where it takes two', () => {
  const { questions, told } = withAllStatefulFaults(cached, withStatefulFaults(cached, [other], 7), [
    other,
    wide,
    narrow,
  ]);
  expect([questions, told]).toEqual([[other, wide, narrow], cached]);
});
