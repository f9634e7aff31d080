/** How large a question is, as its chapter's scope counts. */
import { unreachable } from '../../../../src/model/invariant.ts';
import type { Question } from '../../../../src/model/question.ts';

/** Rules or policies, with the calls on them; for a filter its comparisons, readable or not. */
export function sizeOf(question: Question): number {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return question.given.rules.length;
    case 'rule-administration':
      return question.given.rules.length + question.when.cmdlets.length;
    case 'application-access-policies':
      return question.given.policies.length;
    case 'policy-administration':
      return question.given.policies.length + question.when.cmdlets.length;
    case 'recipient-filters':
      return question.when.filter.replace(QUOTED, '').match(OPERATOR)?.length ?? 0;
    case 'ip-ranges':
    case 'username-patterns':
      return 0;
    default:
      return unreachable(question);
  }
}

const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
const OPERATOR = /(?<=\s)-(?!(?:not|and|or)\b)[a-z]+/gi;
