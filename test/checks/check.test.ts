import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../src/checks/check.ts';
import { type ControlName, controlNames, tampered } from '../../src/checks/self-test/wire.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { HarnessError } from '../../src/harness/errors.ts';
import type { Subject } from '../../src/harness/subject.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import { valid } from '../../src/model/invariant.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { answer, reference } from '../../src/reference/reference.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import type { Report } from '../../src/report/record.ts';
import { header, linesOf } from '../support/reports.ts';

const answers = ['client-access-rules', 'application-access-policies', 'ip-ranges'] as const;
const declaration: StartAnswer = { protocol: 1, subject: { name: 'acme', version: '1' }, answers, compares: 'grounds' };

const range = (id: string, text: string, address: string, expectation: Case['expectation']): Case => ({
  address: `ip-ranges/x#${id}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: text, address } },
  expectation,
});
const cases: readonly Case[] = [
  range('inside', '10.0.0.0/24', '10.0.0.7', [{ readings: {}, then: { matches: true } }]),
  range('outside', '10.0.0.0/24', '10.0.1.7', [{ readings: {}, then: { matches: false } }]),
  range('host', '10.0.0.5/24', '10.0.0.1', [
    { readings: { 'cidr-host-bits': ['masked', 'usable-hosts'] }, then: { matches: true } },
    { readings: { 'cidr-host-bits': ['from-host'] }, then: { matches: false } },
  ]),
];
const ownSmoke = smokeCases.filter((each) => answers.some((chapter) => chapter === each.question.chapter));
const PLANNED = ownSmoke.length + cases.length + 1;

/** The reference, but for the questions that `other` answers. */
function program(other: (question: Question) => Answer | { unsupported: string } | undefined = () => undefined) {
  return (question: Question) => {
    const given = other(question);
    return given ?? answer(question, defaultReadings);
  };
}
const about = (address: string) => (question: Question) =>
  'address' in question.when && question.when.address === address;

const run = (subject: Subject, more: Partial<CheckOptions> = {}) => check({ header, subject, cases, ...more });
const judged = async (subject: Subject, more: Partial<CheckOptions> = {}) => look(await run(subject, more));

/** All that a report holds, in order. */
function recordsOf({ header: first, subject, footer, ...lists }: Report): readonly unknown[] {
  return [first, ...(subject === undefined ? [] : [subject]), ...Object.values(lists).flat(), footer];
}

/** What a reader asks of a report; each report must be whole. */
function look(report: Report) {
  const lines = linesOf(report); // with the status of each clause
  const parsed = valid(parseReport(printReport(report)));
  expect(recordsOf(parsed)).toEqual(lines);
  expect(recordsOf(report)).toHaveLength(lines.length);
  const { questions, footer, subject, readings } = report;
  for (const [outcome, count] of Object.entries(footer.outcomes)) {
    expect([outcome, questions.filter((question) => question.outcome === outcome).length]).toEqual([outcome, count]);
  }
  expect(footer.planned).toBe(questions.length);
  const trouble = questions.filter((question) => question.outcome !== 'passed');
  return { report, lines, questions, footer, subject, trouble, readings };
}

describe('a whole run', () => {
  it('of the reference is conformant, and its lines stand in order', async () => {
    const { lines, footer, trouble, subject } = await judged(inProcess(declaration, program()));
    expect(trouble).toEqual([]);
    expect(footer).toMatchObject({ verdict: 'conformant', exit: 0, planned: PLANNED, outcomes: { passed: PLANNED } });
    expect(subject).toMatchObject({
      planned: PLANNED,
      leftOut: { limits: 0, decisions: 0 },
      compares: 'grounds',
      claimed: answers,
    });
    const order = lines.map((line) => line.line).filter((line, index, all) => line !== all[index - 1]);
    expect(order).toEqual(['header', 'subject', 'question', 'reading', 'footer']);
    expect(lines[0]).toEqual(header);
  });

  it('of a wrong program is not conformant, and the failure is explained', async () => {
    const subject = inProcess(
      declaration,
      program((each) => (about('10.0.1.7')(each) ? { matches: true } : undefined)),
    );
    const { footer, trouble } = await judged(subject, { repeat: (address) => `again ${address}` });
    expect(footer).toMatchObject({ verdict: 'not conformant', exit: 1, outcomes: { failed: 1, passed: PLANNED - 1 } });
    expect(trouble).toEqual([
      {
        line: 'question',
        address: 'ip-ranges/x#outside',
        chapter: 'ip-ranges',
        outcome: 'failed',
        clauses: ['IP-CIDR'],
        given: {},
        when: { range: '10.0.0.0/24', address: '10.0.1.7' },
        expected: { matches: false },
        under: {},
        actual: { matches: true },
        trace: ['range `10.0.0.0/24` does not match `10.0.1.7`'],
        reproduce: 'again ip-ranges/x#outside',
      },
    ]);
  });

  it('of a program under another reading is conformant, and the reading is the best guess', async () => {
    const subject = inProcess(
      declaration,
      program((each) => (about('10.0.0.1')(each) ? { matches: false } : undefined)),
    );
    const { footer, readings } = await judged(subject);
    expect(footer).toMatchObject({ verdict: 'conformant' });
    expect(readings.find((line) => line.axis === 'cidr-host-bits')).toMatchObject({
      reading: 'from-host',
      status: 'not-shown', // one answer may be a slip
      shownBy: 'ip-ranges/x#host',
    });
  });

  it('of a program that declares another reading than it follows is not conformant', async () => {
    const wrongly = { ...declaration, readings: { 'cidr-host-bits': 'from-host' } };
    const { footer, trouble, subject } = await judged(inProcess(wrongly, program()));
    expect(footer).toMatchObject({ verdict: 'not conformant', outcomes: { failed: 1 } });
    expect(subject).toMatchObject({ declared: { 'cidr-host-bits': 'from-host' } });
    expect(trouble).toMatchObject([
      {
        address: 'ip-ranges/x#host',
        expected: { matches: false },
        actual: { matches: true },
        under: { 'cidr-host-bits': 'from-host' },
        only: [{ 'cidr-host-bits': ['masked', 'usable-hosts'] }],
      },
    ]);
  });

  it('is held to the readings that the caller gives, before those that the program declares', async () => {
    const readings: SomeReadings = { 'cidr-host-bits': 'from-host' };
    const rightly = { ...declaration, readings: { 'cidr-host-bits': 'masked' } };
    expect((await judged(inProcess(rightly, program()))).footer).toMatchObject({ verdict: 'conformant' });
    expect((await judged(inProcess(rightly, program()), { readings })).footer).toMatchObject({
      outcomes: { failed: 1 },
    });
  });

  it('of a program that does not support a question is incomplete', async () => {
    const subject = inProcess(
      declaration,
      program((each) => (about('10.0.0.7')(each) ? { unsupported: 'x' } : undefined)),
    );
    expect((await judged(subject)).footer).toMatchObject({
      verdict: 'incomplete',
      exit: 1,
      outcomes: { unsupported: 1, passed: PLANNED - 1 },
    });
  });

  it('compares grounds only where the program says so', async () => {
    const groundless = (question: Question): Answer | undefined =>
      question.chapter === 'client-access-rules' && question.given.rules[0]?.action === 'DenyAccess'
        ? { action: 'DenyAccess' }
        : undefined;
    expect((await judged(inProcess(declaration, program(groundless)))).trouble).toMatchObject([
      { address: 'smoke#deny-all' },
    ]);
    const { compares: _, ...plain } = declaration;
    const { footer, subject } = await judged(inProcess(plain, program(groundless)));
    expect(footer).toMatchObject({ verdict: 'conformant' });
    expect(subject).toMatchObject({ compares: 'decision' });
  });

  it('compares refusals by their code', async () => {
    const backwards = range('backwards', '10.0.0.9-10.0.0.1', '10.0.0.1', [
      { readings: {}, then: { refused: 'invalid-value' } },
    ]);
    const coded = (code: 'invalid-value' | 'name-taken') =>
      program((each) => (about('10.0.0.1')(each) ? { refused: code } : undefined));
    const outcomes = async (code: 'invalid-value' | 'name-taken') =>
      (await judged(inProcess(declaration, coded(code)), { cases: [backwards] })).footer?.outcomes;
    expect(await outcomes('invalid-value')).toMatchObject({ failed: 0 });
    expect(await outcomes('name-taken')).toMatchObject({ failed: 1 });
  });

  it('goes on when one smoke question is not answered', async () => {
    const whole = inProcess(declaration, program());
    const subject: Subject = {
      ...whole,
      ask: async (asked) =>
        asked.chapter === 'application-access-policies'
          ? { kind: 'broken', outcome: { kind: 'crashed', problem: 'it exited with code 1' } }
          : whole.ask(asked),
    };
    const { footer, trouble } = await judged(subject);
    expect(footer).toMatchObject({ verdict: 'not conformant', outcomes: { crashed: 2, passed: PLANNED - 2 } });
    expect(trouble.map((question) => question.address)).toEqual(['smoke#no-policy', 'smoke#closed-policy']);
  });

  it('asks only what is claimed and within the limits, and says so', async () => {
    const some = { ...declaration, answers: ['ip-ranges'], limits: { protocols: ['REST'] } } as const;
    const { footer, subject, questions } = await judged(inProcess(some, program()), {
      cases: [...cases, ...smokeGolden()],
    });
    expect(subject).toMatchObject({
      claimed: ['ip-ranges'],
      notClaimed: chapterNames.filter((chapter) => chapter !== 'ip-ranges'),
    });
    expect(new Set(questions.map((each) => each.chapter))).toEqual(new Set(['ip-ranges']));
    expect(footer).toMatchObject({ verdict: 'conformant', planned: 2 + cases.length + 1 });
  });

  it('reports progress up to the last question', async () => {
    const told: [number, number][] = [];
    await run(inProcess(declaration, program()), { onProgress: (done, planned) => told.push([done, planned]) });
    const counts = told.map(([done]) => done);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(told.at(-1)).toEqual([PLANNED - 1, PLANNED]); // the last question is the conversation itself
  });
});

/** A case of client-access-rules under the address of a golden one. */
function smokeGolden(): readonly Case[] {
  return smokeCases
    .filter((each) => each.question.chapter === 'client-access-rules')
    .map((each, index) => ({ ...each, address: `client-access-rules/x#${index}` }));
}

describe('a run without verdict', () => {
  it('says why the subject did not start', async () => {
    const subject = {
      ...inProcess(declaration, program()),
      start: () => Promise.reject(new HarnessError('cannot-start', 'no program', 'give it')),
    };
    const { lines, footer } = await judged(subject);
    expect(lines).toHaveLength(2);
    expect(footer).toMatchObject({ verdict: 'no verdict', exit: 3, planned: 0, problem: 'no program (give it)' });
  });

  it('does not swallow mistakes of its own', async () => {
    const subject = { ...inProcess(declaration, program()), start: () => Promise.reject(new TypeError('ours')) };
    await expect(run(subject)).rejects.toThrow(TypeError);
  });

  it('is one in which no smoke question was answered; nothing else is asked then', async () => {
    let asked = 0;
    const subject: Subject = {
      ...inProcess(declaration, program()),
      ask: async ({ when }) => {
        asked += when.length;
        return { kind: 'outcomes', outcomes: when.map(() => ({ kind: 'crashed', problem: 'it exited with code 1' })) };
      },
    };
    const { footer, questions } = await judged(subject);
    expect(footer).toMatchObject({ verdict: 'no verdict', exit: 3 });
    expect(footer?.problem).toBe('no smoke question was answered: it exited with code 1');
    expect(asked).toBe(ownSmoke.length);
    expect(questions.map((each) => each.outcome).slice(-cases.length)).toEqual(cases.map(() => 'not-run'));
  });

  it('is one in which nothing is claimed, or nothing lies within the limits', async () => {
    const other = inProcess({ ...declaration, answers: ['username-patterns'] }, program());
    expect((await judged(other)).footer).toMatchObject({
      verdict: 'no verdict',
      problem: 'it claims none of the chapters that have questions here: ip-ranges',
    });
    const limited = inProcess({ ...declaration, limits: { protocols: [] } }, program());
    expect((await judged(limited, { cases: smokeGolden() })).footer).toMatchObject({
      verdict: 'no verdict',
      exit: 3,
      planned: 0,
      problem: `all ${smokeGolden().length} questions lie outside its limits`,
    });
  });
});

describe('the controls of a run', () => {
  const controls = (meaningOf: (control: ControlName) => typeof reference) => {
    const made: [ControlName, SomeReadings][] = [];
    const control = (name: ControlName, readings: SomeReadings): Subject => {
      made.push([name, readings]);
      return inProcess(declaration, (question) => {
        return answer(question, { ...defaultReadings, ...readings }, meaningOf(name));
      });
    };
    return { made, control };
  };

  it('are made under the declared readings, and shown', async () => {
    const { made, control } = controls((name) => (name === 'tampered' ? tampered : reference));
    const { report, footer } = await judged(
      inProcess({ ...declaration, readings: { 'cidr-host-bits': 'masked' } }, program()),
      { control },
    );
    const shown = report.selfTest;
    expect(made).toEqual(controlNames.map((name) => [name, { 'cidr-host-bits': 'masked' }]));
    expect(shown.map((line) => line.control)).toEqual([...controlNames, 'skipping']);
    for (const line of shown)
      expect(line).toMatchObject({ questions: PLANNED - 1, differences: line.expected, unproved: [] });
    expect(footer).toMatchObject({ verdict: 'conformant' });
  });

  it('look at generated questions and at the seed where there are some', async () => {
    const { control } = controls((name) => (name === 'tampered' ? tampered : reference));
    const campaign = { seed: 5, runs: 10 };
    const { report } = await judged(inProcess(declaration, program()), { control, campaign });
    const shown = report.selfTest.slice(controlNames.length + 1);
    expect(shown.map(({ control, differences, expected }) => [control, differences - expected])).toEqual([
      ['generated', 0],
      ['laws', 0],
      ['seed', 0],
    ]);
  });

  it.each([
    ['the reference is judged wrong', tampered, tampered],
    ['the tampered reference passes', reference, reference],
  ])('leave no verdict when %s', async (_, forReference, forTampered) => {
    const { control } = controls((name) => (name === 'tampered' ? forTampered : forReference));
    const { footer, questions } = await judged(inProcess(declaration, program()), { control });
    expect(footer).toMatchObject({ verdict: 'no verdict', exit: 3, planned: PLANNED });
    expect(footer?.problem).toContain('self-test');
    expect(questions).toHaveLength(PLANNED);
  });
});

describe('the opening of a red run', () => {
  it('names the clause where failures lie that no known mistake explains', async () => {
    const odd = program((question) => (about('10.0.0.7')(question) ? { refused: 'missing-parameter' } : undefined));
    const { report } = await judged(inProcess(declaration, odd));
    expect([...report.diagnoses, ...report.suspiciousClauses]).toEqual([
      { line: 'suspicious-clause', clause: 'IP-CIDR', failed: 1, of: 1, passed: 2 },
    ]);
  });
});

describe('the conversation of a run', () => {
  const warming = { kind: 'violated', problem: 'it wrote a line that answers nothing: `cache warmed up`' } as const;

  it('is violated by a line that answers nothing', async () => {
    const subject = { ...inProcess(declaration, program()), stop: async () => warming };
    const { footer, trouble } = await judged(subject);
    expect(footer).toMatchObject({ verdict: 'not conformant', outcomes: { violated: 1 } });
    expect(trouble).toEqual([
      {
        line: 'question',
        address: 'smoke#speaks-only-when-asked',
        chapter: 'client-access-rules',
        outcome: 'violated',
        problem: warming.problem,
      },
    ]);
  });

  it.each([
    ['after a run', program()],
    ['after a run without verdict', () => ({ matches: 'yes' }) as unknown as Answer],
  ])('is always ended: %s', async (_, asked) => {
    let stops = 0;
    const subject = inProcess(declaration, asked);
    const stop = async (): Promise<undefined> => {
      stops += 1;
    };
    await run({ ...subject, stop });
    expect(stops).toBeGreaterThan(0);
  });
});
