import { expect, it } from 'vitest';
import { neutral } from '../../../src/checks/twins/neutral.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { CmdletCall } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';

const ask = (...cmdlets: CmdletCall[]): Question => ({
  chapter: 'rule-administration',
  given: {
    rules: [
      { name: 'A', priority: 1, action: 'DenyAccess' },
      { name: 'B', priority: 2, action: 'DenyAccess' },
    ],
  },
  when: { cmdlets },
});
const set = (parameters: CmdletCall['parameters']): CmdletCall => ({ cmdlet: 'Set-ClientAccessRule', parameters });
const remove = (Identity: string): CmdletCall => ({ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity } });
const callsOf = (question: Question | undefined) => question?.when;

it('leaves no rules whose numbers could tell', () => {
  const asked = ask(set({ Identity: 'A', Enabled: false }));
  expect(callsOf(neutral('priority-base', asked, defaultReadings))).toEqual({
    cmdlets: [set({ Identity: 'A', Enabled: false }), remove('A'), remove('B')],
  });
});

it('disables in place of removing', () => {
  expect(callsOf(neutral('remove-renumbers', ask(remove('A')), defaultReadings))).toEqual({
    cmdlets: [set({ Identity: 'A', Enabled: false })],
  });
});

it('leaves out a number that is out of range', () => {
  const asked = ask(set({ Identity: 'A', Priority: 9, Enabled: false }));
  expect(callsOf(neutral('priority-out-of-range', asked, defaultReadings))).toEqual({
    cmdlets: [set({ Identity: 'A', Enabled: false })],
  });
});
