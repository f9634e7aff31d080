/** Another program's answers as the expected ones, in place of the reference's. */

import { askAll } from '../harness/ask.ts';
import type { Outcome, Subject } from '../harness/subject.ts';
import type { StartAnswer } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import { type Strictness, sameAnswer } from '../syntax/same-answer.ts';
import { isInside, plan } from './plan.ts';
import type { Correct } from './shrinking/shrink.ts';

/** Another program, started, with what it declares. */
export interface Oracle {
  readonly subject: Subject;
  readonly declaration: StartAnswer;
}

/** A case, and why the other program gives no answer to it. */
export type OracleCase = Case & { readonly missing?: string };

/** The cases with the other program's answers as expectations; the same cases when there is no other program. */
export async function expectFrom(oracle: Oracle | undefined, cases: readonly Case[]): Promise<readonly OracleCase[]> {
  if (oracle === undefined) return cases;
  const asked = plan(cases, oracle.declaration).cases;
  const { outcomes } = await askAll(
    oracle.subject,
    asked.map((each) => each.question),
  );
  const found = new Map(asked.map((each, index) => [each, outcomes[index]]));
  return cases.map((each) => toExpecting(each, found.get(each)));
}

function toExpecting(each: Case, outcome: Outcome | undefined): OracleCase {
  const { hunts: _, ...rest } = each;
  if (outcome?.kind === 'answered') return { ...rest, expectation: [{ readings: {}, then: outcome.answer }] };
  const reason = outcome === undefined ? 'it does not claim this' : `${outcome.kind}: ${outcome.problem}`;
  return { ...rest, expectation: [], missing: `the other program gave no answer: ${reason}` };
}

/** The other program's answer where it is another one. */
export function correctBy({ subject, declaration }: Oracle, strictness: Strictness): Correct {
  return async (question, answered) => {
    if (!isInside(question, declaration)) return undefined;
    const [outcome] = (await askAll(subject, [question])).outcomes;
    if (outcome?.kind !== 'answered') return undefined;
    return sameAnswer(question.chapter, outcome.answer, answered, strictness) ? undefined : outcome.answer;
  };
}

/** The outcomes; nothing can be said of those to which the other program gave no answer. */
export function withoutExpectation(cases: readonly OracleCase[], outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((outcome, index) => {
    const missing = cases[index]?.missing;
    return missing === undefined || outcome.kind !== 'answered' ? outcome : { kind: 'not-run', problem: missing };
  });
}
