/** Why a rule applies to a connection or not: what was decided of it, with what was compared. */

import type { ConditionRole } from '../../model/conditions.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Condition, Rule } from '../../model/rule.ts';
import type {
  Account,
  Comparand,
  Dependence,
  Explanation,
  MatchedCondition,
  RuleExplanation,
  TraceStep,
} from '../../model/trace.ts';
import { supportedTypes } from '../authentication-matrix.ts';
import { accountOf, decideConnection, middleTierOf, protocolHolds, toClient } from '../client-access-rules.ts';
import { filterHolds } from '../recipient-filters.ts';
import type { Client, Interpretation, RuleOutcome } from '../semantics.ts';

/** CAR-FIRST-MATCH: a step for each rule up to the one that decides. */
export function explainConnection(
  rules: readonly Rule[],
  connection: Connection,
  under: Interpretation,
): Explanation<DecisionAnswer> {
  const { answer, clause } = decideConnection(rules, connection, under);
  if (clause === 'CAR-MIDDLE-TIER-BYPASS') return { answer, clause, trace: [bypassStep(clause, under)] };
  const client = toClient(connection);
  const trace: TraceStep[] = [];
  for (const rule of under.semantics.order(rules)) {
    const outcome = under.semantics.applies(rule, client, under);
    trace.push(ruleStep(rule, explainRule(rule, outcome, client, under)));
    if (outcome.kind === 'applies') return { answer, clause, trace };
  }
  const dependsOn = { axis: 'no-rule-matches', reading: under.readings['no-rule-matches'], clause } as const;
  return { answer, clause, trace: [...trace, { kind: 'no-rule', clause, action: answer.action, dependsOn }] };
}

/** CAR-MIDDLE-TIER-BYPASS, TEST-BYPASS */
export function bypassStep(clause: ClauseId, { readings }: Interpretation): TraceStep {
  const dependsOn = { axis: 'microsoft-middle-tier', reading: readings['microsoft-middle-tier'], clause } as const;
  return { kind: 'bypass', clause, dependsOn };
}

/** A rule with what becomes of it. NON-SPEC */
function ruleStep({ name, priority, action }: Rule, outcome: RuleExplanation): TraceStep {
  return { kind: 'rule', name, priority, action, outcome };
}

/** CAR-ENABLED, CAR-SCOPE-USERS, CAR-CONDITIONS-ALL, CAR-EXCEPTIONS-ANY: the outcome with what it rests on. */
export function explainRule(rule: Rule, outcome: RuleOutcome, client: Client, under: Interpretation): RuleExplanation {
  const { kind, clause } = outcome;
  switch (kind) {
    case 'disabled':
      return { kind, clause };
    case 'out-of-scope': {
      const scope = scopeDependence(rule, under);
      const middleTier = middleTierOf(client.connection);
      return { kind, clause: scope.dependsOn?.clause ?? clause, middleTier, ...scope };
    }
    case 'condition-failed':
      return explainFailure(outcome.condition, client, under);
    case 'exempted':
      return { kind, clause, ...explainMatch(outcome.condition, 'exception', client, under) };
    case 'applies': {
      const held = rule.conditions.map((condition) => explainMatch(condition, 'condition', client, under));
      const unheld = rule.exceptions.map(({ field }) => field);
      const scope = middleTierOf(client.connection) === 'none' ? {} : scopeDependence(rule, under);
      return { kind, clause, held, unheld, ...scope };
    }
  }
}

/** CAR-SCOPE-DEFAULT */
function scopeDependence({ scope }: Rule, { readings }: Interpretation): { readonly dependsOn?: Dependence } {
  if (scope !== undefined) return {};
  return { dependsOn: { axis: 'scope-default', reading: readings['scope-default'], clause: 'CAR-SCOPE-DEFAULT' } };
}

/** CAR-VALUES-ANY: a condition or exception that holds, with the first value that makes it hold. */
export function explainMatch(
  condition: Condition,
  role: ConditionRole,
  client: Client,
  under: Interpretation,
): MatchedCondition {
  const compared = comparedIn(condition, role, client, under);
  const value = matchingText(condition, compared, client, under) ?? '';
  return { field: condition.field, value, compared, ...dependenceOf(compared, value, under) };
}

function matchingText(
  condition: Condition,
  compared: Comparand,
  client: Client,
  under: Interpretation,
): string | undefined {
  const { connection, address } = client;
  if (compared.kind === 'universal-outlook') return connection.protocol;
  switch (condition.kind) {
    case 'protocols':
      return condition.values.find((value) => protocolHolds(value, connection.protocol, under));
    case 'authentication-types':
      return connection.authenticationType;
    case 'addresses':
      return condition.values.find(({ range }) => under.semantics.rangeMatches(range, address, under))?.text;
    case 'usernames': {
      const { username } = accountOf(connection, under);
      return condition.values.find((pattern) => under.semantics.patternMatches(pattern, username, under))?.text;
    }
    case 'filter': {
      const { recipient } = accountOf(connection, under);
      return condition.values.find(({ filter }) => filterHolds(filter, recipient, under))?.text;
    }
  }
}

function explainFailure(condition: Condition, client: Client, under: Interpretation): RuleExplanation {
  const { field } = condition;
  const values = condition.values.map((value) => (typeof value === 'string' ? value : value.text));
  const compared = comparedIn(condition, 'condition', client, under);
  const clause = clauseOf(compared);
  return { kind: 'condition-failed', clause, field, values, compared, ...dependenceOf(compared, undefined, under) };
}

/** NON-SPEC: the clause by which a condition on what was compared is told. */
export function clauseOf(compared: Comparand): ClauseId {
  switch (compared.kind) {
    case 'protocol':
      return 'CAR-PROTOCOL';
    case 'authentication':
      return compared.supported ? 'CAR-AUTHENTICATION' : 'CAR-AUTHENTICATION-UNSUPPORTED';
    case 'address':
      return 'CAR-ADDRESS';
    case 'username':
      return 'CAR-USERNAME';
    case 'universal-outlook':
      return 'CAR-UNIVERSAL-OUTLOOK';
    case 'attributes':
      return 'CAR-FILTER';
  }
}

/** What of the connection a condition compares. */
function comparedIn(
  condition: Condition,
  role: ConditionRole,
  { connection }: Client,
  under: Interpretation,
): Comparand {
  const { protocol, authenticationType: type } = connection;
  switch (condition.kind) {
    case 'protocols':
      return { kind: 'protocol', protocol };
    case 'authentication-types':
      return { kind: 'authentication', type, protocol, supported: supportedTypes[protocol].includes(type) };
    case 'addresses':
      return { kind: 'address', address: connection.clientIPAddress };
    case 'usernames': {
      if (role === 'condition' && protocol === 'UniversalOutlook') return { kind: 'universal-outlook' };
      return {
        kind: 'username',
        username: accountOf(connection, under).username,
        account: accountName(connection, under),
      };
    }
    case 'filter': {
      const { recipient } = accountOf(connection, under);
      return { kind: 'attributes', recipient, account: accountName(connection, under) };
    }
  }
}

function accountName(connection: Connection, under: Interpretation): Account {
  if (!connection.caller) return 'connection';
  return accountOf(connection, under) === connection ? 'mailbox' : 'caller';
}

/** The reading that decides whether this value holds for what was compared, if one does. */
function dependenceOf(
  compared: Comparand,
  value: string | undefined,
  { readings }: Interpretation,
): { readonly dependsOn?: Dependence } {
  const on = (axis: Dependence['axis'], clause: ClauseId) => ({ dependsOn: { axis, reading: readings[axis], clause } });
  switch (compared.kind) {
    case 'protocol':
      return value === undefined || value === compared.protocol ? {} : on('rest-under-ews', 'CAR-REST-UNDER-EWS');
    case 'authentication':
      return compared.supported ? {} : on('unsupported-authentication', 'CAR-AUTHENTICATION-UNSUPPORTED');
    case 'universal-outlook':
      return on('username-with-universal-outlook', 'CAR-UNIVERSAL-OUTLOOK');
    case 'username':
    case 'attributes':
      return compared.account === 'connection' ? {} : on('rule-subject', 'CAR-SUBJECT');
    case 'address':
      return {};
  }
}
