/** Questions with one thing changed, whatever chapter they are of; what a chapter does not have stays away. */
import type { RuleSet } from '../model/chapters.ts';
import { listFields } from '../model/conditions.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  Recipient,
} from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import { fold } from '../syntax/fold.ts';

/** The chapters in which rules decide connections. */
export const ruleChapters = ['client-access-rules', 'test-client-access-rule', 'rule-administration'] as const;

/** The chapters in which policies decide. */
export const policyChapters = ['application-access-policies', 'policy-administration'] as const;

/** The rules that the question is asked about, as given. */
export function changeRules(question: Question, change: (rules: RuleSet) => RuleSet): Question {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
    case 'rule-administration':
      return { ...question, given: { rules: change(question.given.rules) } };
    default:
      return question;
  }
}

/** Each list that the rule has with values, which may be none. */
export function changeLists(
  rule: ClientAccessRule,
  change: (values: readonly string[], field: (typeof listFields)[number]) => readonly string[],
): ClientAccessRule {
  const lists = listFields.flatMap((field) => {
    const values = rule[field];
    return values == null ? [] : [[field, change(values, field)] as const];
  });
  return { ...rule, ...Object.fromEntries(lists) };
}

/** The connections that are to be decided. */
export function changeConnections(question: Question, change: (connection: Connection) => Connection): Question {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return { ...question, when: change(question.when) };
    case 'rule-administration': {
      const { then } = question.when;
      return then === undefined ? question : { ...question, when: { ...question.when, then: then.map(change) } };
    }
    default:
      return question;
  }
}

/** The attributes of the mailbox that a filter or the rules are asked about. */
export function changeRecipient(question: Question, change: (recipient: Recipient) => Recipient): Question {
  if (question.chapter === 'recipient-filters') {
    return { ...question, when: { ...question.when, recipient: change(question.when.recipient) } };
  }
  return changeConnections(question, (connection) => ({ ...connection, recipient: change(connection.recipient) }));
}

/** Each attribute that the recipient has, also as null. */
export function changeAttributes(
  recipient: Recipient,
  change: (text: string | null, name: string) => string | null,
): Recipient {
  return Object.fromEntries(Object.entries(recipient).map(([name, text]) => [name, change(text, name)]));
}

/** Every range with the address that is asked about. */
export function changeRanges(question: Question, change: (range: string, address: string) => string): Question {
  if (question.chapter === 'ip-ranges') {
    return { ...question, when: { ...question.when, range: change(question.when.range, question.when.address) } };
  }
  if (question.chapter !== 'client-access-rules' && question.chapter !== 'test-client-access-rule') return question;
  const each = (range: string): string => change(range, question.when.clientIPAddress);
  return changeRules(question, (rules) =>
    rules.map((rule) => ({
      ...rule,
      anyOfClientIPAddressesOrRanges: (rule.anyOfClientIPAddressesOrRanges ?? []).map(each),
      exceptAnyOfClientIPAddressesOrRanges: (rule.exceptAnyOfClientIPAddressesOrRanges ?? []).map(each),
    })),
  );
}

/** Every filter's text. */
export function changeFilters(question: Question, change: (filter: string) => string): Question {
  if (question.chapter === 'recipient-filters') {
    return { ...question, when: { ...question.when, filter: change(question.when.filter) } };
  }
  return changeRules(question, (rules) =>
    rules.map((rule) =>
      rule.userRecipientFilter == null ? rule : { ...rule, userRecipientFilter: change(rule.userRecipientFilter) },
    ),
  );
}

/** The policies, for the directory that they stand in. */
export function changePolicies(
  question: Question,
  change: (policies: readonly ApplicationAccessPolicy[], directory: Directory) => readonly ApplicationAccessPolicy[],
): Question {
  switch (question.chapter) {
    case 'application-access-policies':
    case 'policy-administration': {
      const { policies, directory } = question.given;
      return { ...question, given: { policies: change(policies, directory), directory } };
    }
    default:
      return question;
  }
}

/** The recipients of the directory. */
export function changeRecipients(
  question: Question,
  change: (recipients: Directory['recipients']) => Directory['recipients'],
): Question {
  switch (question.chapter) {
    case 'application-access-policies':
    case 'policy-administration': {
      const { policies, directory } = question.given;
      return { ...question, given: { policies, directory: { recipients: change(directory.recipients) } } };
    }
    default:
      return question;
  }
}

/** The cmdlet calls. */
export function changeCalls(
  question: Question,
  change: (calls: readonly CmdletCall[]) => readonly CmdletCall[],
): Question {
  switch (question.chapter) {
    case 'rule-administration':
      return { ...question, when: { ...question.when, cmdlets: change(question.when.cmdlets) } };
    case 'policy-administration':
      return { ...question, when: { ...question.when, cmdlets: change(question.when.cmdlets) } };
    default:
      return question;
  }
}

/** A call with some parameters changed; undefined leaves one out. */
export function withParameters(call: CmdletCall, changed: Readonly<Record<string, unknown>>): CmdletCall {
  const parameters = Object.entries({ ...call.parameters, ...changed }).filter(([, value]) => value !== undefined);
  return { ...call, parameters: Object.fromEntries(parameters) };
}

/** The texts of a parameter that is a list; none when it is something else. */
export function textsOf(call: CmdletCall, parameter: string): readonly string[] {
  const value = call.parameters[parameter];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The call's `{"Add":…,"Remove":…}` parameters with other values to remove. */
export function edits(
  { parameters }: CmdletCall,
  removing: (add: readonly string[], remove: readonly string[]) => readonly string[],
): Readonly<Record<string, unknown>> {
  const changed = Object.entries(parameters).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('Remove' in value) || !Array.isArray(value.Remove)) return [];
    const add = 'Add' in value && Array.isArray(value.Add) ? value.Add : [];
    if (![...add, ...value.Remove].every((each) => typeof each === 'string')) return [];
    return [[name, { ...value, Remove: removing(add, value.Remove) }] as const];
  });
  return Object.fromEntries(changed);
}

/** The first call that could have made the policy; undefined for one that was given. */
export function callOf(
  { name, accessRight, appIds: [id = ''] }: ApplicationAccessPolicy,
  question: Question,
): CmdletCall | undefined {
  if (question.chapter !== 'policy-administration') return undefined;
  if (question.given.policies.some((policy) => policy.name === name)) return undefined;
  return question.when.cmdlets.find(
    ({ parameters: { AppId, AccessRight } }) =>
      AccessRight === accessRight && fold(JSON.stringify(AppId ?? '')).includes(fold(id)),
  );
}
