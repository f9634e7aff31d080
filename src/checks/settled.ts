/** Questions that the protocol settles: only these are put to outside programs. */
import { isMailbox } from '../../generators/nouns/directory.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type {
  AccessQuestion,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  PoliciesGiven,
} from '../model/wire.generated.ts';
import { reference } from '../reference/meaning.ts';
import { isBound } from '../syntax/cmdlets/bound.ts';
import { fold } from '../syntax/fold.ts';
import { readQuestion } from '../syntax/wire.ts';

/** The readings under which most is refused: what they accept is accepted under every reading. */
const strictest: Readings = {
  ...defaultReadings,
  'trailing-wildcard': 'refused',
  'filter-wildcards': 'suffix-only',
};

/** On schema, calls bound, and what is given valid: rules of settled texts that New would accept, policies of principals. */
export function isSettled(question: Question): boolean {
  const { chapter, given, when } = question;
  if (!readQuestion(chapter, given, when).ok) return false;
  switch (chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return areRules(given.rules) && isConnection(when);
    case 'rule-administration':
      return areRules(given.rules) && when.cmdlets.every(isBound) && (when.then ?? []).every(isConnection);
    case 'application-access-policies':
      return arePolicies(given) && isAboutMailbox(when, given.directory);
    case 'policy-administration':
      return (
        arePolicies(given) &&
        when.cmdlets.every(isBound) &&
        (when.then ?? []).every((each) => isAboutMailbox(each, given.directory))
      );
    default:
      return true;
  }
}

function isConnection({ username, caller }: Connection): boolean {
  return [username, ...(caller === undefined || caller === null ? [] : [caller.username])].every((name) =>
    /^[^\\*]+\\[^\\*]+$/.test(name),
  );
}

function areRules(rules: readonly ClientAccessRule[]): boolean {
  return (
    areDistinct(rules.map(({ name }) => fold(name))) &&
    areDistinct(rules.map(({ priority }) => priority)) &&
    rules.every(isAcceptable)
  );
}

function isAcceptable({ priority: _, ...rule }: ClientAccessRule): boolean {
  const parameters = Object.fromEntries(
    Object.entries(rule).map(([field, value]) => [field.charAt(0).toUpperCase() + field.slice(1), value]),
  );
  const call: CmdletCall = { cmdlet: 'New-ClientAccessRule', parameters };
  const under = { readings: strictest, meaning: reference };
  return isBound(call) && reference.refuseRule(call, [], under) === undefined;
}

const PRINCIPALS = ['UserMailbox', 'MailUser', 'MailUniversalSecurityGroup'];

function arePolicies({ policies, directory: { recipients } }: PoliciesGiven): boolean {
  const isScope = (scope: string): boolean => {
    const recipient = recipients.find(({ id }) => id === scope);
    return recipient === undefined || PRINCIPALS.includes(recipient.type);
  };
  return (
    areDistinct(recipients.map(({ id }) => id)) &&
    areDistinct(policies.map(({ name }) => fold(name))) &&
    policies.every(({ policyScopeGroupId }) => isScope(policyScopeGroupId))
  );
}

function isAboutMailbox({ mailbox }: AccessQuestion, { recipients }: Directory): boolean {
  return recipients.some((each) => each.id === mailbox && isMailbox(each));
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
