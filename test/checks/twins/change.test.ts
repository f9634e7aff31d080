import { expect, it } from 'vitest';
import { changeTexts, without } from '../../../src/checks/twins/change.ts';
import type { Question } from '../../../src/model/question.ts';

const question: Question = {
  chapter: 'rule-administration',
  given: { rules: [{ name: 'A', priority: 1, action: 'DenyAccess', anyOfProtocols: ['REST'] }] },
  when: {
    cmdlets: [
      { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'A', AnyOfProtocols: { Add: ['REST'] }, Priority: 1 } },
    ],
  },
};

it('changes texts in fields, in parameters and in edits of lists', () => {
  const changed = changeTexts(question, ['anyOfProtocols'], () => 'POP3');
  expect(changed.given).toMatchObject({ rules: [{ name: 'A', anyOfProtocols: ['POP3'] }] });
  expect(changed.when).toMatchObject({
    cmdlets: [{ parameters: { Identity: 'A', AnyOfProtocols: { Add: ['POP3'] } } }],
  });
});

it('leaves out fields and parameters', () => {
  const bare = without(question, ['priority', 'anyOfProtocols']);
  expect(bare.given).toEqual({ rules: [{ name: 'A', action: 'DenyAccess' }] });
  expect(bare.when).toEqual({ cmdlets: [{ cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'A' } }] });
});
