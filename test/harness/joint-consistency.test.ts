import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { askAll } from '../../src/harness/ask.ts';
import { type Consistency, type Evidence, judgeReadings, smallestConflict } from '../../src/harness/consistency.ts';
import { judge } from '../../src/harness/judge.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Axis, Readings, SomeReadings } from '../../src/model/readings.ts';
import { packageFolder, readGolden } from '../../src/node/files.ts';
import { explore, type Leaf } from '../../src/reference/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { axesOf, combinations, contains } from '../../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../../src/syntax/readings/readings.ts';
import { type Strictness, sameAnswer } from '../../src/syntax/same-answer.ts';

/** Printed by fast-check beside the mixture that fails. */
const SEED = 20_260_729;
const GROUNDS: Strictness = { grounds: true, codes: true };
const DECISION: Strictness = { grounds: false, codes: true };

const { cases } = readGolden([join(packageFolder, 'golden')]);
const names: readonly Axis[] = axes.map((axis) => axis.name);

/** One case with everything that the reference answers to it, and what each of these answers says of the readings. */
interface Known {
  readonly each: Case;
  readonly leaves: readonly Leaf<Answer>[];
  readonly grounds: readonly Evidence[];
  readonly decision: readonly Evidence[];
}

const all: readonly Known[] = cases.map((each) => {
  const { question } = each;
  const leaves = explore(defaultReadings, (readings) => answer(question, readings));
  const toEvidence = (strictness: Strictness) => leaves.map((leaf) => evidenceOf(each, leaf.result, strictness));
  return { each, leaves, grounds: toEvidence(GROUNDS), decision: toEvidence(DECISION) };
});

/** One case for everything that can be said of the readings: two that always say the same are judged as one. */
const known: readonly Known[] = [...new Map(all.map((one) => [signature(one), one])).values()];

function signature({ leaves, grounds, decision }: Known): string {
  const said = (evidence: readonly Evidence[]) => evidence.map(({ regions }) => regions);
  return canonicalJson([leaves.map(({ readings }) => readings), said(grounds), said(decision)]);
}

function evidenceOf({ address, question, expectation }: Case, given: Answer, strictness: Strictness): Evidence {
  const right = expectation.filter((box) => sameAnswer(question.chapter, box.then, given, strictness));
  return { address, regions: right.map((box) => box.readings) };
}

/** What a subject that follows the mixture says of the readings by its answers, question by question. */
function evidenceUnder(mixture: Readings, by: 'grounds' | 'decision', some = known): readonly Evidence[] {
  return some.map((one) => {
    const place = one.leaves.findIndex(({ readings }) => agrees(mixture, readings));
    return one[by][place] ?? { address: one.each.address, regions: [] };
  });
}

function agrees(mixture: Readings, some: SomeReadings): boolean {
  return axesOf(some).every((axis) => mixture[axis] === some[axis]);
}

const mixture: fc.Arbitrary<Readings> = fc
  .tuple(...names.map((axis) => fc.constantFrom(...readingsOf(axis))))
  .map((values) => ({ ...defaultReadings, ...Object.fromEntries(names.map((axis, index) => [axis, values[index]])) }));
const singles = names.flatMap((axis) => combinations([axis]));
/** Every two readings that are not defaults, each of them alone, and none. */
const pairs = [
  ...new Map(
    names
      .flatMap((one, index) => names.slice(index + 1).flatMap((other) => combinations([one, other])))
      .map((pair): [string, Readings] => [
        canonicalJson({ ...defaultReadings, ...pair }),
        { ...defaultReadings, ...pair },
      ]),
  ).values(),
];

/** No answer is held against the subject, and what is found out about its readings is true. */
function expectExplained(found: Consistency, follows: Readings): void {
  expect([...found.unexplained]).toEqual([]);
  for (const { axis, reading, status, others } of found.findings) {
    const possible: readonly unknown[] = [reading, ...others.map((other) => other[axis])];
    expect({ axis, status, possible }).toEqual({ axis, status, possible: expect.arrayContaining([follows[axis]]) });
    if (status === 'shown') expect(possible).toEqual([follows[axis]]);
  }
}

describe.each(['grounds', 'decision'] as const)('a subject that follows a mixture, judged by %s', (by) => {
  it('is explained under each single reading, asked in this process', async () => {
    const asked = known.map(({ each }) => each);
    for (const single of singles) await expectPassed(asked, { ...defaultReadings, ...single }, by);
  });

  it('is explained by all cases together', async () => {
    await expectPassed(cases, { ...defaultReadings, ...Object.assign({}, ...singles) }, by);
  });

  it('is explained under every pair of readings of every two axes', () => {
    for (const follows of pairs) {
      expectExplained(judgeReadings(evidenceUnder(follows, by), {}, defaultReadings), follows);
    }
  });

  it('is explained under a thousand random mixtures', () => {
    fc.assert(
      fc.property(mixture, (follows) => {
        expectExplained(judgeReadings(evidenceUnder(follows, by), {}, defaultReadings), follows);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('is explained wherever the search begins, and the same axes are determined', () => {
    const determined = ({ findings }: Consistency) =>
      findings.filter((each) => each.status === 'shown').map((each) => each.axis);
    fc.assert(
      fc.property(mixture, mixture, (follows, start) => {
        const evidence = evidenceUnder(follows, by);
        const found = judgeReadings(evidence, {}, start);
        expectExplained(found, follows);
        expect(determined(found)).toEqual(determined(judgeReadings(evidence, {}, defaultReadings)));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is explained when it declares its readings, all of them or some', () => {
    fc.assert(
      fc.property(mixture, fc.subarray([...names]), (follows, some) => {
        const declared = Object.fromEntries(some.map((axis) => [axis, follows[axis]]));
        const found = judgeReadings(evidenceUnder(follows, by), declared, defaultReadings);
        expectExplained(found, follows);
        for (const { axis, status } of found.findings) expect(status === 'declared').toBe(axis in declared);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('is told so when it declares a reading wrongly, exactly where the axis is shown', () => {
    let wrong = 0;
    for (const follows of [defaultReadings, { ...defaultReadings, ...Object.assign({}, ...singles) }]) {
      const evidence = evidenceUnder(follows, by);
      const { findings } = judgeReadings(evidence, {}, defaultReadings);
      for (const declared of singles.filter((each) => !agrees(follows, each))) {
        const status = findings.find((each) => each.axis in declared)?.status;
        const { unexplained, contradictions } = judgeReadings(evidence, declared, defaultReadings);
        const isBelied = contradictions.some((each) => each.axis in declared && each.declared !== undefined);
        expect({ declared, isBelied }).toEqual({ declared, isBelied: status === 'shown' });
        if (isBelied) expect({ declared, unexplained: unexplained.size }).toEqual({ declared, unexplained: 0 });
        wrong += isBelied ? 1 : 0;
      }
    }
    expect(wrong).toBeGreaterThan(names.length); // the cases do tell readings apart
  });
});

/** Asks the cases, and finds every answer right and every reading that is determined true. */
async function expectPassed(asked: readonly Case[], follows: Readings, by: 'grounds' | 'decision'): Promise<void> {
  const declaration = { protocol: 1, subject: { name: 'mixture', version: '1' }, answers: [...chapterNames] };
  const subject = inProcess(declaration, (question) => answerFor(question, follows, by));
  const questions = asked.map((each) => each.question);
  const { outcomes } = await askAll(subject, questions);
  const judged = judge(asked, outcomes, { declared: {}, strictness: by === 'grounds' ? GROUNDS : DECISION });
  const failed = judged.questions.filter((question) => question.outcome !== 'passed');
  expect({ follows, failed }).toEqual({ follows, failed: [] });
  for (const { axis, reading, status } of judged.readings) {
    if (status === 'shown') expect({ follows, axis, reading }).toEqual({ follows, axis, reading: at(follows, axis) });
  }
}

function answerFor(question: Question, follows: Readings, by: 'grounds' | 'decision'): Answer {
  const { decidedBy: _, ...decision } = { decidedBy: [], ...answer(question, follows) };
  return by === 'grounds' ? answer(question, follows) : (decision as Answer);
}

function at(readings: Readings, axis: string): string | undefined {
  return Object.entries(readings).find(([name]) => name === axis)?.[1];
}

describe('a subject that follows one mixture for some cases and another for the rest', () => {
  const mask = fc.array(fc.boolean(), { minLength: known.length, maxLength: known.length });

  it('fails exactly where no combination explains all, and a genuine conflict is shown', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(mixture, mixture, mask, (one, other, first) => {
        const under = (follows: Readings, half: boolean): readonly Evidence[] =>
          evidenceUnder(
            follows,
            'grounds',
            known.filter((_, index) => first[index] === half),
          );
        const [ones, others] = [under(one, true), under(other, false)];
        const { unexplained } = judgeReadings([...ones, ...others], {}, defaultReadings);
        const conflict = smallestConflict([...ones, ...others], {}, defaultReadings);
        expect(unexplained.size > 0).toBe(!isExplained([...ones, ...others]));
        expect(conflict.length > 0).toBe(unexplained.size > 0);
        if (conflict.length === 0) return;
        conflicts += 1;
        const members = [...ones, ...others].filter((each) => conflict.includes(each.address));
        expect(members).toHaveLength(conflict.length);
        expect(isExplained(members)).toBe(false);
        for (const member of members) expect(isExplained(members.filter((each) => each !== member))).toBe(true);
        expect(members.some((member) => ones.includes(member))).toBe(true);
        expect(members.some((member) => others.includes(member))).toBe(true);
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(conflicts).toBeGreaterThan(45);
  });

  const width = ({ regions }: Evidence): number => regions.flatMap(axesOf).length;

  /** Whether some combination of the axes that are named explains all: found by keeping whatever is still possible. */
  function isExplained(evidence: readonly Evidence[]): boolean {
    let possible: readonly SomeReadings[] = [{}];
    for (const { regions } of evidence.toSorted((a, b) => width(a) - width(b))) {
      const named = [...new Set(regions.flatMap(axesOf))].filter((axis) => possible.some((some) => !(axis in some)));
      const wider = possible.flatMap((some) => combinations(named).map((more) => ({ ...some, ...more })));
      possible = wider.filter((some) => regions.some((region) => contains(region, some)));
    }
    return possible.length > 0;
  }
});
