import { describe, expect, test } from 'vitest';
import { answerIn } from '../../../../src/syntax/cmdlets/expectations/answers.ts';
import { isDoubtful, isNegation } from '../../../../src/syntax/cmdlets/expectations/doubt.ts';
import { doubtWords, harmlessParts, harmlessPhrases } from '../../../../src/syntax/cmdlets/expectations/doubt-words.ts';
import { resultOfText } from '../../../../src/syntax/cmdlets/result-words.ts';

const TEST = 'Test-ApplicationAccessPolicy';
const opposite = { Granted: 'Denied', Denied: 'Granted' } as const;

describe.each(doubtWords)('the words of $language', ({ negating, conditioning, doubting, refusing }) => {
  test('leave nothing sure before a result or behind one', () => {
    const plain = negating.map((word) => word.replace(/^-(?!$)/, 'xx').replace(/-$/, 'xx'));
    for (const word of [...plain, ...conditioning, ...doubting]) {
      expect.soft(resultOfText(`${word} Granted`), word).toBeUndefined();
      expect.soft(resultOfText(`Denied, ${word}`), word).toBeUndefined();
    }
    expect(plain.filter((word) => !isNegation(word))).toEqual([]);
  });

  test('refuse one result, and so name the other', () => {
    for (const sentence of refusing)
      for (const result of ['Granted', 'Denied'] as const)
        expect.soft(answerIn(`# ${sentence.replace('…', result)}.`, TEST), sentence).toBe(opposite[result]);
  });
});

test.each([...harmlessPhrases, ...harmlessParts])('%s says nothing of the kind', (phrase) => {
  expect(isDoubtful(`x ${phrase} y`)).toBe(false);
});
