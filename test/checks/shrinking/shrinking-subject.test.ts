import { describe, expect, it } from 'vitest';
import { shrinkingSubject } from '../../../src/checks/shrinking/shrinking-subject.ts';
import { askAll } from '../../../src/harness/ask.ts';
import type { Outcome, Reply, Subject } from '../../../src/harness/subject.ts';
import type { Connection, StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'acme', version: '1' },
  answers: ['client-access-rules'],
  limits: { protocols: ['REST', 'POP3'] },
};
const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'a\\b',
  recipient: {},
};
const about = (protocol: Connection['protocol'], username = 'a\\b'): Question => ({
  chapter: 'client-access-rules',
  given: { rules: [] },
  when: { ...connection, protocol, username },
});
const right: Outcome = { kind: 'answered', answer: { action: 'AllowAccess', decidedBy: [] } };
const crashed = { kind: 'crashed', problem: 'it exited' } as const;

/** Replies to the protocols of a line as `reply` says; and the lines that were heard. */
function heardBy(reply: (protocols: readonly string[]) => Reply) {
  const heard: string[] = [];
  const subject: Subject = {
    start: async () => declaration,
    stop: async () => undefined,
    ask: async ({ when }) => {
      const protocols = when.map((each) => ('protocol' in each ? each.protocol : ''));
      heard.push(protocols.join(' '));
      return reply(protocols);
    },
  };
  return { heard, shrinking: shrinkingSubject(subject, declaration) };
}
const each = (outcome: (protocol: string) => Outcome) => (protocols: readonly string[]) => ({
  kind: 'outcomes' as const,
  outcomes: protocols.map(outcome),
});

describe('shrinkingSubject', () => {
  it('asks what lies within the limits alone', async () => {
    const { heard, shrinking } = heardBy(each(() => right));
    const questions = [about('IMAP4'), about('POP3'), about('REST')];
    const { outcomes } = await askAll(shrinking.subject, questions);
    expect(outcomes).toEqual([{ kind: 'not-run', problem: 'it lies outside its limits' }, right, right]);
    await askAll(shrinking.subject, [about('IMAP4')]);
    expect(heard).toEqual(['POP3 REST']);
    expect(shrinking.trouble()).toBeUndefined();
  });

  it.each(['errored', 'violated', 'crashed', 'timed-out'] as const)(
    'keeps the first question that is %s',
    async (kind) => {
      const { shrinking } = heardBy(
        each((protocol) => (protocol === 'POP3' ? { kind, problem: `over ${protocol}` } : right)),
      );
      await askAll(shrinking.subject, [about('REST'), about('POP3', 'c\\d'), about('POP3', 'e\\f')]);
      expect(shrinking.trouble()).toEqual({
        kind,
        problem: 'while a difference was looked into: over POP3',
        question: about('POP3', 'c\\d'),
      });
    },
  );

  it('keeps the question that is to blame for a line that breaks off, or the first of one for which none is', async () => {
    const breaking = (isBroken: (protocols: readonly string[]) => boolean) =>
      heardBy((protocols) =>
        isBroken(protocols) ? { kind: 'broken', outcome: crashed } : each(() => right)(protocols),
      ).shrinking;
    const questions = [about('REST'), about('POP3')];
    const one = breaking((protocols) => protocols.includes('POP3'));
    await askAll(one.subject, questions);
    expect(one.trouble()?.question).toEqual(about('POP3'));
    const together = breaking((protocols) => protocols.length > 1);
    await askAll(together.subject, questions);
    expect(together.trouble()).toMatchObject({ kind: 'crashed', question: about('REST') });
  });

  it.each(['unsupported', 'unstable', 'not-run'] as const)('holds nothing against one that is %s', async (kind) => {
    const { shrinking } = heardBy(each(() => ({ kind, problem: 'x' })));
    await askAll(shrinking.subject, [about('REST')]);
    expect(shrinking.trouble()).toBeUndefined();
  });
});
