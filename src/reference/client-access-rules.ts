/** spec/client-access-rules.md: which rule decides a connection. */
import type { ClauseId } from '../model/clauses.generated.ts';
import { valid } from '../model/invariant.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Condition, Rule } from '../model/rule.ts';
import type { Account, Compared, Explanation, Ground, Look, TraceStep } from '../model/trace.ts';
import type {
  AuthenticationType,
  Caller,
  ClientAccessRule,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
} from '../model/wire.generated.ts';
import { parseAddress } from '../syntax/ip-ranges.ts';
import { supportedTypes } from './authentication-matrix.ts';
import type { Client, Held, Under } from './meaning.ts';
import { filterHolds } from './recipient-filters.ts';

type Decision = Explanation<DecisionAnswer>;
type Role = 'condition' | 'exception';

/** Answers one question of the chapter. */
export function decideConnection(rules: readonly Rule[], connection: Connection, under: Under): Decision {
  if (bypasses(connection, under)) {
    const clause = 'CAR-MIDDLE-TIER-BYPASS';
    return { answer: { action: 'AllowAccess', decidedBy: [] }, clause, trace: [{ kind: 'bypass', clause }] };
  }
  return firstMatch(rules, toClient(connection), under);
}

/** CAR-ADDRESS: the connection with its address read. */
export function toClient(connection: Connection): Client {
  return { connection, address: valid(parseAddress(connection.clientIPAddress)) };
}

/** CAR-MIDDLE-TIER-BYPASS */
export function bypasses(connection: Connection, under: Under): boolean {
  return middleTierOf(connection) === 'microsoft' && under.readings['microsoft-middle-tier'] === 'bypasses-rules';
}

/** CAR-FIRST-MATCH, CAR-ACTION, CAR-EXCEPTION-CONTINUES, CAR-GROUNDS */
function firstMatch(rules: readonly Rule[], client: Client, under: Under): Decision {
  const trace: TraceStep[] = [];
  for (const rule of under.meaning.order(rules)) {
    const look = under.meaning.applies(rule, client, under);
    trace.push({ kind: 'rule', name: rule.name, priority: rule.priority, action: rule.action, look });
    if (look.kind === 'applies') {
      return { answer: { action: rule.action, decidedBy: [rule.name] }, clause: look.clause, trace };
    }
  }
  const clause = 'CAR-NO-RULE';
  const action = under.readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  return { answer: { action, decidedBy: [] }, clause, trace: [...trace, { kind: 'no-rule', clause, action }] };
}

/** CAR-ORDER: wherever a rule stands in the list. */
export function order(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** CAR-ENABLED, CAR-SCOPE-USERS, CAR-CONDITIONS-ALL, CAR-NO-CONDITION, CAR-EXCEPTIONS-ANY */
export function applies(rule: Rule, client: Client, under: Under): Look {
  if (!rule.enabled) return { kind: 'disabled', clause: 'CAR-ENABLED' };
  if (!admits(rule, client, under)) return outOfScope(rule, client);
  const held: Ground[] = [];
  for (const condition of rule.conditions) {
    const ground = groundOf(condition, 'condition', client, under);
    if (ground === undefined) return failed(condition, client, under);
    held.push(ground);
  }
  for (const exception of rule.exceptions) {
    const ground = groundOf(exception, 'exception', client, under);
    if (ground !== undefined) return { kind: 'exempted', clause: 'CAR-EXCEPTIONS-ANY', ...ground };
  }
  const defaultScope = rule.scope === undefined && middleTierOf(client.connection) !== 'none';
  const unheld = rule.exceptions.map((exception) => exception.field);
  return { kind: 'applies', clause: 'CAR-FIRST-MATCH', held, unheld, defaultScope };
}

/** CAR-VALUES-ANY: that a condition or exception holds, and why; undefined when it does not. */
export function groundOf(condition: Condition, role: Role, client: Client, under: Under): Ground | undefined {
  const held = under.meaning.condition(condition, role, client, under);
  if (!held.holds) return undefined;
  return { field: condition.field, value: held.value, compared: comparedIn(condition, role, client, under) };
}

/** CAR-SCOPE-USERS, CAR-SCOPE-DEFAULT: the look at a rule whose scope does not admit the connection. */
export function outOfScope(rule: Rule, { connection }: Client): Look {
  const defaultScope = rule.scope === undefined;
  const clause = defaultScope ? 'CAR-SCOPE-DEFAULT' : 'CAR-SCOPE-USERS';
  return { kind: 'out-of-scope', clause, middleTier: middleTierOf(connection), defaultScope };
}

/** CAR-SCOPE-USERS: whether the rule's scope admits the connection. */
export function admits(rule: Rule, { connection }: Client, under: Under): boolean {
  return middleTierOf(connection) === 'none' || scopeOf(rule, under) === 'All';
}

/** CAR-SCOPE-DEFAULT */
function scopeOf(rule: Rule, under: Under): ClientAccessRule['scope'] {
  return rule.scope ?? (under.readings['scope-default'] === 'all' ? 'All' : 'Users');
}

/** CAR-VALUES-ANY: a condition or exception holds when any of its values does. */
export function holds(condition: Condition, role: Role, client: Client, under: Under): Held {
  const { connection } = client;
  switch (condition.kind) {
    case 'protocols':
      return by(condition.values.find((value) => protocolHolds(value, connection.protocol, under)));
    case 'authentication-types':
      return authenticationHolds(condition.values, role, connection, under);
    case 'addresses': // CAR-ADDRESS
      return by(condition.values.find((value) => under.meaning.range(value.range, client.address, under))?.text);
    case 'usernames':
      return usernameHolds(condition.values, role, connection, under);
    case 'filter': // CAR-FILTER
      return by(
        condition.values.find(({ filter }) => filterHolds(filter, accountOf(connection, under).recipient, under))?.text,
      );
  }
}

function by(value: string | undefined): Held {
  return value === undefined ? { holds: false } : { holds: true, value };
}

/** CAR-USERNAME, CAR-UNIVERSAL-OUTLOOK */
function usernameHolds(patterns: readonly Pattern[], role: Role, connection: Connection, under: Under): Held {
  if (role === 'condition' && connection.protocol === 'UniversalOutlook') {
    const ignored = under.readings['username-with-universal-outlook'] === 'condition-ignored';
    return by(ignored ? 'UniversalOutlook' : undefined);
  }
  const { username } = accountOf(connection, under);
  return by(patterns.find((pattern) => under.meaning.pattern(pattern, username, under))?.text);
}

/** CAR-SUBJECT: whose username and attributes are tested. */
function accountOf(connection: Connection, under: Under): Caller {
  const { caller } = connection;
  return caller && under.readings['rule-subject'] === 'caller' ? caller : connection;
}

/** CAR-PROTOCOL, CAR-REST-UNDER-EWS */
function protocolHolds(value: Protocol, protocol: Protocol, under: Under): boolean {
  if (value === protocol) return true;
  return value === 'ExchangeWebServices' && protocol === 'REST' && under.readings['rest-under-ews'] === 'covered';
}

/** CAR-AUTHENTICATION, CAR-AUTHENTICATION-UNSUPPORTED, CAR-AUTHENTICATION-EXCEPTION */
function authenticationHolds(
  values: readonly AuthenticationType[],
  role: Role,
  { protocol, authenticationType }: Connection,
  under: Under,
): Held {
  if (supportedTypes[protocol].includes(authenticationType))
    return by(values.find((value) => value === authenticationType));
  const ignored = role === 'condition' && under.readings['unsupported-authentication'] === 'condition-ignored';
  return by(ignored ? authenticationType : undefined);
}

function middleTierOf(connection: Connection): MiddleTier {
  return connection.middleTier ?? 'none';
}

function failed(condition: Condition, client: Client, under: Under): Look {
  const values = condition.values.map((value) => (typeof value === 'string' ? value : value.text));
  const compared = comparedIn(condition, 'condition', client, under);
  return { kind: 'condition-failed', clause: clauseOf(condition, compared), field: condition.field, values, compared };
}

/** The clause by which a condition does not hold. */
function clauseOf(condition: Condition, compared: Compared): ClauseId {
  if (compared.kind === 'authentication' && !compared.supported) return 'CAR-AUTHENTICATION-UNSUPPORTED';
  return compared.kind === 'universal-outlook' ? 'CAR-UNIVERSAL-OUTLOOK' : CLAUSES[condition.kind];
}

const CLAUSES: Readonly<Record<Condition['kind'], ClauseId>> = {
  protocols: 'CAR-PROTOCOL',
  'authentication-types': 'CAR-AUTHENTICATION',
  addresses: 'CAR-ADDRESS',
  usernames: 'CAR-USERNAME',
  filter: 'CAR-FILTER',
};

/** What of the connection a condition compares, for the trace. */
function comparedIn(condition: Condition, role: Role, { connection }: Client, under: Under): Compared {
  const { protocol, authenticationType: type } = connection;
  switch (condition.kind) {
    case 'protocols':
      return { kind: 'protocol', protocol };
    case 'authentication-types':
      return { kind: 'authentication', type, protocol, supported: supportedTypes[protocol].includes(type) };
    case 'addresses':
      return { kind: 'address', address: connection.clientIPAddress };
    case 'usernames':
      if (role === 'condition' && protocol === 'UniversalOutlook') return { kind: 'universal-outlook' };
      return {
        kind: 'username',
        username: accountOf(connection, under).username,
        account: accountName(connection, under),
      };
    case 'filter': {
      const { recipient } = accountOf(connection, under);
      return { kind: 'attributes', recipient, account: accountName(connection, under) };
    }
  }
}

function accountName(connection: Connection, under: Under): Account {
  if (!connection.caller) return 'connection';
  return accountOf(connection, under) === connection ? 'mailbox' : 'caller';
}
