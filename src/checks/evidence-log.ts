/** What was asked and said in a run. It is judged when somebody wants to know, always all together. */
import type { Answers, Together } from '../harness/ask.ts';
import type { Evidence } from '../harness/consistency.ts';
import { type JudgedAnswers, judge } from '../harness/judge.ts';
import type { Outcome } from '../harness/subject.ts';
import type { Axis } from '../model/readings.ts';
import { type KnownList, knownAddresses } from './known.ts';
import { type OracleCase, withoutExpectation } from './oracle.ts';
import type { Session } from './session.ts';

/** By address the axes of which an answer says nothing. */
export type SilentAxes = ReadonlyMap<string, readonly Axis[]>;

/** The log of one run: cases, outcomes, and the judgement of all of them. */
export interface EvidenceLog {
  /** Smoke and golden cases, each with its outcome; one that has none was never asked. */
  readonly cases: () => readonly OracleCase[];
  readonly outcomes: () => readonly Outcome[];
  readonly voided: () => SilentAxes;
  /** The first line that broke off as a whole. */
  readonly together: () => Together | undefined;
  /** Addresses of differences that are expected for now. */
  readonly known: () => ReadonlySet<string>;
  readonly add: (cases: readonly OracleCase[], asked: Partial<Answers>) => void;
  /** The outcomes of all cases, after some of them were asked once more. */
  readonly settle: (asked: Answers) => void;
  readonly leaveOut: (voided: SilentAxes) => void;
  /** What generated questions say of the readings. */
  readonly addEvidence: (more: readonly Evidence[]) => void;
  /** One combination of readings explains every answer, but for contradictions. */
  readonly judged: () => JudgedAnswers;
}

/** What has been added to a log. */
interface Entries {
  readonly cases: readonly OracleCase[];
  readonly outcomes: readonly Outcome[];
  readonly voided: SilentAxes;
  readonly more: readonly Evidence[];
  readonly together: Together | undefined;
}

/** An empty log; `list` has the differences that are expected for now. */
export function evidenceLog(
  { declared, strictness }: Pick<Session, 'declared' | 'strictness'>,
  list?: KnownList,
): EvidenceLog {
  let now: Entries = { cases: [], outcomes: [], voided: new Map(), more: [], together: undefined };
  let judged: JudgedAnswers | undefined;
  const change = (changes: Partial<Entries>): void => {
    now = { ...now, ...changes };
    judged = undefined;
  };
  const known = (): ReadonlySet<string> => (list === undefined ? new Set() : knownAddresses(list, now.cases));
  return {
    cases: () => now.cases,
    outcomes: () => now.outcomes,
    voided: () => now.voided,
    together: () => now.together,
    known,
    add: (cases, { outcomes = [], together }) =>
      change({
        cases: [...now.cases, ...cases],
        outcomes: [...now.outcomes, ...outcomes],
        together: now.together ?? together,
      }),
    settle: ({ outcomes, together }) => change({ outcomes, together: now.together ?? together }),
    leaveOut: (voided) => change({ voided }),
    addEvidence: (more) => more.length > 0 && change({ more: [...now.more, ...more] }),
    judged: () => {
      const { cases, outcomes, more, voided } = now;
      judged ??= judge(cases, withoutExpectation(cases, outcomes), {
        declared,
        strictness,
        known: known(),
        more,
        voided,
      });
      return judged;
    },
  };
}
