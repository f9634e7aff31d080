import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault, Lens } from '../../src/faults/fault.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { answer } from '../../src/reference/reference.ts';

const planted = (lens: Lens, chapters: Fault['chapters'] = ['ip-ranges']): Fault => ({
  ...lens,
  name: 'planted',
  chapters,
  clauses: ['IP-CIDR'],
  who: 'Testers plant it.',
});

const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const pattern: Question = {
  chapter: 'username-patterns',
  given: {},
  when: { pattern: 'corp\\*', username: 'corp\\ann' },
};
const connection = (condition: object): Question => ({
  chapter: 'client-access-rules',
  given: { rules: [{ name: 'a', priority: 1, action: 'DenyAccess', ...condition }] },
  when: {
    protocol: 'IMAP4',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.0.0.0',
    username: 'corp\\ann',
    recipient: {},
  },
});

const same = range('10.0.0.1', '10.0.0.1');
const block = range('10.0.0.5/24', '10.0.0.1');

const lenses: readonly Lens[] = [
  { kind: 'question', rewrite: () => range('10.0.0.1', '10.0.0.2') },
  { kind: 'representation', rewrite: () => range('10.0.0.1', '10.0.0.2') },
  { kind: 'part', part: 'rangeMatches', means: () => false },
  { kind: 'refusal', respond: () => ({ matches: false }) },
  { kind: 'answer', alter: () => ({ matches: false }) },
  { kind: 'memory', remember: () => () => ({ matches: false }) },
];

describe('answerWith', () => {
  it.each(lenses)('answers wrongly in its chapters and rightly in the others: $kind', (lens) => {
    const ask = answerWith(planted(lens), defaultReadings);
    expect([answer(same, defaultReadings), ask(same)]).toEqual([{ matches: true }, { matches: false }]);
    expect(ask(pattern)).toEqual({ matches: true });
  });

  it('follows the readings elsewhere, and other readings only where the fault says', () => {
    const fault = planted({
      kind: 'reading',
      readings: { 'cidr-host-bits': 'from-host' },
      where: (question) => question === block,
    });
    expect(answerWith(fault, defaultReadings)(block)).toEqual({ matches: false });
    expect(answerWith(fault, defaultReadings)({ ...block })).toEqual({ matches: true });
    expect(answerWith(fault, { ...defaultReadings, 'cidr-host-bits': 'from-host' })({ ...block })).toEqual({
      matches: false,
    });
  });

  it('follows other readings in some conditions only', () => {
    const fault = planted(
      {
        kind: 'reading',
        readings: { 'cidr-host-bits': 'from-host' },
        conditions: (_, role) => role === 'exception',
      },
      ['client-access-rules'],
    );
    const ask = answerWith(fault, defaultReadings);
    const condition = connection({ anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] });
    const exception = connection({ exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] });
    expect([ask(condition), answer(condition, defaultReadings)]).toEqual(
      Array(2).fill({ action: 'DenyAccess', decidedBy: ['a'] }),
    );
    expect(answer(exception, defaultReadings)).toEqual({ action: 'AllowAccess', decidedBy: [] });
    expect(ask(exception)).toEqual({ action: 'DenyAccess', decidedBy: ['a'] });
  });

  it('refuses calls that are right', () => {
    const refusal = { code: 'invalid-value', production: 'text', clause: 'ADM-VALUES', message: 'planted' } as const;
    const fault = planted({ kind: 'refusal', part: 'refuseRuleCall', means: () => refusal }, ['rule-administration']);
    const call = { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } } as const;
    const question: Question = {
      chapter: 'rule-administration',
      given: { rules: [{ name: 'a', priority: 1, action: 'DenyAccess' }] },
      when: { cmdlets: [call] },
    };
    expect(answerWith(fault, defaultReadings)(question)).toMatchObject({ steps: [{ refused: 'invalid-value' }] });
    expect(answer(question, defaultReadings)).toMatchObject({ steps: [{ ok: true }] });
  });

  it('begins each time with a fresh memory', () => {
    const once: Lens = {
      kind: 'memory',
      remember: () => {
        let asked = 0;
        return (question, right) => (asked++ === 0 ? right(question) : { matches: false });
      },
    };
    for (const ask of [answerWith(planted(once), defaultReadings), answerWith(planted(once), defaultReadings)]) {
      expect([ask(same), ask(pattern), ask(same)]).toEqual([{ matches: true }, { matches: true }, { matches: false }]);
    }
  });

  it('says that it died', () => {
    const fault = planted({ kind: 'throw', dies: (question) => question === same });
    const ask = answerWith(fault, defaultReadings);
    expect([ask(same), ask(block)]).toEqual([{ errored: 'died: planted' }, { matches: true }]);
  });
});
