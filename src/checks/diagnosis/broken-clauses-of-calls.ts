/** Clauses that a series of calls is about: where a call ends otherwise than it must, or else what the calls change. */

import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { TraceStep } from '../../model/trace.ts';
import { type AdministrationStep, comparable, type Strictness } from '../../syntax/same-answer.ts';

/** The likeliest first; empty where nothing is called. */
export function brokenByCalls(
  question: Question,
  answer: Answer,
  trace: readonly TraceStep[],
  answered: Answer,
  strictness: Strictness,
): readonly ClauseId[] {
  if (!('steps' in answer) || !('cmdlets' in question.when)) return [];
  const { cmdlets } = question.when;
  const others = 'steps' in answered ? answered.steps : [];
  const at = answer.steps.findIndex((step, index) => {
    const other = others[index];
    const written = (each: AdministrationStep): string => comparable(question.chapter, each, strictness);
    return other === undefined || written(step) !== written(other);
  });
  const [step, call] = [trace.filter((each) => each.kind === 'cmdlet')[at], cmdlets[at]];
  if (step?.refused !== undefined && call !== undefined) return [step.clause, ...changeClauses(call)];
  if (step === undefined || call === undefined) {
    const done = cmdlets.filter((_, index) => 'ok' in (answer.steps[index] ?? {}));
    return [...refusedIn(question, answer.steps), ...done.reverse().flatMap(changeClauses), ...givenClauses(question)];
  }
  const before = refusedIn(question, answer.steps.slice(0, at));
  return [...before, ...refusalClauses(call, others[at]), ...changeClauses(call), step.clause];
}

/** A call that was refused and is left in a minimal question has something to do with it. */
function refusedIn({ chapter }: Question, steps: readonly object[]): readonly ClauseId[] {
  if (!steps.some((step) => 'refused' in step)) return [];
  return [chapter === 'policy-administration' ? 'PADM-REFUSED-CHANGES-NOTHING' : 'ADM-REFUSED-CHANGES-NOTHING'];
}

/** Why a call that must succeed may have been refused. */
function refusalClauses(call: CmdletCall, given: object | undefined): readonly ClauseId[] {
  if (given === undefined || !('refused' in given)) return [];
  const isPolicy = call.cmdlet.endsWith('Policy');
  switch (given.refused) {
    case 'name-taken':
      return [isPolicy ? 'PADM-NAME-TAKEN' : 'ADM-NAME-UNIQUE'];
    case 'rule-not-found':
      return ['ADM-IDENTITY'];
    case 'policy-not-found':
      return ['PADM-IDENTITY'];
    case 'priority-out-of-range':
      return [call.cmdlet.startsWith('New') ? 'ADM-NEW-RANGE' : 'ADM-SET-RANGE'];
    case 'authentication-combination':
      return ['ADM-AUTHENTICATION-SUPPORTED'];
    case 'scope-not-found':
      return ['PADM-SCOPE-FOUND'];
    case 'scope-ambiguous':
      return ['PADM-SCOPE-AMBIGUOUS'];
    case 'scope-not-a-security-principal':
      return ['PADM-SCOPE-PRINCIPAL'];
    default:
      return [isPolicy ? 'PADM-VALUES' : 'ADM-VALUES'];
  }
}

/** What a call that succeeds does. */
function changeClauses({ cmdlet, parameters }: CmdletCall): readonly ClauseId[] {
  switch (cmdlet) {
    case 'New-ClientAccessRule':
      return [parameters['Priority'] == null ? 'ADM-NEW-APPENDS' : 'ADM-NEW-SHIFTS', 'ADM-NEW-DEFAULTS'];
    case 'Set-ClientAccessRule':
      return setClauses(parameters);
    case 'Remove-ClientAccessRule':
      return ['ADM-REMOVE-RENUMBERS', 'ADM-REMOVE'];
    case 'New-ApplicationAccessPolicy':
      return ['PADM-ONE-PER-APP', 'PADM-NAME', 'PADM-SCOPE-FOUND', 'PADM-APP-IDS'];
    case 'Set-ApplicationAccessPolicy':
      return ['PADM-SET-DESCRIPTION'];
    case 'Remove-ApplicationAccessPolicy':
      return ['PADM-REMOVE'];
    default:
      return [];
  }
}

function setClauses(parameters: CmdletCall['parameters']): readonly ClauseId[] {
  const lists = Object.entries(parameters).filter(([name]) => /Any|Matches/.test(name));
  return [
    ...(parameters['Priority'] == null ? [] : ['ADM-SET-PRIORITY' as const]),
    ...(parameters['Name'] == null ? [] : ['ADM-RENAME' as const]),
    ...new Set(lists.map(([, value]) => listClause(value))),
    ...(Object.values(parameters).includes(null) ? ['ADM-NULL' as const] : []),
    'ADM-SET-CHANGES',
  ];
}

function listClause(value: unknown): ClauseId {
  if (Array.isArray(value)) return value.length === 0 ? 'ADM-LIST-CLEARS' : 'ADM-LIST-REPLACES';
  return value === null ? 'ADM-LIST-CLEARS' : 'ADM-LIST-EDITS';
}

function givenClauses({ chapter, given }: Question): readonly ClauseId[] {
  return chapter === 'rule-administration' && given.rules.length > 0 ? ['ADM-INITIAL-NUMBERS'] : [];
}
