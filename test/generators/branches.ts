/** The branches that a question takes: clauses and refusals on the reference's way to its answer, and shapes of the question. */

import { type Axis, axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import type { TraceStep } from '../../src/model/trace.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { watch } from '../../src/reference/readings.ts';
import { answer } from '../../src/reference/reference.ts';

/** Clauses with what became of it there, such as `CAR-ADDRESS condition-failed`, and answers, such as `DenyAccess`. */
export function branchesOf(question: Question): ReadonlySet<string> {
  const { answer: given, clause, trace } = explain(question, defaultReadings);
  return new Set([clause, decided(given), ...trace.flatMap(branchesIn)]);
}

function decided(given: Answer): string {
  if ('refused' in given) return 'refused';
  if ('action' in given) return given.action;
  if ('access' in given) return given.access;
  return 'matches' in given && given.matches ? 'matches' : 'other';
}

function branchesIn(step: TraceStep, at: number): readonly string[] {
  switch (step.kind) {
    case 'rule':
      return [
        `${step.outcome.clause} ${step.outcome.kind}`,
        ...(step.outcome.kind === 'applies' && at > 1 ? ['third or later'] : []),
      ];
    case 'cmdlet':
      return [`${step.refused ?? 'carried out'} ${step.cmdlet.split('-')[0]}`, step.clause];
    case 'policy':
      return [`${step.accessRight} ${step.counts ? 'counts' : 'not counted'} ${step.covers}`];
    case 'access':
    case 'then':
      return [step.clause];
    default:
      return [];
  }
}

/** The axes on which the answer depends when all others are as they are by default. */
export function axesOf(question: Question): readonly Axis[] {
  const { result, consulted } = watch(defaultReadings, (readings) => answer(question, readings));
  const usual = JSON.stringify(result);
  return axes
    .filter(({ name, readings }) =>
      readings.some((reading) => {
        if (reading.name === defaultReadings[name] || !consulted.includes(name)) return false;
        const other: Readings = { ...defaultReadings, [name]: reading.name };
        return JSON.stringify(answer(question, other)) !== usual;
      }),
    )
    .map(({ name }) => name);
}
