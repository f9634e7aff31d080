import { describe, expect, it } from 'vitest';
import { reproductionOf } from '../../../src/checks/shrinking/reproduction.ts';
import type { Question } from '../../../src/model/question.ts';

const range: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
const calls: Question = {
  chapter: 'rule-administration',
  given: { rules: [] },
  when: { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } }] },
};

describe('reproductionOf', () => {
  it('holds what is asked, and the command when there is one', () => {
    expect(reproductionOf(range, undefined)).toEqual({ given: {}, when: range.when });
    expect(reproductionOf(range, 'again')).toEqual({ given: {}, when: range.when, reproduce: 'again' });
  });

  it('holds what to paste into PowerShell where there is something', () => {
    expect(reproductionOf(calls, undefined).powershell?.join('\n')).toContain('Remove-ClientAccessRule');
  });
});
