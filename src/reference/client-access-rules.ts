/** spec/client-access-rules.md: which rule decides a connection. */
import type { Condition, Rule } from '../model/rule.ts';
import type { Explanation, Look, TraceStep } from '../model/trace.ts';
import type {
  AuthenticationType,
  ClientAccessRule,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
  Refused,
} from '../model/wire.generated.ts';
import { parseAddress } from '../syntax/ip-ranges.ts';
import type { Client, Held, Under } from './meaning.ts';
import { refusal } from './refusal.ts';

/** CAR-AUTHENTICATION-UNSUPPORTED: the types that each protocol supports. */
const SUPPORTED: Readonly<Record<Protocol, readonly AuthenticationType[]>> = {
  ExchangeActiveSync: ['BasicAuthentication', 'CertificateBasedAuthentication', 'OAuthAuthentication'],
  ExchangeAdminCenter: ['AdfsAuthentication', 'BasicAuthentication'],
  ExchangeWebServices: [],
  IMAP4: ['BasicAuthentication', 'OAuthAuthentication'],
  OfflineAddressBook: [],
  OutlookAnywhere: [],
  OutlookWebApp: ['AdfsAuthentication', 'BasicAuthentication'],
  POP3: ['BasicAuthentication', 'OAuthAuthentication'],
  PowerShellWebServices: [],
  RemotePowerShell: ['BasicAuthentication', 'NonBasicAuthentication'],
  REST: [],
  UniversalOutlook: [],
};

type Decision = Explanation<DecisionAnswer | Refused>;

/** Answers one question of the chapter. */
export function decideConnection(rules: readonly Rule[], connection: Connection, under: Under): Decision {
  const address = parseAddress(connection.clientIPAddress);
  if (!address.ok) return refusal(address.problem, 'IP-REFUSED');
  if (bypasses(connection, under)) {
    const clause = 'CAR-MIDDLE-TIER-BYPASS';
    return { answer: { action: 'AllowAccess', decidedBy: [] }, clause, trace: [{ kind: 'bypass', clause }] };
  }
  return firstMatch(rules, { connection, address: address.value }, under);
}

/** CAR-MIDDLE-TIER-BYPASS */
function bypasses(connection: Connection, under: Under): boolean {
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
  const middleTier = middleTierOf(client.connection);
  if (middleTier !== 'none' && scopeOf(rule, under) === 'Users') {
    return { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier };
  }
  for (const condition of rule.conditions) {
    if (!under.meaning.condition(condition, 'condition', client, under).holds) return failed(condition, client);
  }
  for (const exception of rule.exceptions) {
    const held = under.meaning.condition(exception, 'exception', client, under);
    if (held.holds) return exempted(exception, held.value, client);
  }
  return { kind: 'applies', clause: 'CAR-FIRST-MATCH' };
}

/** CAR-SCOPE-DEFAULT */
function scopeOf(rule: Rule, under: Under): ClientAccessRule['scope'] {
  return rule.scope ?? (under.readings['scope-default'] === 'all' ? 'All' : 'Users');
}

/** CAR-VALUES-ANY: a condition or exception holds when any of its values does. */
export function holds(condition: Condition, role: 'condition' | 'exception', client: Client, under: Under): Held {
  switch (condition.kind) {
    case 'protocols':
      return any(condition.values.filter((value) => protocolHolds(value, client.connection.protocol, under)));
    case 'authentication-types':
      return authenticationHolds(condition.values, role, client.connection, under);
    case 'addresses': // CAR-ADDRESS
      return any(
        condition.values
          .filter((value) => under.meaning.range(value.range, client.address, under))
          .map((value) => value.text),
      );
  }
}

function any(values: readonly string[]): Held {
  const value = values[0];
  return value === undefined ? { holds: false } : { holds: true, value };
}

/** CAR-PROTOCOL, CAR-REST-UNDER-EWS */
function protocolHolds(value: Protocol, protocol: Protocol, under: Under): boolean {
  if (value === protocol) return true;
  return value === 'ExchangeWebServices' && protocol === 'REST' && under.readings['rest-under-ews'] === 'covered';
}

/** CAR-AUTHENTICATION, CAR-AUTHENTICATION-UNSUPPORTED, CAR-AUTHENTICATION-EXCEPTION */
function authenticationHolds(
  values: readonly AuthenticationType[],
  role: 'condition' | 'exception',
  { protocol, authenticationType }: Connection,
  under: Under,
): Held {
  if (SUPPORTED[protocol].includes(authenticationType))
    return any(values.filter((value) => value === authenticationType));
  if (role === 'exception') return { holds: false };
  return under.readings['unsupported-authentication'] === 'condition-ignored'
    ? { holds: true, value: authenticationType }
    : { holds: false };
}

function middleTierOf(connection: Connection): MiddleTier {
  return connection.middleTier ?? 'none';
}

function failed(condition: Condition, client: Client): Look {
  const values = condition.kind === 'addresses' ? condition.values.map((value) => value.text) : condition.values;
  return {
    kind: 'condition-failed',
    clause: clauseOf(condition),
    field: condition.field,
    values,
    actual: actual(condition, client),
  };
}

function exempted(exception: Condition, value: string, client: Client): Look {
  return {
    kind: 'exempted',
    clause: 'CAR-EXCEPTIONS-ANY',
    field: exception.field,
    value,
    actual: actual(exception, client),
  };
}

/** What of the connection a condition compares. */
function actual(condition: Condition, { connection }: Client): string {
  switch (condition.kind) {
    case 'protocols':
      return connection.protocol;
    case 'authentication-types':
      return `${connection.authenticationType} over ${connection.protocol}`;
    case 'addresses':
      return connection.clientIPAddress;
  }
}

function clauseOf(condition: Condition): 'CAR-PROTOCOL' | 'CAR-AUTHENTICATION' | 'CAR-ADDRESS' {
  switch (condition.kind) {
    case 'protocols':
      return 'CAR-PROTOCOL';
    case 'authentication-types':
      return 'CAR-AUTHENTICATION';
    case 'addresses':
      return 'CAR-ADDRESS';
  }
}
