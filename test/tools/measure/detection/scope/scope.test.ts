import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../../src/model/question.ts';
import { scope as ipRanges } from '../../../../../tools/measure/detection/scope/ip-ranges.ts';
import { eachAlone, inOrderOfSize, listsOf, type Scope } from '../../../../../tools/measure/detection/scope/scope.ts';
import { flawsOf } from './flaws.ts';

const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address: '10.0.0.1' } };
const tiny = (ofSize: Scope['ofSize'], sizes: Scope['sizes'] = [0, 0]): Scope => ({ ...ipRanges, sizes, ofSize });

describe('inOrderOfSize', () => {
  it('gives the smallest questions first', () => {
    const sized = [...inOrderOfSize(tiny((size) => Array.from({ length: size }, () => question), [1, 2]))];
    expect(sized.map(({ size }) => size)).toEqual([1, 2, 2]);
  });
});

describe('listsOf', () => {
  it('gives every list of so many items', () => {
    expect([...listsOf(['a', 'b'], 2)].map((list) => list.join(''))).toEqual(['aa', 'ab', 'ba', 'bb']);
    expect([...listsOf(['a'], 0)]).toEqual([[]]);
  });
});

describe('eachAlone', () => {
  it('changes one thing at a time', () => {
    expect(eachAlone({ a: 1, b: 1 }, [{ a: 2 }, { b: 2 }])).toEqual([
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 2 },
    ]);
  });
});

describe('the promises of every scope', () => {
  it('are broken by what stands twice, is of another size or is off schema', () => {
    const text = JSON.stringify(question);
    expect(flawsOf(tiny(() => [question, question]))).toEqual([`stands twice: ${text}`]);
    expect(flawsOf(tiny(() => [question], [1, 1]))).toEqual([`is not of size 1: ${text}`]);
    expect(flawsOf(tiny(() => []))).toEqual(['a size has no question']);
    expect(flawsOf({ ...tiny(() => [question]), chapter: 'username-patterns' })).toEqual([`is of ip-ranges: ${text}`]);
    const off = { ...question, when: { range: '' } } as Question;
    expect(flawsOf(tiny(() => [off]))[0]).toMatch(/address/);
  });
});
