import { describe, expect, it } from 'vitest';
import { brokenByCalls } from '../../../src/checks/diagnosis/broken-clauses-of-calls.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { RefusalCode } from '../../../src/model/generated/wire.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { readQuestion } from '../../../src/syntax/wire.ts';

const id = '11111111-1111-1111-1111-111111111111';
const policy = { name: `${id}:g:DenyAccess`, accessRight: 'DenyAccess', appIds: [id], policyScopeGroupId: 'g' };
const directory = { recipients: [{ id: 'g', type: 'MailUniversalSecurityGroup', members: [] }] };
const rules = ['a', 'b'].map((name, index) => ({ name, priority: index + 1, action: 'DenyAccess' }));

/** What is blamed when these calls, one a pair of cmdlet and parameters, are answered otherwise. */
function blamed(
  calls: readonly (readonly [string, object])[],
  otherwise: (right: Answer) => object,
  codes = true,
): readonly string[] {
  const chapter = calls[0]?.[0].endsWith('Policy') ? 'policy-administration' : 'rule-administration';
  const given = chapter === 'policy-administration' ? { policies: [policy], directory } : { rules };
  const cmdlets = calls.map(([cmdlet, parameters]) => ({ cmdlet, parameters }));
  const read = readQuestion(chapter, given, { cmdlets });
  if (!read.ok) throw new Error(read.problem.message);
  const { answer, trace } = explain(read.value, defaultReadings);
  return brokenByCalls(read.value, answer, trace, otherwise(answer) as Answer, { grounds: true, codes });
}

const nothing = (right: Answer): object => ({ ...right, rules: [], policies: [] });
const refusing =
  (refused: RefusalCode) =>
  (right: Answer): object => ({ ...right, steps: [{ refused }] });
const set = (parameters: object) => ['Set-ClientAccessRule', { Identity: 'a', ...parameters }] as const;

describe('brokenByCalls', () => {
  it('names first the clause of a refusal that is not made, then what the call is about', () => {
    const call = ['Remove-ClientAccessRule', { Identity: 'nobody' }] as const;
    expect(blamed([call], () => ({ steps: [{ ok: true }], rules }))).toEqual([
      'ADM-IDENTITY',
      'ADM-REMOVE-RENUMBERS',
      'ADM-REMOVE',
    ]);
  });

  it.each<[RefusalCode, string, object, string]>([
    ['name-taken', 'New-ClientAccessRule', { Name: 'c', Action: 'DenyAccess' }, 'ADM-NAME-UNIQUE'],
    ['priority-out-of-range', 'New-ClientAccessRule', { Name: 'c', Action: 'DenyAccess' }, 'ADM-NEW-RANGE'],
    ['priority-out-of-range', 'Set-ClientAccessRule', { Identity: 'a', Priority: 2 }, 'ADM-SET-RANGE'],
    ['rule-not-found', 'Remove-ClientAccessRule', { Identity: 'A' }, 'ADM-IDENTITY'],
    ['invalid-value', 'Remove-ClientAccessRule', { Identity: 'A' }, 'ADM-VALUES'],
    ['policy-not-found', 'Remove-ApplicationAccessPolicy', { Identity: policy.name }, 'PADM-IDENTITY'],
    ['invalid-value', 'Remove-ApplicationAccessPolicy', { Identity: policy.name }, 'PADM-VALUES'],
  ])('names why a call that must succeed was refused: %s by %s', (code, cmdlet, parameters, clause) => {
    expect(blamed([[cmdlet, parameters]], refusing(code))[0]).toBe(clause);
  });

  it.each<[string, readonly [string, object], readonly string[]]>([
    ['makes a rule', ['New-ClientAccessRule', { Name: 'c', Action: 'DenyAccess' }], ['ADM-NEW-APPENDS']],
    [
      'makes one in between',
      ['New-ClientAccessRule', { Name: 'c', Action: 'DenyAccess', Priority: 1 }],
      ['ADM-NEW-SHIFTS'],
    ],
    ['moves a rule', set({ Priority: 2 }), ['ADM-SET-PRIORITY']],
    ['renames a rule', set({ Name: 'z' }), ['ADM-RENAME']],
    ['replaces a list', set({ AnyOfProtocols: ['POP3'] }), ['ADM-LIST-REPLACES']],
    ['edits a list', set({ AnyOfProtocols: { Add: ['POP3'] } }), ['ADM-LIST-EDITS']],
    ['clears a list', set({ ExceptAnyOfProtocols: [] }), ['ADM-LIST-CLEARS']],
    ['clears a list by null', set({ ExceptAnyOfProtocols: null }), ['ADM-LIST-CLEARS']],
    ['changes something else', set({ Action: 'AllowAccess' }), ['ADM-SET-CHANGES']],
    ['removes a rule', ['Remove-ClientAccessRule', { Identity: 'a' }], ['ADM-REMOVE-RENUMBERS', 'ADM-REMOVE']],
    [
      'describes a policy',
      ['Set-ApplicationAccessPolicy', { Identity: policy.name, Description: 'd' }],
      ['PADM-SET-DESCRIPTION'],
    ],
    ['removes a policy', ['Remove-ApplicationAccessPolicy', { Identity: policy.name }], ['PADM-REMOVE']],
  ])('names what the call is about when only what it leads to differs: it %s', (_, call, clauses) => {
    expect(blamed([call], nothing).slice(0, clauses.length)).toEqual(clauses);
  });

  it('begins with a call that was refused and left, then takes the last call first', () => {
    const calls = [
      set({ Priority: 2 }),
      ['Remove-ClientAccessRule', { Identity: 'b' }],
      set({ Identity: 'nobody' }),
    ] as const;
    expect(blamed(calls, nothing)).toEqual([
      'ADM-REFUSED-CHANGES-NOTHING',
      'ADM-REMOVE-RENUMBERS',
      'ADM-REMOVE',
      'ADM-SET-PRIORITY',
      'ADM-SET-CHANGES',
      'ADM-INITIAL-NUMBERS',
    ]);
  });

  it('takes a step with a message for the same, and one with another code where codes do not count', () => {
    const calls = [set({ Identity: 'nobody' }), ['Remove-ClientAccessRule', { Identity: 'b' }]] as const;
    const with0 = (step: object) => (): object => ({ steps: [step, { ok: true }], rules: [] });
    const same = blamed(calls, with0({ refused: 'rule-not-found' }));
    expect(same[0]).toBe('ADM-REFUSED-CHANGES-NOTHING');
    expect(blamed(calls, with0({ refused: 'rule-not-found', message: 'there is none' }))).toEqual(same);
    expect(blamed(calls, with0({ refused: 'invalid-value' }), false)).toEqual(same);
    expect(blamed(calls, with0({ refused: 'invalid-value' }))[0]).toBe('ADM-IDENTITY');
  });

  it('has nothing to say where nothing is called', () => {
    const asked: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
    expect(brokenByCalls(asked, { matches: true }, [], { matches: false }, { grounds: true, codes: true })).toEqual([]);
  });
});
