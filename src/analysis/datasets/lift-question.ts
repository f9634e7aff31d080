/** Questions of one chapter in another: a text as the one condition of a rule, a decision after calls that change nothing. */
import type { Chapter } from '../../model/chapters.ts';
import type { ClientAccessRule, Connection, RulesGiven } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import { readQuestion } from '../../syntax/wire.ts';

const plain: Connection = {
  protocol: 'OutlookWebApp',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};

interface RuleQuestion {
  readonly given: RulesGiven;
  readonly connection: Connection;
}

/** Undefined where the question has no like in the chapter. */
export function liftInto(chapter: Chapter, question: Question): Question | undefined {
  if (chapter === 'policy-administration') return afterCalls(question);
  const asked = question.chapter === chapter ? undefined : askedOf(question);
  if (asked === undefined) return undefined;
  const { given, connection } = asked;
  switch (chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return known(chapter, given, connection);
    case 'rule-administration': {
      const [{ name } = { name: '' }] = given.rules;
      const cmdlets = [{ cmdlet: 'Set-ClientAccessRule', parameters: { Identity: name } }];
      return known(chapter, given, { cmdlets, then: [connection] });
    }
    default:
      return undefined;
  }
}

/** An app and a mailbox after a call on policies that changes nothing. */
function afterCalls(question: Question): Question | undefined {
  if (question.chapter !== 'application-access-policies') return undefined;
  const [{ name } = { name: '' }] = question.given.policies;
  const cmdlets = [{ cmdlet: 'Set-ApplicationAccessPolicy', parameters: { Identity: name } }];
  return known('policy-administration', question.given, { cmdlets, then: [question.when] });
}

function known(chapter: Chapter, given: object, when: object): Question | undefined {
  const read = readQuestion(chapter, given, when);
  return read.ok ? read.value : undefined;
}

function askedOf({ chapter, given, when }: Question): RuleQuestion | undefined {
  switch (chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return { given, connection: when };
    case 'ip-ranges':
      return alone({ anyOfClientIPAddressesOrRanges: [when.range] }, { clientIPAddress: when.address });
    case 'username-patterns':
      return alone({ usernameMatchesAnyOfPatterns: [when.pattern] }, { username: when.username });
    case 'recipient-filters':
      return alone({ userRecipientFilter: when.filter }, { recipient: when.recipient });
    default:
      return undefined;
  }
}

function alone(condition: Partial<ClientAccessRule>, field: Partial<Connection>): RuleQuestion {
  const rule: ClientAccessRule = { name: 'Deny', priority: 1, action: 'DenyAccess', ...condition };
  return { given: { rules: [rule] }, connection: { ...plain, ...field } };
}
