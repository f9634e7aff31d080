/** What a campaign was about: how many questions and worlds have what makes them worth asking. */

import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation, TraceStep } from '../model/trace.ts';
import { explain } from '../reference/answer.ts';
import { watch } from '../reference/readings.ts';

export type Census = Readonly<Record<string, number>>;

/** Counts by name, over questions. */
export function censusOf(questions: readonly Question[], readings: Readings): Census {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const name of ['questions looked at', ...marks(question, readings)])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a census lacks that these questions reach: so much less is proved. */
export function missedBy(census: Census, questions: readonly Question[], readings: Readings): readonly string[] {
  const reached = new Set(questions.flatMap((question) => [...marks(question, readings)]));
  return [...reached].filter((name) => WANTED.test(name) && !Object.hasOwn(census, name)).sort();
}

/** Marks that a campaign must reach: clauses that decide, looks at rules and policies, refusals, axes. */
const WANTED = /^(clause|condition-failed|exempted|rule (?!s)|policy|New-|Set-|Remove-|reads) /;

function marks(question: Question, readings: Readings): ReadonlySet<string> {
  const { result, consulted } = watch(readings, (watched) => explain(question, watched));
  return new Set([...marksOf(question, result), ...consulted.map((axis) => `reads ${axis}`)]);
}

function marksOf(question: Question, { answer, clause, trace }: Explanation<Answer>): readonly string[] {
  return [
    `clause ${clause}`,
    `answer ${sizeless(answer)}`,
    ...givenMarks(question),
    ...trace.map(stepMark),
    ...positionMark(trace),
  ];
}

function sizeless(answer: Answer): string {
  if ('refused' in answer) return 'refused';
  if ('action' in answer) return answer.action;
  if ('access' in answer) return answer.access;
  if ('matches' in answer) return answer.matches ? 'matches' : 'does not match';
  if ('steps' in answer)
    return answer.steps.some((step) => 'refused' in step) ? 'with a refused call' : 'every call carried out';
  return `${answer.rules.length} rules`;
}

function givenMarks({ given }: Question): readonly string[] {
  if ('rules' in given) return [`${given.rules.length} rules`];
  return 'policies' in given ? [`${given.policies.length} policies`] : [];
}

function stepMark(step: TraceStep): string {
  switch (step.kind) {
    case 'rule':
      return step.look.kind === 'condition-failed' || step.look.kind === 'exempted'
        ? `${step.look.kind} ${step.look.field}`
        : `rule ${step.look.kind}`;
    case 'policy':
      return `policy ${step.accessRight} ${step.counts ? 'counts' : 'does not count'}, ${step.covers === true ? 'covers' : step.covers === false ? 'does not cover' : 'has lost its scope'}`;
    case 'cmdlet':
      return `${step.cmdlet} ${step.refused ?? 'carried out'}`;
    default:
      return step.kind;
  }
}

/** At which of the rules that were looked at the search ended. */
function positionMark(trace: readonly TraceStep[]): readonly string[] {
  const rules = trace.filter((step) => step.kind === 'rule');
  const at = rules.findIndex((step) => step.look.kind === 'applies');
  return at === -1 ? [] : [`first rule that applies is number ${at + 1}`];
}
