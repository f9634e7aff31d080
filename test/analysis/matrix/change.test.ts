import { expect, it } from 'vitest';
import { hasChange, isChanged, withChange } from '../../../src/analysis/matrix/change.ts';
import type { ReasonedAnswer } from '../../../src/model/generated/wire.generated.ts';

const answer = (word: ReasonedAnswer['answer']): ReasonedAnswer => ({
  answer: word,
  decidedBy: ['p'],
  clause: 'AAP-COUNTS',
  status: 'documented',
  depends: [{ readings: { 'all-applications': ['ignored'] }, answer: 'Denied', decidedBy: [] }],
  steps: [],
});
const DIRECT = { 'nested-groups': 'direct' } as const;

it('is added where the answer is another one, and what it hangs on stays', () => {
  const made = withChange(answer('Granted'), answer('Denied'), DIRECT);
  expect(made.change).toEqual({ readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: ['p'] });
  expect(made.depends).toEqual(answer('Granted').depends);
  expect(isChanged(made)).toBe(true);
  expect(isChanged(withChange(answer('Granted'), answer('Granted'), DIRECT))).toBe(false);
});

it('is in a row where one of its answers has it', () => {
  const answers = [answer('Granted'), withChange(answer('Granted'), answer('Denied'), DIRECT)];
  const columns = [{ app: { appId: 'a', policies: [] }, answers, cells: new Map() }];
  expect(hasChange({ mailboxes: [0], cells: [[0, 1]] }, columns)).toBe(true);
  expect(hasChange({ mailboxes: [0], cells: [] }, columns)).toBe(false);
});
