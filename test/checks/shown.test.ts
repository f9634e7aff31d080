import { describe, expect, it } from 'vitest';
import { shownQuestion } from '../../src/checks/shown.ts';
import type { Question } from '../../src/model/question.ts';

const range: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
const calls: Question = {
  chapter: 'rule-administration',
  given: { rules: [] },
  when: { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } }] },
};

describe('shownQuestion', () => {
  it('holds what is asked, and the command when there is one', () => {
    expect(shownQuestion(range, undefined)).toEqual({ given: {}, when: range.when });
    expect(shownQuestion(range, 'again')).toEqual({ given: {}, when: range.when, reproduce: 'again' });
  });

  it('holds what to paste into PowerShell where there is something', () => {
    expect(shownQuestion(calls, undefined).powershell?.join('\n')).toContain('Remove-ClientAccessRule');
  });
});
