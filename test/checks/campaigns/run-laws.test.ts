import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { worldOf } from '../../../src/checks/campaigns/outcomes.ts';
import { type LawOptions, redrawLaw, runLaws } from '../../../src/checks/campaigns/run-laws.ts';
import { sessionOn } from '../../../src/checks/session.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { fault as evaluated } from '../../../src/faults/client-access-rules/disabled-rules-evaluated.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { type Clock, unlimited, until } from '../../../src/harness/clock.ts';
import type { Subject } from '../../../src/harness/subject.ts';
import { law as disabled } from '../../../src/laws/client-access-rules/a-disabled-rule-changes-nothing.ts';
import { law as split } from '../../../src/laws/ip-ranges/a-span-matches-what-its-halves-match.ts';
import type { Law } from '../../../src/laws/law.ts';
import { law as policies } from '../../../src/laws/policy-administration/policies-that-are-made-decide-as-policies-that-are-given.ts';
import { law as agreement } from '../../../src/laws/test-client-access-rule/test-client-access-rule-lists-what-decides.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { StartAnswer } from '../../../src/model/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { read } from '../../../src/syntax/wire.ts';

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'a', version: '1' },
  answers: ['client-access-rules', 'ip-ranges'],
};
const right: AnswerQuestion = (question) => answer(question, defaultReadings);
const options = { seed: 7, worlds: 20 };

interface Changes extends Partial<LawOptions> {
  readonly shrinkOn?: Subject;
  readonly clock?: Clock;
}
async function runAll(
  laws: readonly Law[],
  subject: Subject,
  more: Partial<StartAnswer> = {},
  { shrinkOn = subject, clock = unlimited, ...changed }: Changes = {},
) {
  const aside = { subject: shrinkOn, trouble: () => undefined };
  const session = sessionOn(subject, { ...declaration, ...more }, { aside, clock });
  return runLaws(session, { ...options, ...changed }, laws);
}
async function run(
  laws: readonly Law[],
  lying: AnswerQuestion,
  more: Partial<StartAnswer> = {},
  changed: Changes = {},
) {
  return (await runAll(laws, inProcess({ ...declaration, ...more }, lying), more, changed)).lines;
}

describe('runLaws', () => {
  it('counts the worlds in which a law holds', async () => {
    const [line] = await run([split], right);
    expect(line).toEqual({
      line: 'law',
      law: split.name,
      chapter: 'ip-ranges',
      clauses: split.clauses,
      seed: 7,
      planned: 20,
      held: 20,
      vacuous: 0,
      broken: 0,
      unanswered: 0,
    });
  });

  it('shows the smallest world that breaks one, with its answers and the way back to it', async () => {
    const [line] = await run([disabled], answerWith(evaluated, defaultReadings));
    expect(line?.broken).toBeGreaterThan(0);
    expect(line?.counterexample).toMatchObject({ outcome: 'failed' });
    const { seed = 0, path = '', questions = [] } = line?.counterexample ?? {};
    expect(questions).toHaveLength(2);
    expect(questions.map(({ given }) => Object.values(given).flat().length)).toEqual([0, 1]);
    expect(questions.map(({ actual }) => actual['action']).sort()).toEqual(['AllowAccess', 'DenyAccess']);
    const [world] = fc.sample(disabled.world, { seed, path, numRuns: 1 });
    expect(questions.map(({ chapter, given, when }) => ({ chapter, given, when }))).toEqual(
      world && disabled.ask(world),
    );
    expect(read('ReportLine', line).ok).toBe(true);
  });

  it('gives the same lines for the same seed, and other worlds for another', async () => {
    const liar = (): AnswerQuestion => answerWith(evaluated, defaultReadings);
    const first = await run([disabled, split], liar());
    expect(await run([disabled, split], liar())).toEqual(first);
    const [other] = await run([disabled], liar(), {}, { seed: 8 });
    expect(other?.counterexample?.seed).not.toBe(first[0]?.counterexample?.seed);
  });

  it('asks in each part of a divided run its share of the same worlds', async () => {
    const drawn = async (options: Parameters<typeof run>[3]): Promise<readonly string[]> => {
      const heard: string[] = [];
      const noting: AnswerQuestion = (question) => {
        heard.push(JSON.stringify(question));
        return right(question);
      };
      await run([split], noting, {}, options);
      return heard;
    };
    const whole = await drawn({ seed: 7 });
    for (const of of [2, 7]) {
      const parts: (readonly string[])[] = [];
      for (let part = 1; part <= of; part += 1) parts.push(await drawn({ seed: 7, shard: { part, of } }));
      expect(parts.flat().sort()).toEqual([...whole].sort());
      for (const part of parts) expect(part.length).toBeLessThan(whole.length);
    }
    expect(await drawn({ seed: 8 })).not.toEqual(whole);
  });

  it('judges no world in which an answer is missing, and tells each question that has none', async () => {
    const isEven = ({ given }: Question): boolean => 'rules' in given && given.rules.length % 2 === 0;
    const failing: AnswerQuestion = (question) => (isEven(question) ? { unsupported: 'even' } : right(question));
    const { lines, unanswered } = await runAll([disabled], inProcess(declaration, failing));
    expect(lines).toMatchObject([{ planned: 20, held: 0, vacuous: 0, broken: 0, unanswered: 20 }]);
    expect(new Set(unanswered.map(({ address }) => worldOf(address))).size).toBe(20);
    const again = redrawLaw(disabled, 7);
    expect(unanswered.map(({ address }) => again(address))).toEqual(unanswered.map(({ question }) => question));
    for (const { law, question, outcome } of unanswered)
      expect([law, isEven(question), outcome]).toEqual([disabled.name, true, { kind: 'unsupported', problem: 'even' }]);
  });

  it('lays a line that breaks off as a whole at the door of a world', async () => {
    const whole = inProcess(declaration, right);
    const crashed = { kind: 'crashed', problem: 'too long' } as const;
    let lines = 0;
    const subject: Subject = {
      ...whole,
      ask: async (asked) => {
        lines += 1;
        return lines === 1 ? { kind: 'broken', outcome: crashed } : whole.ask(asked);
      },
    };
    const run = await runAll([split], subject);
    expect(run.lines).toMatchObject([{ planned: 20, held: 19, unanswered: 1 }]);
    expect(run.unanswered).toMatchObject([{ law: split.name, outcome: { kind: 'crashed' }, address: '0:0:0' }]);
  });

  it('makes broken worlds smaller on what it is given for that', async () => {
    const liar = inProcess(declaration, answerWith(evaluated, defaultReadings));
    let asked = 0;
    const shrinkOn: Subject = {
      ...liar,
      ask: (some) => {
        asked += 1;
        return liar.ask(some);
      },
    };
    const { lines } = await runAll([disabled], liar, {}, { shrinkOn });
    expect([lines[0]?.counterexample?.outcome, asked > 3]).toEqual(['failed', true]);
  });

  it('asks nothing when the time is up while a world is made smaller, and shows the smallest until then', async () => {
    const liar = inProcess(declaration, answerWith(evaluated, defaultReadings));
    const small = async (milliseconds: number) => {
      let late = 0;
      const shrinkOn: Subject = {
        ...liar,
        ask: (some) => {
          if (Date.now() >= 100) late += 1;
          vi.setSystemTime(Date.now() + milliseconds);
          return liar.ask(some);
        },
      };
      vi.setSystemTime(0);
      const { lines } = await runAll([disabled], liar, {}, { shrinkOn, clock: until(100) });
      expect(late).toBe(0);
      expect(lines[0]?.counterexample).toMatchObject({ outcome: 'failed' });
      return JSON.stringify(lines[0]?.counterexample?.questions).length;
    };
    expect(await small(0)).toBeLessThan(await small(60));
  });

  it('calls a world unstable whose answers change', async () => {
    let asked = 0;
    const [line] = await run([split], (question) => {
      asked += 1;
      return asked < 1000 ? { matches: asked % 2 === 0 } : right(question);
    });
    expect(line?.counterexample?.outcome).toBe('unstable');
  });

  it('asks only what was claimed and what lies within the limits', async () => {
    const seen = new Set<string>();
    const noting: AnswerQuestion = (question) => {
      seen.add(question.chapter);
      return right(question);
    };
    expect(await run([agreement, split], noting)).toHaveLength(1);
    expect([...seen]).toEqual(['ip-ranges']);
    const [line] = await run([disabled], right, { limits: { protocols: [] } });
    expect(line).toMatchObject({ planned: 0, held: 0 });
  });

  it('compares grounds only where they were promised', async () => {
    const vague: AnswerQuestion = (question) => {
      const given = right(question);
      return 'action' in given ? { ...given, decidedBy: [`${JSON.stringify(question.given).length}`] } : given;
    };
    const [free] = await run([disabled], vague);
    const [bound] = await run([disabled], vague, { compares: 'grounds' });
    expect([free?.broken, bound?.broken]).toEqual([0, 20]);
  });

  it('compares the grounds of what policies decide only where they were promised', async () => {
    const vague: AnswerQuestion = (question) => {
      const given = right(question);
      if (!('policies' in given) || given.decisions === undefined) return given;
      return { ...given, decisions: given.decisions.map((each) => ({ ...each, decidedBy: ['somebody'] })) };
    };
    const claimed = {
      answers: ['policy-administration', 'application-access-policies'],
      decisions: ['policy-administration'],
    } as const;
    const [free] = await run([policies], vague, claimed);
    const [bound] = await run([policies], vague, { ...claimed, compares: 'grounds' });
    expect(free?.broken).toBe(0);
    expect(bound?.broken).toBeGreaterThan(10);
  });

  it('asks nothing more when the time is up, and has a line for each law all the same', async () => {
    const done: number[] = [];
    const onProgress = (count: number): number => done.push(count);
    const mute: AnswerQuestion = () => ({ errored: 'nothing was to be asked' });
    const lines = await run([split], mute, {}, { clock: until(0), onProgress });
    expect([lines, done]).toMatchObject([[{ law: split.name, planned: 0, unanswered: 0 }], [1]]);
  });
});
