import { describe, expect, it } from 'vitest';
import { check } from '../../../src/checks/check.ts';
import { type Twins, voidedBy } from '../../../src/checks/twins/twins.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { inProcess } from '../../../src/harness/adapters/in-process.ts';
import { askAll } from '../../../src/harness/ask.ts';
import { unlimited, until } from '../../../src/harness/clock.ts';
import { judge } from '../../../src/harness/judge.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';
import type { ReportReading } from '../../../src/model/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';
import { header } from '../../support/reports.ts';

const strictness = { grounds: true, codes: true } as const;

function subject(
  chapters: readonly Chapter[],
  respond: (question: Question) => Answer | { errored: string },
  declared = {},
) {
  const subjectIs = { name: 'x', version: '1' };
  return inProcess(
    { protocol: 1, subject: subjectIs, answers: [...chapters], compares: 'grounds', readings: declared },
    respond,
  );
}

async function run(
  chapters: readonly Chapter[],
  respond: (question: Question) => Answer | { errored: string },
  declared = {},
) {
  const own = cases.filter(({ question }) => chapters.includes(question.chapter));
  const report = await check({ header, subject: subject(chapters, respond, declared), cases: own });
  const readings = new Map(report.readings.map((reading) => [reading.axis, reading]));
  return { report, readings, failed: report.questions.filter(({ outcome }) => outcome === 'failed') };
}

/** Globs without regard to case, in which `\` takes the meaning from the next character. */
function glob({ when }: Question): Answer {
  if (!('pattern' in when)) return { matches: false };
  if (when.pattern === '') return { refused: 'invalid-value' };
  const parts = when.pattern.match(/\\.|./gsu) ?? [];
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = parts
    .map((part) => (part === '*' ? '.*' : escaped(part.length === 2 ? part.slice(1) : part)))
    .join('');
  return { matches: new RegExp(`^${source}$`, 'isu').test(when.username) };
}

const statusOf = (readings: ReadonlyMap<string, ReportReading>, axis: string) => {
  const { reading, status } = readings.get(axis) ?? {};
  return [reading, status];
};
const under = (name: string, readings: Readings = defaultReadings) => {
  const fault = faults.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`there is no fault ${name}`);
  return answerWith(fault, readings);
};

describe('readings with neutral twins', () => {
  it('are not taken from globs in which a backslash is an escape', async () => {
    const own = cases.filter(({ question }) => question.chapter === 'username-patterns');
    const { outcomes } = await askAll(
      subject(['username-patterns'], glob),
      own.map(({ question }) => question),
    );
    const bare = judge(own, outcomes, { declared: {}, strictness });
    expect(bare.readings.find(({ axis }) => axis === 'username-case')).not.toMatchObject({ status: 'shown' });
    const { readings } = await run(['username-patterns'], glob);
    expect(statusOf(readings, 'username-case')).toEqual(['insensitive', 'shown']);
  });

  it.each(['list-order-taken', 'priorities-sorted-as-text', 'largest-number-first'])(
    'are not taken from an engine with %s',
    async (name) => {
      const { readings } = await run(['client-access-rules'], under(name));
      for (const axis of ['cidr-host-bits', 'scope-default'] as const)
        expect([axis, ...statusOf(readings, axis)]).toEqual([axis, defaultReadings[axis], expect.any(String)]);
      const shown = [...readings.values()].filter(({ status }) => status === 'shown' || status === 'linked');
      for (const { axis, reading } of shown)
        expect([axis, reading]).toEqual([axis, defaultReadings[axis as keyof Readings]]);
    },
  );

  it('leave a program alone that follows another reading and fails for another reason', async () => {
    const { readings } = await run(
      ['application-access-policies'],
      under('shared-mailboxes-not-covered', {
        ...defaultReadings,
        'nested-groups': 'direct',
        'all-applications': 'fallback',
      }),
    );
    expect(statusOf(readings, 'nested-groups')).toEqual(['direct', 'shown']);
    expect(statusOf(readings, 'all-applications')).toEqual(['fallback', 'shown']);
  });
});

describe('a contested axis', () => {
  it('is one failure, with a smallest set of answers, and what some reading explains passes', async () => {
    const { failed, readings, report } = await run(['ip-ranges'], under('mapped-folded-when-dotted'));
    expect(failed.map(({ address }) => address)).toEqual(['readings#ipv4-mapped-ipv6']);
    expect(failed[0]?.contradiction?.answers).toHaveLength(2);
    expect(readings.get('ipv4-mapped-ipv6')?.status).toBe('contested');
    expect(report.footer).toMatchObject({ verdict: 'not conformant', exit: 1 });
    expect(report.diagnoses[0]).toMatchObject({ fault: 'mapped-folded-when-dotted' });
  });
});

describe('a declared reading that the answers contradict', () => {
  const follows = { ...defaultReadings, 'all-applications': 'ignored' } as const;
  const chapters = ['application-access-policies'] as const;

  it('is one failure and no planted fault', async () => {
    const { failed, report } = await run(chapters, (question) => answer(question, follows), {
      'all-applications': 'joins',
    });
    expect(failed).toMatchObject([
      { address: 'readings#all-applications', contradiction: { declared: 'joins', reading: 'ignored' } },
    ]);
    expect([...report.diagnoses, ...report.suspiciousClauses]).toEqual([]);
  });

  it('stands beside a planted fault that explains the rest', async () => {
    const { failed, report } = await run(chapters, under('app-ids-mind-case', follows), {
      'all-applications': 'joins',
    });
    expect(failed.map(({ address }) => address)).toContain('readings#all-applications');
    expect(report.diagnoses).toMatchObject([{ fault: 'app-ids-mind-case' }]);
  });
});

describe('voidedBy', () => {
  /** Answers that contradict each other, and what may be asked of whoever gives them. */
  const told = async (respond: (question: Question) => Answer | { errored: string }) => {
    const own = cases.filter(({ question }) => question.chapter === 'ip-ranges');
    const program = subject(['ip-ranges'], respond);
    const { outcomes } = await askAll(
      program,
      own.map(({ question }) => question),
    );
    const { evidence, hypothesis } = judge(own, outcomes, { declared: {}, strictness });
    const twins: Twins = {
      cases: own,
      evidence,
      hypothesis,
      strictness,
      most: 20,
      clock: unlimited,
      isInside: () => true,
    };
    const speaking = (readings: readonly string[]) =>
      evidence.filter(({ regions }) => regions.some((region) => readings.some((axis) => axis in region)));
    const asked: Question[] = [];
    return { asked, evidence, twins, speaking };
  };
  const listening = (asked: Question[], respond: (question: Question) => Answer | { unsupported: string }) =>
    inProcess({ protocol: 1, subject: { name: 'x', version: '1' }, answers: ['ip-ranges'] }, (question) => {
      asked.push(question);
      return respond(question);
    });
  const rightly =
    ({ hypothesis }: Twins) =>
    (question: Question): Answer =>
      answer(question, hypothesis);
  const AXES = ['cidr-host-bits', 'ipv4-mapped-ipv6'];

  it.each([1, 3, 20])('asks %d twins of an axis at the most', async (most) => {
    const { asked, twins, speaking } = await told(under('mapped-folded-when-dotted'));
    await voidedBy(listening(asked, rightly(twins)), { ...twins, most });
    expect(speaking(AXES).length).toBeGreaterThan(most * AXES.length);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(most * AXES.length);
  });

  it('finds nothing void where the twins are right, not asked or not implemented', async () => {
    const { asked, twins } = await told(under('mapped-folded-when-dotted'));
    expect(await voidedBy(listening(asked, rightly(twins)), twins)).toEqual(new Map());
    expect(
      await voidedBy(
        listening([], () => ({ unsupported: 'twins' })),
        twins,
      ),
    ).toEqual(new Map());
    const late: Question[] = [];
    expect(await voidedBy(listening(late, rightly(twins)), { ...twins, clock: until(0) })).toEqual(new Map());
    await voidedBy(listening(late, rightly(twins)), { ...twins, isInside: () => false });
    expect(late).toEqual([]);
  });

  it('finds all that speaks void where every twin is wrong', async () => {
    const { twins, evidence } = await told(under('mapped-folded-when-dotted'));
    const voided = await voidedBy(
      listening([], () => ({ refused: 'invalid-value' })),
      twins,
    );
    expect(voided.size).toBeGreaterThan(2 * twins.most);
    expect([...voided.keys()].every((address) => evidence.some((each) => each.address === address))).toBe(true);
  });
});
