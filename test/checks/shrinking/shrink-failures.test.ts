import { describe, expect, it } from 'vitest';
import { correctUnder } from '../../../src/checks/campaigns/findings.ts';
import { type ShrinkOptions, shrinkFailures } from '../../../src/checks/shrinking/shrink-failures.ts';
import { shrinkOn } from '../../../src/checks/shrinking/shrink-on.ts';
import type { AnswerQuestion } from '../../../src/harness/adapters/in-process.ts';
import { type Clock, unlimited, until } from '../../../src/harness/clock.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ReportQuestion } from '../../../src/model/generated/wire.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { program } from '../../support/subjects.ts';

const strictness = { grounds: true, codes: true };
const shrinking: ShrinkOptions = {
  correct: (question, answered) =>
    correctUnder(question, answered, { readings: defaultReadings, declared: {}, strictness }),
};
const rules = ['IMAP4', 'POP3', 'REST', 'OutlookWebApp'] as const;
const question = (city: string): Question => ({
  chapter: 'client-access-rules',
  given: {
    rules: rules.map((protocol, index) => ({
      name: `rule about ${protocol}`,
      priority: index + 1,
      action: 'DenyAccess',
      exceptAnyOfProtocols: [protocol, 'IMAP4'],
      userRecipientFilter: `City -eq '${city}'`,
    })),
  },
  when: {
    protocol: 'IMAP4',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.20.30.40',
    username: 'contoso\\julia',
    recipient: { city, company: 'Contoso' },
  },
});
/** A program that does not know exceptions. */
const withoutExceptions: AnswerQuestion = (asked) => {
  if (asked.chapter !== 'client-access-rules') return { unsupported: 'no' };
  const bare = asked.given.rules.map(({ exceptAnyOfProtocols: _, ...rule }) => rule);
  return answer({ ...asked, given: { rules: bare } }, defaultReadings);
};
const subject = (respond: AnswerQuestion, clock: Clock) =>
  shrinkOn(program(respond, { answers: ['client-access-rules'] }), strictness, clock, new Map());
const caseOf = (id: string, asked: Question): Case => ({
  address: `client-access-rules/x#${id}`,
  clauses: ['CAR-EXCEPTION-CONTINUES'],
  question: asked,
  expectation: [{ readings: {}, then: answer(asked, defaultReadings) }],
});
const cases = [caseOf('oslo', question('Oslo')), caseOf('bergen', question('Bergen'))];
const failed = ({ address, question: { chapter, given, when }, clauses }: Case): ReportQuestion => ({
  line: 'question',
  address,
  chapter,
  outcome: 'failed',
  clauses: [...clauses],
  given: { ...given },
  when: { ...when },
  expected: { action: 'AllowAccess', decidedBy: [] },
  actual: { action: 'DenyAccess', decidedBy: ['rule about IMAP4'] },
});
const found = (
  program: AnswerQuestion,
  lines = cases.map(failed),
  { clock = unlimited, ...more }: Partial<ShrinkOptions> & { readonly clock?: Clock } = {},
) => shrinkFailures(subject(program, clock), lines, cases, { ...shrinking, ...more });

describe('shrinkFailures', () => {
  it('shrinks one failure of a kind, and shows the whole of the smaller one', async () => {
    const repeat = ({ chapter }: Question): string => `ask ${chapter} again`;
    const smallest = await found(withoutExceptions, undefined, { repeat });
    expect(smallest.size).toBe(1);
    const [own] = [...smallest.values()];
    expect(own?.smallest).toMatchObject({
      given: { rules: [{ action: 'DenyAccess', exceptAnyOfProtocols: ['IMAP4'] }] },
      when: { protocol: 'IMAP4', recipient: {}, username: 'a\\b' },
      expected: { action: 'AllowAccess', decidedBy: [] },
      actual: { action: 'DenyAccess' },
      reproduce: 'ask client-access-rules again',
    });
    expect(own?.smallest?.powershell?.join('\n')).toContain('New-ClientAccessRule');
  });

  it('leaves alone what passed, what has no answer, and smoke', async () => {
    const [line] = cases.map(failed);
    if (line === undefined) throw new Error('there is a line');
    for (const other of [
      { ...line, outcome: 'passed' },
      { ...line, outcome: 'crashed' },
      { ...line, address: 'smoke#deny-all' },
      { ...line, address: 'client-access-rules/x#unknown' },
    ] as const)
      expect((await found(withoutExceptions, [other])).size).toBe(0);
  });

  it('shows nothing that does not fail again, changes, or is hardly smaller', async () => {
    expect((await found((asked) => answer(asked, defaultReadings))).size).toBe(0);
    let asked = 0;
    const fickle: AnswerQuestion = () => {
      asked += 1;
      return { action: 'DenyAccess', decidedBy: [`rule ${asked}`] };
    };
    expect((await found(fickle)).size).toBe(0);
    const onlyWhole: AnswerQuestion = (each) =>
      JSON.stringify(each).length >= JSON.stringify(question('Oslo')).length
        ? withoutExceptions(each)
        : answer(each, defaultReadings);
    expect((await found(onlyWhole, cases.slice(0, 1).map(failed))).size).toBe(0);
  });

  it('asks nothing when the time is up', async () => {
    let asked = 0;
    const counted: AnswerQuestion = (each) => {
      asked += 1;
      return withoutExceptions(each);
    };
    expect((await found(counted, undefined, { clock: until(0) })).size).toBe(0);
    expect(asked).toBe(0);
  });
});
