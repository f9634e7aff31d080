import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/library/answer.ts';
import { InputError } from '../../src/library/errors.ts';
import type { LocalSubject } from '../../src/library/local-subject.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { type CheckSubjectOptions, checkSubject } from '../../src/node/check-subject.ts';
import { goldenFolder } from '../../src/node/golden-cases.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';

/** The reference behind the functions of a library user, but for ranges that end in `/24`. */
const gateway = (readings: SomeReadings = {}, wrong = false): LocalSubject => ({
  name: 'gateway',
  version: '1.2',
  answers: {
    'ip-ranges': (given, when) =>
      wrong && when.range.endsWith('/24')
        ? { matches: false }
        : answer({ chapter: 'ip-ranges', given, when }, readings),
    'client-access-rules': (given, when) => answer({ chapter: 'client-access-rules', given, when }, readings),
  },
});
const checked = (subject: LocalSubject, options: CheckSubjectOptions = { only: ['ip-ranges/blocks'] }) =>
  checkSubject(subject, options);

describe('checkSubject', () => {
  it('finds a right implementation conformant, all of it', async () => {
    const { verdict, counts, failures, text, report } = await checked(gateway(), {});
    expect(verdict, text).toBe('conformant');
    expect(counts.passed).toBeGreaterThan(1000);
    expect(failures).toEqual([]);
    expect(text).toMatch(
      /^exchange-access-conformance \S+ · gateway 1\.2\nconformant in 2 of 8 chapters: all \d+ questions/,
    );
    expect(parseReport(printReport(report)).ok).toBe(true);
    expect(report.selfTest.map((line) => line.differences > 0)).toEqual([false, true, true]);
  });

  it('explains a wrong one', async () => {
    const { verdict, counts, failures, text } = await checked(gateway({}, true));
    expect(verdict).toBe('not conformant');
    expect(failures).toHaveLength(counts.failed);
    const failure = failures.find(({ address }) => address === 'ip-ranges/blocks#block-24-one-above-first');
    expect(failure).toMatchObject({
      outcome: 'failed',
      clause: 'IP-CIDR',
      clauseStatus: 'chosen',
      clauseText: expect.stringContaining('stands for a block'),
      hunts: expect.stringMatching(/./),
      question: { chapter: 'ip-ranges', when: { range: '10.0.0.0/24' } },
      expected: { matches: true },
      actual: { matches: false },
      trace: [expect.stringContaining('range `10.0.0.0/24` matches')],
    });
    expect(text).toContain("checkSubject(subject, { only: 'ip-ranges/blocks#");
  });

  it('ends although a promise is never kept', async () => {
    const never: LocalSubject = { answers: { 'ip-ranges': () => new Promise(() => {}) } };
    const { verdict, counts } = await checked(never, { only: ['ip-ranges/blocks'], timeout: 1 });
    expect([verdict, counts.passed]).toEqual(['no verdict', 0]);
    expect(counts['timed-out']).toBeGreaterThan(0);
  });

  it('finds the readings, and that another was declared', async () => {
    const { verdict, readings } = await checked(gateway({ 'cidr-host-bits': 'from-host' }));
    expect(verdict).toBe('conformant');
    expect(readings.find(({ axis }) => axis === 'cidr-host-bits')).toMatchObject({
      reading: 'from-host',
      status: 'shown',
    });
    const claimed = {
      ...gateway({ 'cidr-host-bits': 'from-host' }),
      readings: { 'cidr-host-bits': 'masked' } as const,
    };
    const { failures } = await checked(claimed);
    expect(failures).toMatchObject([
      { address: 'readings#cidr-host-bits', problem: expect.stringContaining('but the answers follow `from-host`') },
    ]);
    const asserted = await checked(claimed, { only: 'ip-ranges/blocks', readings: { 'cidr-host-bits': 'from-host' } });
    expect(asserted.verdict).toBe('conformant');
    expect(asserted.text).toContain(
      '\nselected: --only ip-ranges/blocks\nconformant in the selected questions of 1 of 8 chapters: ',
    );
  });

  it('counts what is not implemented, and what throws', async () => {
    const partly = { answers: { 'ip-ranges': () => ({ unsupported: 'not yet' }) } };
    expect((await checked(partly)).verdict).toBe('incomplete');
    const sometimes = gateway();
    const { verdict, failures } = await checked({
      answers: {
        ...sometimes.answers,
        'ip-ranges': (given, when) => {
          if (when.range.includes('/')) throw new RangeError('no blocks');
          return answer({ chapter: 'ip-ranges', given, when });
        },
      },
    });
    expect(verdict).toBe('not conformant');
    expect(failures[0]).toMatchObject({ outcome: 'errored', problem: 'no blocks' });
    expect(failures[0]).not.toHaveProperty('actual');
  });

  it('asks other golden files when they are named', async () => {
    const golden = [join(goldenFolder, 'ip-ranges', 'ends.csv')];
    const { report } = await checked(gateway(), { golden });
    const asked = report.questions.filter(({ address }) => !address.startsWith('smoke#'));
    const chapters = asked.map(({ chapter }) => chapter);
    expect(new Set(chapters)).toEqual(new Set(['ip-ranges']));
  });

  it('has no verdict on a claim that cannot be', async () => {
    const { verdict, text, failures } = await checked({ answers: {} });
    expect([verdict, failures]).toEqual(['no verdict', []]);
    expect(text).toContain('/answers');
  });

  it.each([
    ['only', { only: 'ip-ranges/blocs' }, 'only: no address begins with `ip-ranges/blocs`'],
    ['readings', { readings: { 'cidr-host-bit': 'masked' } as SomeReadings }, 'cidr-host-bit'],
    ['golden', { golden: ['nowhere'] }, 'nowhere: there is no such file'],
  ])('rejects a wrong `%s`', async (_, options, message) => {
    await expect(checked(gateway(), options)).rejects.toThrow(InputError);
    await expect(checked(gateway(), options)).rejects.toThrow(message);
  });
});
