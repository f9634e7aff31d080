/** Questions that the protocol settles: only these are put to outside programs. */
import { defaultReadings } from '../model/axes.generated.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
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
  const read = readQuestion(question.chapter, question.given, question.when);
  if (!read.ok) return false;
  const { given, when } = question;
  const connections = 'clientIPAddress' in when ? [when] : 'then' in when ? (when.then ?? []) : [];
  if (!connections.every(isConnection)) return false;
  if ('cmdlets' in when && !when.cmdlets.every(isBound)) return false;
  if ('rules' in given) return areRules(given.rules);
  if ('policies' in given && !arePolicies(given.policies, given.directory)) return false;
  if (question.chapter !== 'application-access-policies') return true;
  const { mailbox } = question.when;
  return question.given.directory.recipients.some(
    ({ id, type }) => id === mailbox && /^(User|Shared|Room|Equipment|Discovery)Mailbox$/.test(type),
  );
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

function arePolicies(policies: readonly ApplicationAccessPolicy[], { recipients }: Directory): boolean {
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

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
