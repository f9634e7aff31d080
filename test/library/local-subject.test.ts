import { describe, expect, it } from 'vitest';
import { HarnessError } from '../../src/harness/errors.ts';
import type { Run } from '../../src/harness/subject.ts';
import { type LocalSubject, localSubject } from '../../src/library/local-subject.ts';
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';

const ranges: Run = { chapter: 'ip-ranges', given: {}, when: [{ range: '::1', address: '::1' }] };
const outcomes = async (answers: LocalSubject['answers'], run: Run = ranges) => {
  const reply = await localSubject({ answers }).ask(run);
  return reply.kind === 'outcomes' ? reply.outcomes : [];
};

describe('functions as a subject', () => {
  it('claim the chapters that have one, and what else they say', async () => {
    const matches = () => ({ matches: true });
    const local: LocalSubject = {
      name: 'gateway',
      version: '4',
      answers: { 'ip-ranges': matches, 'username-patterns': matches, 'recipient-filters': undefined } as never,
      readings: { 'cidr-host-bits': 'masked' },
      compares: 'grounds',
      decisions: true,
      limits: { protocols: ['IMAP4'] },
    };
    expect(await localSubject(local).start()).toEqual({
      protocol: 1,
      subject: { name: 'gateway', version: '4' },
      answers: ['ip-ranges', 'username-patterns'],
      readings: { 'cidr-host-bits': 'masked' },
      compares: 'grounds',
      decisions: true,
      limits: { protocols: ['IMAP4'] },
    });
  });

  it.each([
    ['no function at all', {}, '/answers'],
    ['an unknown chapter', { 'ip-range': () => ({ matches: true }) } as never, 'ip-range'],
  ])('are refused with %s', async (_, answers, message) => {
    const start = localSubject({ answers }).start();
    await expect(start).rejects.toThrow(HarnessError);
    await expect(start).rejects.toThrow(message);
  });

  it('are refused with a reading that there is not', async () => {
    const readings = { 'cidr-host-bits': 'maskd' } as never;
    await expect(
      localSubject({ answers: { 'ip-ranges': () => ({ matches: true }) }, readings }).start(),
    ).rejects.toThrow('maskd');
  });

  it('answer with a value or a promise', async () => {
    const answered = [{ kind: 'answered', answer: { matches: true } }];
    expect(await outcomes({ 'ip-ranges': () => ({ matches: true }) })).toEqual(answered);
    expect(await outcomes({ 'ip-ranges': async () => ({ matches: true }) })).toEqual(answered);
  });

  it.each([
    ['what they do not implement', () => ({ unsupported: 'no IPv6' }), 'unsupported', 'no IPv6'],
    ['what they report', () => ({ errored: 'out of luck' }), 'errored', 'out of luck'],
    [
      'what they throw',
      () => {
        throw new TypeError('x is undefined');
      },
      'errored',
      'x is undefined',
    ],
    ['what is no answer', () => ({ match: true }) as never, 'violated', 'matches'],
    ['nothing', () => undefined as never, 'violated', 'object'],
  ] as const)('%s is an outcome', async (_, answer, kind, problem) => {
    expect(await outcomes({ 'ip-ranges': answer })).toEqual([{ kind, problem: expect.stringContaining(problem) }]);
  });

  it('may change what they are given: the question itself stays', async () => {
    const rules = [2, 1].map((priority) => ({ name: `${priority}`, priority, action: 'AllowAccess' as const }));
    const when = {
      protocol: 'IMAP4' as const,
      authenticationType: 'BasicAuthentication' as const,
      clientIPAddress: '192.0.2.1',
      username: 'contoso\\julia',
      recipient: {},
    };
    const seen: string[] = [];
    const sorting: LocalSubject['answers'] = {
      'client-access-rules': (given) => {
        seen.push(given.rules.map(({ name }) => name).join());
        (given.rules as ClientAccessRule[]).sort((one, other) => one.priority - other.priority);
        return { action: 'AllowAccess' };
      },
    };
    const run = { chapter: 'client-access-rules', given: { rules }, when: [when, when] } as const;
    await outcomes(sorting, run);
    expect(seen).toEqual(['2,1', '2,1']);
    expect(rules.map(({ name }) => name)).toEqual(['2', '1']);
  });
});
