/** What was asked and said in a run. It is judged when somebody wants to know, always all together. */
import type { Asked, Together } from '../harness/ask.ts';
import type { Evidence } from '../harness/consistency.ts';
import { type Judged, judge } from '../harness/judge.ts';
import type { Outcome } from '../harness/subject.ts';
import type { Axis } from '../model/readings.ts';
import { type Known, knownAddresses } from './known.ts';
import { type Expecting, withoutExpectation } from './oracle.ts';
import type { Session } from './session.ts';

/** By address the axes of which an answer says nothing. */
export type Voided = ReadonlyMap<string, readonly Axis[]>;

export interface EvidenceLog {
  /** Smoke and golden cases, each with its outcome; one that has none was never asked. */
  readonly cases: () => readonly Expecting[];
  readonly outcomes: () => readonly Outcome[];
  readonly voided: () => Voided;
  /** The first line that broke off as a whole. */
  readonly together: () => Together | undefined;
  /** Addresses of differences that are expected for now. */
  readonly known: () => ReadonlySet<string>;
  readonly add: (cases: readonly Expecting[], asked: Partial<Asked>) => void;
  /** The outcomes of all cases, after some of them were asked once more. */
  readonly settle: (asked: Asked) => void;
  readonly leaveOut: (voided: Voided) => void;
  /** What generated questions say of the readings. */
  readonly addEvidence: (more: readonly Evidence[]) => void;
  /** One combination of readings explains every answer, but for contradictions. */
  readonly judged: () => Judged;
}

export function evidenceLog(
  { declared, strictness }: Pick<Session, 'declared' | 'strictness'>,
  list?: Known,
): EvidenceLog {
  let cases: readonly Expecting[] = [];
  let outcomes: readonly Outcome[] = [];
  let voided: Voided = new Map();
  let more: readonly Evidence[] = [];
  let together: Together | undefined;
  let judged: Judged | undefined;
  const known = (): ReadonlySet<string> => (list === undefined ? new Set() : knownAddresses(list, cases));
  return {
    cases: () => cases,
    outcomes: () => outcomes,
    voided: () => voided,
    together: () => together,
    known,
    add(own, asked) {
      cases = [...cases, ...own];
      outcomes = [...outcomes, ...(asked.outcomes ?? [])];
      together ??= asked.together;
      judged = undefined;
    },
    settle(asked) {
      outcomes = asked.outcomes;
      together ??= asked.together;
      judged = undefined;
    },
    leaveOut(silent) {
      voided = silent;
      judged = undefined;
    },
    addEvidence(evidence) {
      if (evidence.length === 0) return;
      more = [...more, ...evidence];
      judged = undefined;
    },
    judged() {
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
