import { expect, it } from 'vitest';
import { isRefusal } from '../../../../src/analysis/verify/causes/situation.ts';
import type { AnswerWord } from '../../../../src/model/generated/wire.generated.ts';

it.each<[AnswerWord, boolean]>([
  ['Denied', true],
  ['DenyAccess', true],
  ['Granted', false],
  ['AllowAccess', false],
  ['not known', false],
])('%s is a refusal: %s', (expected, isOne) => {
  const place = { line: 1, column: 1 };
  expect(isRefusal({ kind: 'row', place, expected, asked: { kind: 'nothing', because: 'a test' } })).toBe(isOne);
});
