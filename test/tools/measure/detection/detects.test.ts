import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../../src/model/question.ts';
import { answer } from '../../../../src/reference/reference.ts';
import { rightly, spell } from '../../../../tools/measure/detection/detects.ts';

const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '', address: '10.0.0.1' } };
const USUAL = { grounds: true, codes: false } as const;

describe('spell', () => {
  it('spells the reference rightly', () => {
    expect(spell((each) => answer(each, defaultReadings), question)).toBe(rightly(question));
  });

  it('spells another code otherwise only where codes count', () => {
    const other = () => ({ refused: 'name-taken' });
    expect(spell(other, question)).not.toBe(rightly(question));
    expect(spell(other, question, USUAL)).toBe(rightly(question, USUAL));
  });

  it('spells what throws and what errs like nothing right', () => {
    const throwing = () => {
      throw new Error('planted');
    };
    expect([spell(throwing, question), spell(() => ({ errored: 'died' }), question)]).toEqual(['errored', 'errored']);
  });
});
