import { describe, expect, it } from 'vitest';
import { neutral, speaksOn } from '../../../src/checks/neutral/neutral.ts';
import { goldenCases } from '../../../src/library/golden-cases.ts';
import { axes, defaultReadings } from '../../../src/model/axes.generated.ts';

describe('x', () => {
  it('measure', () => {
    for (const { name } of axes) {
      const by = new Map<string, [number, number, string[]]>();
      for (const each of goldenCases()) {
        if (!each.expectation.some((b) => name in b.readings)) continue;
        if (!speaksOn(name, each.question, defaultReadings)) continue;
        const e = by.get(each.question.chapter) ?? [0, 0, []];
        by.set(each.question.chapter, e);
        e[0] += 1;
        if (neutral(name, each.question, defaultReadings) !== undefined) e[1] += 1;
        else e[2].push(each.address);
      }
      for (const [c, [n, m, missed]] of by) console.log(name, c, n, m, missed.slice(0, 4).join(' '));
    }
  }, 600000);
});
