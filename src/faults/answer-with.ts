/** A planted fault at work, as a function from questions to answers. */

import type { Errored } from '../model/generated/wire.generated.ts';
import { unreachable } from '../model/invariant.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import { answer, reference } from '../reference/reference.ts';
import type { Semantics } from '../reference/semantics.ts';
import type { Ask, Fault } from './fault.ts';

/** Answers as an implementation with this fault that follows the readings; each call begins with a fresh memory. */
export function answerWith(fault: Fault, readings: Readings): (question: Question) => Answer | Errored {
  const right: Ask = (question) => answer(question, readings);
  const wrong = through(fault, readings, right);
  return (question) => (fault.chapters.includes(question.chapter) ? wrong(question) : right(question));
}

function through(fault: Fault, readings: Readings, right: Ask): (question: Question) => Answer | Errored {
  switch (fault.kind) {
    case 'question':
    case 'representation':
      return (question) => right(fault.rewrite(question, right));
    case 'part':
      return withSemantics({ ...reference, [fault.part]: fault.means }, readings);
    case 'reading':
      if ('conditions' in fault) return withSemantics(inSomeConditions(fault), readings);
      return (question) => answer(question, fault.where(question) ? { ...readings, ...fault.readings } : readings);
    case 'refusal':
      if ('part' in fault) return withSemantics({ ...reference, [fault.part]: fault.means }, readings);
      return (question) => fault.respond(question, right);
    case 'answer':
      return (question) => fault.alter(right(question), question, right);
    case 'memory': {
      const respond = fault.remember();
      return (question) => respond(question, right);
    }
    case 'throw':
      return (question) => (fault.dies(question) ? { errored: `died: ${fault.name}` } : right(question));
    default:
      return unreachable(fault);
  }
}

/** The reference, which follows the other readings in the conditions that are concerned. */
function inSomeConditions({ conditions, readings }: Extract<Fault, { readonly conditions: unknown }>): Semantics {
  return {
    ...reference,
    conditionHolds: (condition, role, client, under) => {
      const elsewhere = { ...under, readings: { ...under.readings, ...readings } };
      return reference.conditionHolds(condition, role, client, conditions(condition, role) ? elsewhere : under);
    },
  };
}

function withSemantics(semantics: Semantics, readings: Readings): Ask {
  return (question) => answer(question, readings, semantics);
}
