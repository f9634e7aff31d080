import { describe, expect, it } from 'vitest';
import { listFields } from '../../../../../src/model/conditions.ts';
import { ruleSets } from '../../../../../tools/measure/detection/scope/rules.ts';

const sets = [0, 1, 2].map((size) => [...ruleSets(size)]);

describe('ruleSets', () => {
  it('hold so many rules', () => {
    expect(sets.map((each) => [...new Set(each.map(({ length }) => length))])).toEqual([[0], [1], [2]]);
  });

  it('give each list in each cell', () => {
    const [, single = []] = sets;
    const rules = single.flat();
    for (const field of listFields) {
      const values = rules.filter((rule) => field in rule).map((rule) => rule[field]?.length ?? 'null');
      expect([field, [...new Set(values)].sort()]).toEqual([field, [0, 1, 2, 'null']]);
    }
  });

  it('order by number against the list, the names and the numbers as text', () => {
    const [, , double = []] = sets;
    const numbers = new Set(double.map((rules) => rules.map(({ name, priority }) => `${name}${priority}`).join(' ')));
    expect([...numbers]).toEqual(['A1 B2', 'A2 B1', 'B2 A10']);
  });

  it('give each rule either action', () => {
    const [, , double = []] = sets;
    expect(new Set(double.map((rules) => rules.map(({ action }) => action).join(' '))).size).toBe(4);
  });
});
