import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ControlName,
  controlNames,
  expectingReference,
  runControl,
  skipping,
  tampered,
} from '../../../src/checks/self-test/wire.ts';
import { smokeCases } from '../../../src/checks/smoke.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ReportControl, StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings, SomeReadings } from '../../../src/model/readings.ts';
import { packageFolder, readGolden } from '../../../src/node/files.ts';
import { answer, reference } from '../../../src/reference/reference.ts';
import type { Semantics } from '../../../src/reference/semantics.ts';
import { controlProblems, controlsHold } from '../../../src/report/self-test.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';

const { cases: golden } = readGolden([join(packageFolder, 'golden')]);
const declaration: StartAnswer = { protocol: 1, subject: { name: 'control', version: '1' }, answers: ['ip-ranges'] };
const host: Case = {
  address: 'ip-ranges/blocks#host',
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.0' } },
  expectation: [
    { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
    { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: { matches: false } },
  ],
};
const cases: readonly Case[] = [...smokeCases, host];

/** The reference by a meaning, which answers the addresses in `wrongly` with the opposite. */
function program(semantics: Semantics, readings: SomeReadings = {}, wrongly: readonly string[] = []): AnswerQuestion {
  return (question) => {
    const asked = cases.find((each) => same(each, question));
    const given = answer(question, { ...defaultReadings, ...readings }, semantics);
    if (asked === undefined || !wrongly.includes(asked.address)) return given;
    return 'matches' in given ? { matches: !given.matches } : { action: 'DenyAccess', decidedBy: [] };
  };
}
const same = (each: Case, question: Case['question']): boolean =>
  canonicalJson(each.question) === canonicalJson(question);

const run = (control: ControlName | 'skipping', asked: AnswerQuestion, declared: SomeReadings = {}, some = cases) =>
  runControl(control, inProcess(declaration, asked), expectingReference(some, declared), declared);
const DUE = { reference: 'conformant', tampered: 'not conformant', skipping: 'incomplete' } as const;
const control = (name: ControlName | 'skipping', expected: number, differences: number): ReportControl => ({
  line: 'control',
  control: name,
  questions: cases.length,
  expected,
  differences,
  verdict: DUE[name],
  unproved: [],
});

describe('runControl', () => {
  it('finds no difference where the reference is judged', async () => {
    const found = await run('reference', program(reference));
    expect(found).toEqual(control('reference', 0, 0));
    expect(controlsHold([found])).toBe(true);
  });

  it('finds one difference where the reference answers one question otherwise, and the control does not hold', async () => {
    for (const { address } of cases.filter((each) => each.question.chapter !== 'application-access-policies')) {
      const found = await run('reference', program(reference, {}, [address]));
      expect([address, found.differences]).toEqual([address, 1]);
      expect(controlsHold([found])).toBe(false);
    }
  });

  it('finds the tampered reference wrong exactly as often as it is', async () => {
    const found = await run('tampered', program(tampered));
    expect(found.differences).toBe(found.expected);
    expect(found.expected).toBeGreaterThan(0);
    expect(found.questions).toBe(cases.length);
    expect(controlsHold([found])).toBe(true);
  });

  it('is tampered with in the chapters that decide: the golden cases show it', async () => {
    for (const chapter of ['client-access-rules', 'application-access-policies', 'ip-ranges']) {
      const own = golden.filter((each) => each.question.chapter === chapter);
      const found = await run('tampered', program(tampered), {}, own);
      expect([chapter, found.expected > 0, found.differences]).toEqual([chapter, true, found.expected]);
    }
  });

  it('does not hold when the tampered reference is wrong once more or once less', async () => {
    const agreeing = 'smoke#no-policy';
    const more = await run('tampered', program(tampered, {}, [agreeing]));
    expect(more.differences).toBe(more.expected + 1);
    expect(controlsHold([more])).toBe(false);
    const less = await run('tampered', program(tampered, {}, ['smoke#same-address']));
    expect(less.differences).toBe(less.expected - 1);
    expect(controlsHold([less])).toBe(false);
  });

  it('does not hold when the tampered reference was never tampered with', async () => {
    const found = await run('tampered', program(reference));
    expect(found.differences).toBe(0);
    expect(controlsHold([found])).toBe(false);
  });

  it('does not hold when no question could have shown a difference', async () => {
    const found = await run(
      'tampered',
      program(tampered),
      {},
      smokeCases.filter(({ address }) => address === 'smoke#no-policy'),
    );
    expect(found).toMatchObject({ questions: 1, expected: 0, differences: 0 });
    expect(controlsHold([found])).toBe(false);
  });

  it('does not hold when the tampered reference differs nowhere in one of the chapters', async () => {
    const some = cases.filter(({ address }) => ['smoke#no-policy', 'smoke#same-address'].includes(address));
    const found = await run('tampered', program(tampered), {}, some);
    expect(found).toMatchObject({ expected: 1, differences: 1, unproved: ['application-access-policies'] });
    expect(controlsHold([found])).toBe(false);
  });

  it('passes nothing that is left out, and the control does not hold when it passes something', async () => {
    const leaveOut = () => ({ unsupported: 'on purpose' });
    const found = await run('skipping', leaveOut);
    expect(found).toEqual(control('skipping', cases.length, cases.length));
    expect(controlsHold([found])).toBe(true);
    const answered = await run('skipping', (question) => {
      return question.chapter === 'ip-ranges' ? program(reference)(question) : leaveOut();
    });
    expect(answered.differences).toBeLessThan(answered.expected);
    expect(controlsHold([answered])).toBe(false);
  });

  it('judges under the readings that the subject declares', async () => {
    const declared: SomeReadings = { 'cidr-host-bits': 'from-host' };
    expect((await run('reference', program(reference, declared), declared)).differences).toBe(0);
    expect((await run('reference', program(reference), declared)).differences).toBe(1);
    expect((await run('reference', program(reference, declared))).differences).toBe(1);
  });

  it('counts a question without an answer as a difference', async () => {
    const found = await run('reference', () => {
      throw new Error('it broke');
    });
    expect(found.differences).toBe(cases.length);
  });

  it('starts the subject and stops it, also when asking fails', async () => {
    const steps: string[] = [];
    const subject = (ask: () => Promise<never>) => ({
      start: async () => {
        steps.push('start');
        return declaration;
      },
      ask,
      stop: async () => {
        steps.push('stop');
        return undefined;
      },
    });
    await expect(
      runControl(
        'reference',
        subject(() => Promise.reject(new Error('no'))),
        cases,
        {},
      ),
    ).rejects.toThrow('no');
    expect(steps).toEqual(['start', 'stop']);
  });
});

describe('the controls of the smoke questions alone', () => {
  it.each(axes.flatMap(({ name, readings }) => readings.map((reading) => [name, reading.name] as const)))(
    'hold for each chapter under %s=%s',
    async (axis, reading) => {
      const readings: Readings = { ...defaultReadings, [axis]: reading };
      for (const chapter of chapterNames) {
        const own = smokeCases.filter(({ question }) => question.chapter === chapter);
        const found: ReportControl[] = [];
        for (const name of controlNames) {
          const semantics = name === 'tampered' ? tampered : reference;
          found.push(await run(name, (question) => answer(question, readings, semantics), readings, own));
        }
        found.push(await runControl('skipping', skipping(), expectingReference(own, readings), readings));
        expect([chapter, found.flatMap(controlProblems)]).toEqual([chapter, []]);
      }
    },
  );
});

describe('tampered', () => {
  const say = (question: Question) => answer(question, defaultReadings, tampered);

  it('looks at rules from the last to the first, and takes those for a match that do not apply', () => {
    const rules = [
      { name: 'first', priority: 1, action: 'AllowAccess', enabled: false },
      { name: 'last', priority: 2, action: 'DenyAccess', enabled: false },
      { name: 'on', priority: 3, action: 'AllowAccess' },
    ] as const;
    const [when] = smokeCases.flatMap(({ question }) =>
      question.chapter === 'client-access-rules' ? [question.when] : [],
    );
    if (when === undefined) throw new Error('there is no connection in smoke');
    expect(say({ chapter: 'client-access-rules', given: { rules }, when })).toEqual({
      action: 'DenyAccess',
      decidedBy: ['last'],
    });
  });

  it('takes ranges and policies for their opposite', () => {
    expect(say({ chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } })).toEqual({
      matches: false,
    });
    const closed = smokeCases.find((each) => each.address === 'smoke#closed-policy')?.question;
    if (closed === undefined) throw new Error('there is no closed policy in smoke');
    expect(say(closed)).toEqual({ access: 'Granted', decidedBy: [] });
  });
});

describe('controlsHold', () => {
  it('wants every control as it must be', () => {
    expect(controlsHold([control('reference', 0, 0), control('tampered', 7, 7)])).toBe(true);
    expect(controlsHold([control('reference', 0, 1), control('tampered', 7, 7)])).toBe(false);
    expect(controlsHold([control('reference', 0, 0), control('tampered', 7, 6)])).toBe(false);
    expect(controlsHold([control('reference', 0, 0), control('tampered', 0, 0)])).toBe(false);
    const unproved = ['ip-ranges'] as const;
    expect(controlsHold([control('reference', 0, 0), { ...control('tampered', 7, 7), unproved }])).toBe(false);
    expect(controlsHold([control('skipping', 9, 9)])).toBe(true);
    expect(controlsHold([control('skipping', 9, 8)])).toBe(false);
    expect(controlsHold([{ ...control('tampered', 7, 7), verdict: 'conformant' }])).toBe(false);
    expect(controlsHold([{ ...control('skipping', 9, 9), verdict: 'conformant' }])).toBe(false);
  });

  it('has nothing against a run without controls', () => {
    expect(controlsHold([])).toBe(true);
  });
});
