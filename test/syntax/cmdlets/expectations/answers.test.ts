import { expect, test } from 'vitest';
import { answerIn, isAnswer } from '../../../../src/syntax/cmdlets/expectations/answers.ts';

const POLICY = 'Test-ApplicationAccessPolicy';
const ROLE = 'Test-ServicePrincipalAuthorization';

test.each([
  [POLICY, '# → Granted', 'Granted'],
  [POLICY, '# Expected: AccessCheckResult=Denied', 'Denied'],
  [POLICY, '# doit être Refusé', 'Denied'],
  [POLICY, '# -> AccessCheckResult: Granted / Denied', 'two'],
  [POLICY, '# should be allowed', 'other'],
  [POLICY, '# InScope True', undefined],
  [POLICY, '# the permission was granted in March', undefined],
  [ROLE, '# InScope True', 'True'],
  [ROLE, '# InScope = False', 'False'],
  [ROLE, '# InScope: True for this mailbox, and False for any other', 'True'],
  [ROLE, '# InScope is True for the first and False for the second', 'two'],
  [ROLE, '# expected: $true', 'True'],
  [ROLE, '# one row with the role and the permission, InScope = True', 'True'],
  [ROLE, '# Granted', undefined],
  [ROLE, '# true enough, that needs the module', undefined],
  [ROLE, '# True', 'True'],
  [ROLE, '# returns False for outsiders', 'False'],
])('%s: %s says %s', (cmdlet, comment, answer) => {
  expect(answerIn(comment, cmdlet)).toBe(answer);
});

test('an answer is told from a remark that names one', () => {
  expect(['# Denied', '# must be Denied', '# → Granted', '# Expected: Denied'].map(isAnswer)).not.toContain(false);
  expect(['# an outsider is denied', '# (if it is Granted, wait)'].map(isAnswer)).not.toContain(true);
});
