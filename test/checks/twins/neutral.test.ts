import { describe, expect, it } from 'vitest';
import { neutral, speaksOn } from '../../../src/checks/twins/neutral.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { cases } from '../../support/golden-collection.ts';

const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});

describe('neutral', () => {
  it.each(axes.map(({ name }) => name))('has a settled twin for every golden question that speaks on %s', (axis) => {
    const speaking = cases
      .filter(({ expectation }) => expectation.some(({ readings }) => axis in readings))
      .filter(({ question }) => speaksOn(axis, question, defaultReadings));
    expect(speaking.length).toBeGreaterThan(0);
    for (const { address, question } of speaking) {
      const twin = neutral(axis, question, defaultReadings);
      expect(twin, address).toBeDefined();
      if (twin === undefined) continue;
      expect(twin, address).not.toEqual(question);
      expect([address, speaksOn(axis, twin, defaultReadings), isValidQuestion(twin)]).toEqual([address, false, true]);
    }
  });

  it('asks nothing outside the limits', () => {
    const asked = range('10.0.0.0/24', '10.0.0.0');
    const isBlock = ({ when }: Question): boolean => 'range' in when && when.range.includes('/');
    expect(neutral('cidr-host-bits', asked, defaultReadings, isBlock)).toBeUndefined();
  });

  it('speaks where two readings answer otherwise, and nowhere else', () => {
    const asked = range('172.17.17.27/16', '172.17.17.26');
    const speaking = axes.map(({ name }) => name).filter((axis) => speaksOn(axis, asked, defaultReadings));
    expect(speaking).toEqual(['cidr-host-bits']);
  });
});
