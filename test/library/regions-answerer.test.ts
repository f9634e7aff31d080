/** The region engine judged as any program is: every check of the chapters that it claims, under every reading of theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { regionChapters, regionsAnswerer } from '../../src/library/regions-answerer.ts';
import type { NamedSubject } from '../../src/library/subjects.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import type { Report } from '../../src/report/record.ts';
import { printText } from '../../src/report/text/text.ts';
import { readings as anyReadings } from '../reference/questions.ts';
import { cases } from '../support/golden-collection.ts';
import { header } from '../support/reports.ts';

const facts = { name: 'us', version: '1' };
/** Axes of the chapters that are claimed. */
const concerned = axes.filter(({ showsIn }) => regionChapters.some((chapter) => showsIn.includes(chapter)));
const runs: readonly { readonly name: string; readonly readings: Readings }[] = [
  { name: 'the default readings', readings: defaultReadings },
  ...concerned.flatMap(({ name: axis, readings }) =>
    readings
      .filter(({ name }) => name !== defaultReadings[axis])
      .map(({ name }) => ({ name: `${axis}=${name}`, readings: { ...defaultReadings, [axis]: name } })),
  ),
  ...fc
    .sample(anyReadings, { seed: 15, numRuns: 30 })
    .map((readings, index) => ({ name: `mixture ${index + 1}`, readings })),
];

/** Of a run every fifth golden case, others the next time; test/regions asks the engine all of them under each reading. */
const someCases = (seed: number): readonly Case[] => cases.filter((_, index) => index % 5 === seed % 5);
/** Generated questions of each chapter in one run, and how many worlds are drawn at a time. */
const [QUESTIONS, WORLDS] = [60, 6];

function judged({ declaration, answer }: NamedSubject, seed: number): Promise<Report> {
  const subject = inProcess(declaration, answer);
  return check({ header, subject, cases: someCases(seed), campaign: { runs: QUESTIONS, seed, worlds: WORLDS } });
}

describe('the region engine', () => {
  it('has readings of its chapters to be judged under', () => {
    expect(concerned.length).toBeGreaterThan(12);
    expect(runs.length).toBeGreaterThan(45);
  });

  it.each(runs.map((run, index) => ({ ...run, seed: index + 1 })))(
    'is conformant under $name (questions of seed $seed)',
    async ({ readings, seed }) => {
      const report = await judged(regionsAnswerer(readings, facts), seed);
      expect(report.footer.verdict, printText(report)).toBe('conformant');
    },
  );

  it('is not conformant when it follows another reading than it declares', async () => {
    const { declaration } = regionsAnswerer(defaultReadings, facts);
    const { answer } = regionsAnswerer({ ...defaultReadings, 'cidr-host-bits': 'from-host' }, facts);
    expect((await judged({ declaration, answer }, 1)).footer.verdict).toBe('not conformant');
  });
});

const connection: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
};
const asking = (rules: readonly ClientAccessRule[], when = connection): Question => ({
  chapter: 'client-access-rules',
  given: { rules },
  when,
});

describe('an answerer of the region engine', () => {
  it('declares the chapters that it compiles, and its readings', () => {
    const readings = { ...defaultReadings, 'nested-groups': 'direct' } as const;
    expect(regionsAnswerer(readings, facts).declaration).toEqual({
      protocol: 1,
      subject: { name: 'us regions', version: '1', language: 'typescript' },
      answers: ['client-access-rules', 'test-client-access-rule', 'application-access-policies'],
      readings,
      compares: 'grounds',
    });
  });

  it('compiles what is given once for the questions that follow on it', () => {
    let reads = 0;
    const rule: ClientAccessRule = {
      name: 'a',
      priority: 1,
      get action() {
        reads += 1;
        return 'DenyAccess' as const;
      },
    };
    const question = asking([rule]);
    const { answer } = regionsAnswerer(defaultReadings, facts);
    const answers = [question, question, question].map(answer);
    expect(answers).toEqual(Array(3).fill({ action: 'DenyAccess', decidedBy: ['a'] }));
    expect(reads).toBe(1);
    expect(answer(asking([]))).toEqual({ action: 'AllowAccess', decidedBy: [] });
    expect(answer(question)).toEqual(answers[0]);
    expect(reads).toBe(2);
  });

  it('errs where something is too large, and refuses a text that is none', () => {
    const { answer } = regionsAnswerer(defaultReadings, facts);
    const many = Array.from(
      { length: 30_000 },
      (_, index): ClientAccessRule => ({
        name: `rule ${index}`,
        priority: index,
        action: 'DenyAccess',
        anyOfClientIPAddressesOrRanges: [`10.${index >> 8}.${index & 255}.0-11.${index >> 8}.${index & 255}.0`],
        usernameMatchesAnyOfPatterns: [`contoso\\user${index}`],
      }),
    );
    expect(answer(asking(many))).toEqual({ errored: expect.stringMatching(/would take \d+ bytes/) });
    const wrong: ClientAccessRule = {
      name: 'a',
      priority: 1,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: ['x'],
    };
    expect(answer(asking([wrong]))).toEqual({
      refused: 'invalid-value',
      message: expect.stringContaining('rule `a`, anyOfClientIPAddressesOrRanges: '),
    });
  });

  it('does not answer other chapters', () => {
    const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
    expect(regionsAnswerer(defaultReadings, facts).answer(question)).toEqual({
      unsupported: 'the region engine does not claim ip-ranges',
    });
  });
});
