/** spec/client-access-rules.md: which rule decides a connection. */
import type { ConditionRole } from '../model/conditions.ts';
import type { Pattern } from '../model/filter.ts';
import type {
  AuthenticationType,
  Caller,
  ClientAccessRule,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
} from '../model/generated/wire.generated.ts';
import { valid } from '../model/invariant.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { parseAddress } from '../syntax/ip-ranges.ts';
import { supportedTypes } from './authentication-matrix.ts';
import { filterHolds } from './recipient-filters.ts';
import type { Client, Decision, Interpretation, RuleOutcome } from './semantics.ts';

/** CAR-FIRST-MATCH, CAR-ACTION, CAR-EXCEPTION-CONTINUES, CAR-GROUNDS, CAR-NO-RULE */
export function decideConnection(
  rules: readonly Rule[],
  connection: Connection,
  under: Interpretation,
): Decision<DecisionAnswer> {
  if (bypasses(connection, under)) {
    return { answer: { action: 'AllowAccess', decidedBy: [] }, clause: 'CAR-MIDDLE-TIER-BYPASS' };
  }
  const client = toClient(connection);
  for (const rule of under.semantics.order(rules)) {
    const { kind, clause } = under.semantics.applies(rule, client, under);
    if (kind === 'applies') return { answer: { action: rule.action, decidedBy: [rule.name] }, clause };
  }
  const action = under.readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  return { answer: { action, decidedBy: [] }, clause: 'CAR-NO-RULE' };
}

/** CAR-ADDRESS: the connection with its address read. */
export function toClient(connection: Connection): Client {
  return { connection, address: valid(parseAddress(connection.clientIPAddress)) };
}

/** CAR-MIDDLE-TIER-BYPASS */
export function bypasses(connection: Connection, under: Interpretation): boolean {
  return middleTierOf(connection) === 'microsoft' && under.readings['microsoft-middle-tier'] === 'bypasses-rules';
}

/** CAR-ORDER: wherever a rule stands in the list. */
export function order(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** CAR-ENABLED, CAR-SCOPE-USERS, CAR-CONDITIONS-ALL, CAR-NO-CONDITION, CAR-EXCEPTIONS-ANY */
export function applies(rule: Rule, client: Client, under: Interpretation): RuleOutcome {
  if (!rule.enabled) return { kind: 'disabled', clause: 'CAR-ENABLED' };
  if (!admits(rule, client, under)) return { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS' };
  const { conditionHolds: holds } = under.semantics;
  const failed = rule.conditions.find((condition) => !holds(condition, 'condition', client, under));
  if (failed !== undefined) return { kind: 'condition-failed', clause: 'CAR-CONDITIONS-ALL', condition: failed };
  const exempting = rule.exceptions.find((exception) => holds(exception, 'exception', client, under));
  if (exempting !== undefined) return { kind: 'exempted', clause: 'CAR-EXCEPTIONS-ANY', condition: exempting };
  return { kind: 'applies', clause: 'CAR-FIRST-MATCH' };
}

/** CAR-SCOPE-USERS: whether the rule's scope admits the connection. */
export function admits(rule: Rule, { connection }: Client, under: Interpretation): boolean {
  return middleTierOf(connection) === 'none' || scopeOf(rule, under) === 'All';
}

/** CAR-SCOPE-DEFAULT */
function scopeOf(rule: Rule, under: Interpretation): ClientAccessRule['scope'] {
  return rule.scope ?? (under.readings['scope-default'] === 'all' ? 'All' : 'Users');
}

/** CAR-VALUES-ANY: a condition or exception holds when any of its values does. */
export function conditionHolds(
  condition: Condition,
  role: ConditionRole,
  client: Client,
  under: Interpretation,
): boolean {
  const { connection } = client;
  switch (condition.kind) {
    case 'protocols':
      return condition.values.some((value) => protocolHolds(value, connection.protocol, under));
    case 'authentication-types':
      return authenticationHolds(condition.values, role, connection, under);
    case 'addresses': // CAR-ADDRESS
      return condition.values.some(({ range }) => under.semantics.rangeMatches(range, client.address, under));
    case 'usernames':
      return usernameHolds(condition.values, role, connection, under);
    case 'filter': // CAR-FILTER
      return condition.values.some(({ filter }) => filterHolds(filter, accountOf(connection, under).recipient, under));
  }
}

/** CAR-USERNAME, CAR-UNIVERSAL-OUTLOOK */
function usernameHolds(
  patterns: readonly Pattern[],
  role: ConditionRole,
  connection: Connection,
  under: Interpretation,
): boolean {
  if (role === 'condition' && connection.protocol === 'UniversalOutlook') {
    return under.readings['username-with-universal-outlook'] === 'condition-ignored';
  }
  const { username } = accountOf(connection, under);
  return patterns.some((pattern) => under.semantics.patternMatches(pattern, username, under));
}

/** CAR-SUBJECT: whose username and attributes are tested. */
export function accountOf(connection: Connection, under: Interpretation): Caller {
  const { caller } = connection;
  return caller && under.readings['rule-subject'] === 'caller' ? caller : connection;
}

/** CAR-PROTOCOL, CAR-REST-UNDER-EWS */
export function protocolHolds(value: Protocol, protocol: Protocol, under: Interpretation): boolean {
  if (value === protocol) return true;
  return value === 'ExchangeWebServices' && protocol === 'REST' && under.readings['rest-under-ews'] === 'covered';
}

/** CAR-AUTHENTICATION, CAR-AUTHENTICATION-UNSUPPORTED, CAR-AUTHENTICATION-EXCEPTION */
function authenticationHolds(
  values: readonly AuthenticationType[],
  role: ConditionRole,
  { protocol, authenticationType }: Connection,
  under: Interpretation,
): boolean {
  if (supportedTypes[protocol].includes(authenticationType)) return values.includes(authenticationType);
  return role === 'condition' && under.readings['unsupported-authentication'] === 'condition-ignored';
}

/** CAR-SCOPE-USERS, CAR-MIDDLE-TIER-BYPASS: a connection that names none comes directly. */
export function middleTierOf(connection: Connection): MiddleTier {
  return connection.middleTier ?? 'none';
}
