/** What a campaign was about: how many questions and worlds have what makes them worth asking. */

import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation, TraceStep } from '../model/trace.ts';
import { explain } from '../reference/answer.ts';
import { watch } from '../reference/readings.ts';
import type { Block } from './campaign.ts';

/** Questions of a chapter that are looked at. */
const LOOKED_AT = 2_000;

export type Census = Readonly<Record<string, number>>;

/** Counts by name, over the first questions of the blocks. */
export function censusOf(blocks: readonly Block[], readings: Readings): Census {
  const counts = new Map<string, number>();
  const questions = blocks.flatMap((block) => block.questions).slice(0, LOOKED_AT);
  for (const question of questions) {
    const { result, consulted } = watch(readings, (watched) => explain(question, watched));
    const names = [...marksOf(question, result), ...consulted.map((axis) => `reads ${axis}`)];
    for (const name of new Set(['questions looked at', ...names])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
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
