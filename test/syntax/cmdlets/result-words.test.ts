import { expect, test } from 'vitest';
import { resultOfText, resultOfWord } from '../../../src/syntax/cmdlets/result-words.ts';

test.each([
  ['Granted', 'Granted'],
  ['GEWÄHRT', 'Granted'],
  ['Accorde\u0301', 'Granted'],
  ['Refusé', 'Denied'],
  ['Denegado', 'Denied'],
  ['Negato', 'Denied'],
  ['Odmówiono', 'Denied'],
  ['Geweigerd', 'Denied'],
  ['拒否', 'Denied'],
  ['Passed', undefined],
  ['constructor', undefined],
])('%s is %s', (word, result) => {
  expect(resultOfWord(word)).toBe(result);
});

test.each([
  ['→ Granted', 'Granted'],
  ['muss "Denied" ergeben', 'Denied'],
  ['AccessCheckResult : Granted', 'Granted'],
  ['granted or denied, we shall see', 'two'],
  ['Denied, not Granted', 'Denied'],
  ['must not be Granted', undefined],
  ['a robot must be Granted, a non-robot Denied', 'two'],
  ["isn't denied", undefined],
  ['doit être Refusé', 'Denied'],
  ['結果は許可になります', 'Granted'],
  ['应为已拒绝', 'Denied'],
  ['the grantedness of undenied things', undefined],
  ['', undefined],
])('%s says %s', (text, result) => {
  expect(resultOfText(text)).toBe(result);
});
