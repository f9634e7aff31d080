import { describe, expect, it } from 'vitest';
import { type Answerer, answererOf, correctAnswers } from '../../../src/checks/diagnosis/fault-hypothesis.ts';
import type { JudgedCase } from '../../../src/checks/diagnosis/judged-cases.ts';
import { type DiagnosisRun, diagnose, diagnoseRun } from '../../../src/checks/diagnosis/likely-faults.ts';
import { neighbouringReadings } from '../../../src/checks/diagnosis/neighbouring-readings.ts';
import { answerKeyOf } from '../../../src/checks/identify/question-session.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings as standard } from '../../../src/model/generated/axes.generated.ts';
import type { ReportQuestion } from '../../../src/model/generated/wire.generated.ts';
import type { Answer } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { comparable } from '../../../src/syntax/same-answer.ts';
import { cases } from '../../support/golden-collection.ts';

const strictness = { grounds: true, codes: true } as const;
const circumstances = { faults, readings: [standard], strictness };
const right = new Map(cases.map((each) => [each, correctAnswers(standard, strictness)(each)]));

const tell = (speak: Answerer): readonly JudgedCase[] =>
  cases.map((each) => {
    const said = speak(each);
    return { goldenCase: each, answerKey: said, passed: said === right.get(each) };
  });

function speaker(...some: readonly Fault[]): Answerer {
  return speakerUnder(standard, some);
}

function speakerUnder(readings: Readings, some: readonly Fault[]): Answerer {
  const speakers = some.map((fault) => ({ fault, speak: answererOf({ fault, readings }, strictness) }));
  return (each) =>
    speakers
      .filter(({ fault }) => fault.chapters.includes(each.question.chapter))
      .map(({ speak }) => speak(each))
      .find((said) => said !== right.get(each)) ??
    right.get(each) ??
    '';
}

const named = (...names: readonly string[]): readonly Fault[] => faults.filter(({ name }) => names.includes(name));

describe('diagnose', () => {
  it('takes a single answer for no mistake beside other readings, and two for one', () => {
    const direct: Readings = { ...standard, 'nested-groups': 'direct' };
    const suspects = named('policies-hold-for-all-apps');
    const [fault] = suspects;
    if (fault === undefined) throw new Error('there is no such fault');
    const [beside, alone, plainly] = [
      answererOf({ fault, readings: direct }, strictness),
      correctAnswers(direct, strictness),
      answererOf({ fault, readings: standard }, strictness),
    ];
    const own = tell(beside).filter(({ goldenCase: each }) => fault.chapters.includes(each.question.chapter));
    const strange = own.filter(
      ({ goldenCase: each, answerKey: said, passed }) => !passed && alone(each) !== said && plainly(each) !== said,
    );
    const causesOf = (count: number) =>
      diagnose(strange.slice(0, count), { strictness, faults: suspects, readings: [standard, direct] }).causes;
    expect(causesOf(1)).toEqual([]);
    expect(causesOf(2)).toMatchObject([{ fault: fault.name, under: { 'nested-groups': 'direct' } }]);
  });

  it.each(faults.filter((_, index) => index % 14 === 3).map((fault) => [fault.name, fault] as const))(
    'finds %s behind all failures, with a twentieth of all answers of all faults',
    (name, fault) => {
      let compared = 0;
      const told = tell(speaker(fault)).map(({ goldenCase: each, answerKey: said, passed }) => ({
        goldenCase: each,
        passed,
        get answerKey() {
          compared += 1;
          return said;
        },
      }));
      const lines = diagnose(told, circumstances).causes;
      expect(compared).toBeLessThan((faults.length * cases.length) / 20);
      const failures = told.filter(({ passed }) => !passed).length;
      expect(lines).toMatchObject([{ fault: name, explains: failures, unexplained: 0, who: fault.who }]);
    },
  );

  it('finds each fault behind all its failures beside the readings that excuse some of them', () => {
    const hidden = named('star-denies-but-does-not-restrict', 'exceptions-mind-case', 'rules-read-filters-and-first');
    const missed = [...hidden, ...faults.filter((_, index) => index % 16 === 9)].filter((fault) => {
      const told = tell(speaker(fault));
      const evidence = told.map(({ goldenCase: each, answerKey: said }) => ({
        address: each.address,
        regions: each.expectation
          .filter(({ then }) => comparable(each.question.chapter, then, strictness) === said)
          .map(({ readings }) => readings),
      }));
      const some = told.filter(({ goldenCase: each }) => fault.chapters.includes(each.question.chapter));
      const readings = [standard, ...neighbouringReadings(standard, evidence)];
      return diagnose(some, { ...circumstances, readings }).causes[0]?.fault !== fault.name;
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('finds two faults, the one that explains more first', () => {
    const two = named('exceptions-ignored', 'range-end-exclusive');
    const lines = diagnose(tell(speaker(...two)), circumstances).causes;
    expect(lines.map(({ fault }) => fault)).toEqual(['exceptions-ignored', 'range-end-exclusive']);
    expect(lines.at(-1)?.unexplained).toBe(0);
  });

  it('takes among equals the fault of fewer chapters', () => {
    const own = tell(speaker(...named('last-match-wins'))).filter(
      ({ goldenCase: each }) => each.question.chapter === 'client-access-rules',
    );
    expect(diagnose(own, circumstances).causes.map(({ fault }) => fault)).toEqual(['last-match-wins']);
  });

  it('counts what it does not explain', () => {
    const told = tell(speaker(...named('exceptions-ignored')));
    const odd = told.filter(({ goldenCase: each }) => each.question.chapter === 'recipient-filters').slice(0, 2);
    const mixed = told.map((each) => (odd.includes(each) ? { ...each, answerKey: 'another', passed: false } : each));
    const { causes, unexplained } = diagnose(mixed, circumstances);
    expect(causes).toMatchObject([{ cause: 'exceptions ignored', unexplained: 2 }]);
    expect(unexplained.map(({ goldenCase: each }) => each)).toEqual(odd.map(({ goldenCase: each }) => each));
  });

  it('says nothing of a right program, and of failures that no fault explains', () => {
    expect(diagnose(tell(speaker()), circumstances)).toEqual({ causes: [], unexplained: [] });
    const odd = tell(speaker()).map((each, index) =>
      index % 7 === 0 ? { ...each, answerKey: 'odd', passed: false } : each,
    );
    const failed = odd.filter(({ passed }) => !passed);
    expect(diagnose(odd, circumstances)).toEqual({ causes: [], unexplained: failed });
  });

  it('says nothing of a fault that would have failed elsewhere', () => {
    const told = tell(speaker(...named('exceptions-ignored')));
    const [one] = told.filter(({ passed }) => !passed);
    const mended = told.map((each) =>
      each === one ? each : { ...each, answerKey: right.get(each.goldenCase) ?? '', passed: true },
    );
    expect(diagnose(mended, { ...circumstances, faults: named('exceptions-ignored') }).causes).toEqual([]);
  });

  it('finds a fault beside another reading than the answers were judged under', () => {
    const other: Readings = { ...standard, 'unsupported-authentication': 'condition-ignored' };
    const told = tell(speakerUnder(standard, named('unsupported-pair-compared')));
    const under = (...readings: readonly Readings[]) =>
      diagnose(
        told.map((each) => ({
          ...each,
          passed: each.answerKey === correctAnswers(other, strictness)(each.goldenCase),
        })),
        { ...circumstances, readings },
      ).causes.map(({ fault }) => fault);
    expect(under(other, standard)).toEqual(['unsupported-pair-compared']);
    expect(under(other)).toEqual([]);
  });
});

describe('diagnoseRun', () => {
  /** A run of golden questions of these chapters that a fault answers, its answers altered. */
  const run = (fault: Fault | undefined, alter: (given: Answer) => Answer): DiagnosisRun => {
    const ask = fault === undefined ? undefined : answerWith(fault, standard);
    const own = cases.filter(({ question }) => question.chapter === 'client-access-rules');
    const outcomes = own.map(({ question }): Outcome => {
      const given = ask?.(question) ?? answer(question, standard);
      return 'errored' in given
        ? { kind: 'errored', problem: given.errored }
        : { kind: 'answered', answer: alter(given) };
    });
    const questions = own.map((each, index): ReportQuestion => {
      const passed =
        answerKeyOf(each, outcomes[index] ?? { kind: 'not-run', problem: '' }, strictness) === right.get(each);
      const { address } = each;
      return { line: 'question', address, chapter: 'client-access-rules', outcome: passed ? 'passed' : 'failed' };
    });
    return { cases: own, outcomes, questions, excused: new Set() };
  };
  const groundless = (given: Answer): Answer => ('decidedBy' in given ? { ...given, decidedBy: ['nobody'] } : given);

  it('names what gives the same answers, and no place where nothing is left', () => {
    const [ignored] = named('exceptions-ignored');
    expect(
      diagnoseRun(
        run(ignored, (given) => given),
        circumstances,
      ),
    ).toMatchObject({ diagnoses: [{ fault: 'exceptions-ignored', unexplained: 0 }], suspiciousClauses: [] });
  });

  it('names roughly what gives the same decisions where grounds are others', () => {
    const [ignored] = named('exceptions-ignored');
    expect(diagnoseRun(run(ignored, groundless), circumstances).diagnoses[0]).toMatchObject({
      fault: 'exceptions-ignored',
      roughly: true,
    });
  });

  it('names the place alone where decisions are right and grounds are not', () => {
    const { diagnoses, suspiciousClauses } = diagnoseRun(run(undefined, groundless), circumstances);
    expect(diagnoses).toEqual([]);
    expect(suspiciousClauses.length).toBeGreaterThan(0);
  });
});
