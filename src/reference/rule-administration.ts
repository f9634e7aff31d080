/** spec/rule-administration.md: what the cmdlets do to a list of rules. */

import type { RuleSet } from '../model/chapters.ts';
import { listConditions } from '../model/conditions.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  Connection,
  DecisionAnswer,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
} from '../model/generated/wire.generated.ts';
import { invariant, valid } from '../model/invariant.ts';
import { fold } from '../syntax/fold.ts';
import { readRules } from '../syntax/rules.ts';
import { quote } from '../syntax/terminal-text.ts';
import { supportedTypes } from './authentication-matrix.ts';
import { decideConnection } from './client-access-rules.ts';
import { type CallResult, isGiven, refuseBinding, runCalls, textOf, toStep, verbOf } from './cmdlets/binding.ts';
import { ruleTable } from './cmdlets/rule-values.ts';
import type { Decision, Interpretation, NumberRange, Refusal, Renumbering } from './semantics.ts';

/** ADM-STEPS, ADM-FINAL-LIST, ADM-THEN */
export function administerRules(
  given: RulesGiven,
  { cmdlets, then }: RuleAdministrationQuestion,
  under: Interpretation,
): Decision<RuleAdministrationAnswer> {
  const start = initialRules(given.rules, under);
  const results = runRuleCalls(cmdlets, start, under);
  const final = results.at(-1)?.list ?? start;
  const answer = { steps: results.map(toStep), rules: listedRules(final) };
  const clause = 'ADM-FINAL-LIST';
  return then === undefined
    ? { answer, clause }
    : { answer: { ...answer, decisions: decide(final, then, under) }, clause };
}

/** ADM-STEPS */
export function runRuleCalls(
  calls: readonly CmdletCall[],
  start: RuleSet,
  under: Interpretation,
): readonly CallResult<RuleSet>[] {
  return runCalls(
    calls,
    start,
    (call, rules) => under.semantics.refuseRuleCall(call, rules, under),
    (call, rules) => carryOut(call, rules, under),
  );
}

/** ADM-FINAL-LIST */
export function listedRules(rules: RuleSet): RuleAdministrationAnswer['rules'] {
  return inOrder(rules).map(({ name, priority }) => ({ name, priority }));
}

/** ADM-INITIAL-NUMBERS, ADM-PRIORITY-BASE */
export function initialRules(rules: RuleSet, under: Interpretation): RuleSet {
  return inOrder(rules).map((rule, index) => ({ ...rule, priority: base(under) + index }));
}

function base(under: Interpretation): number {
  return under.readings['priority-base'] === 'one' ? 1 : 0;
}

function inOrder(rules: RuleSet): RuleSet {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** ADM-THEN: over the final list. */
function decide(rules: RuleSet, connections: readonly Connection[], under: Interpretation): readonly DecisionAnswer[] {
  const read = valid(readRules(inOrder(rules)));
  return connections.map((connection) => decideConnection(read, connection, under).answer);
}

/** The first reason against a call, or undefined when it is carried out. */
export function refuseRuleCall(call: CmdletCall, rules: RuleSet, under: Interpretation): Refusal | undefined {
  const clauses = { unknown: 'ADM-UNKNOWN-PARAMETER', required: 'ADM-NEW-REQUIRED', values: 'ADM-VALUES' } as const;
  const binding = refuseBinding(call, ruleTable(verbOf(call), under), clauses);
  if (binding !== undefined) return binding;
  const target = isGiven(call, 'Identity') ? find(call, rules) : undefined;
  if (isGiven(call, 'Identity') && target === undefined) {
    return {
      code: 'rule-not-found',
      clause: 'ADM-IDENTITY',
      message: `there is no rule ${quote(textOf(call, 'Identity'))}`,
    };
  }
  const refusal = refuseName(call, rules, target) ?? refusePriority(call, rules, target, under);
  if (refusal !== undefined || verbOf(call) === 'Remove') return refusal;
  return refuseTypes(change(call, target ?? blank)); // on the rule as it would be
}

/** ADM-NAME-UNIQUE, ADM-RENAME */
function refuseName(call: CmdletCall, rules: RuleSet, target: ClientAccessRule | undefined): Refusal | undefined {
  if (!isGiven(call, 'Name')) return undefined;
  const taken = rules.some((rule) => rule !== target && fold(rule.name) === fold(textOf(call, 'Name')));
  return taken
    ? { code: 'name-taken', clause: 'ADM-NAME-UNIQUE', message: `${quote(textOf(call, 'Name'))} is taken` }
    : undefined;
}

function refusePriority(
  call: CmdletCall,
  rules: RuleSet,
  target: ClientAccessRule | undefined,
  under: Interpretation,
): Refusal | undefined {
  const asked = priorityOf(call);
  const range = rangeOf(target === undefined ? 'New' : 'Set', rules, under);
  if (asked === undefined || under.semantics.place(asked, range, under) !== undefined) return undefined;
  const clause: ClauseId = range.verb === 'New' ? 'ADM-NEW-RANGE' : 'ADM-SET-RANGE';
  return { code: 'priority-out-of-range', clause, message: `${asked} is not between ${range.first} and ${range.last}` };
}

/** ADM-NEW-RANGE, ADM-SET-RANGE */
function rangeOf(verb: NumberRange['verb'], rules: RuleSet, under: Interpretation): NumberRange {
  const max = largest(rules, under);
  return { verb, first: base(under), last: verb === 'New' ? max + 1 : max };
}

/** ADM-OUT-OF-RANGE: the number that a call gives when it asks for this one, or undefined when it is refused. */
export function place(asked: number, { first, last }: NumberRange, under: Interpretation): number | undefined {
  if (asked >= first && asked <= last) return asked;
  if (under.readings['priority-out-of-range'] === 'refused') return undefined;
  return asked < first ? first : last;
}

/** ADM-AUTHENTICATION-SUPPORTED, ADM-AUTHENTICATION-EXCEPTION-ALONE */
export function refuseTypes(rule: ClientAccessRule): Refusal | undefined {
  const [types, exceptions] = [rule.anyOfAuthenticationTypes ?? [], rule.exceptAnyOfAuthenticationTypes ?? []];
  const code = 'authentication-combination';
  if (exceptions.length > 0 && types.length === 0) {
    const message = 'authentication exceptions need an authentication condition';
    return { code, clause: 'ADM-AUTHENTICATION-EXCEPTION-ALONE', message };
  }
  const protocols = rule.anyOfProtocols ?? [];
  const alone = [...types, ...exceptions].find(
    (type) => !protocols.some((protocol) => supportedTypes[protocol].includes(type)),
  );
  if (alone === undefined) return undefined;
  return { code, clause: 'ADM-AUTHENTICATION-SUPPORTED', message: `no protocol condition supports ${alone}` };
}

/** A call that nothing speaks against. */
function carryOut(call: CmdletCall, rules: RuleSet, under: Interpretation): RuleSet {
  const target = find(call, rules);
  switch (verbOf(call)) {
    case 'New': {
      // ADM-NEW-APPENDS, ADM-NEW-SHIFTS
      const range = rangeOf('New', rules, under);
      const at = placed(call, range, under) ?? range.last;
      return [...renumberAll(rules, { kind: 'new', at }, under), { ...change(call, blank), priority: at }];
    }
    case 'Set': {
      // ADM-SET-CHANGES, ADM-SET-SAME
      invariant(target !== undefined, 'Set on a rule that was not found');
      const others = rules.filter((rule) => rule !== target);
      const to = placed(call, rangeOf('Set', rules, under), under) ?? target.priority;
      return [
        ...renumberAll(others, { kind: 'set', from: target.priority, to }, under),
        { ...change(call, target), priority: to },
      ];
    }
    case 'Remove': {
      // ADM-REMOVE
      invariant(target !== undefined, 'Remove on a rule that was not found');
      const others = rules.filter((rule) => rule !== target);
      return renumberAll(others, { kind: 'remove', at: target.priority }, under);
    }
  }
}

/** The number that a call gives, as far as it asks for one. */
function placed(call: CmdletCall, range: NumberRange, under: Interpretation): number | undefined {
  const asked = priorityOf(call);
  return asked === undefined ? undefined : under.semantics.place(asked, range, under);
}

function renumberAll(rules: RuleSet, change: Renumbering, under: Interpretation): RuleSet {
  const used = rules.map((rule) => rule.priority);
  return rules.map((rule) => ({ ...rule, priority: under.semantics.renumber(rule.priority, change, used, under) }));
}

/** The number that a rule with this number has afterwards; `used` are the numbers of all rules but the one in question. */
export function renumber(number: number, change: Renumbering, used: readonly number[], under: Interpretation): number {
  switch (change.kind) {
    case 'new': // ADM-NEW-SHIFTS
      return used.includes(change.at) && number >= change.at ? number + 1 : number;
    case 'set':
      return renumberForSet(number, change, used, under);
    case 'remove': // ADM-REMOVE-RENUMBERS
      return number > change.at && under.readings['remove-renumbers'] === 'yes' ? number - 1 : number;
  }
}

/** ADM-SET-SAME, ADM-SET-FREE, ADM-SET-PRIORITY */
function renumberForSet(
  number: number,
  { from, to }: { readonly from: number; readonly to: number },
  used: readonly number[],
  under: Interpretation,
): number {
  if (from === to || !used.includes(to)) return number;
  if (under.readings['set-priority'] === 'pushes') return number >= to ? number + 1 : number;
  if (number >= to && number < from) return number + 1;
  return number > from && number <= to ? number - 1 : number;
}

const blank: ClientAccessRule = { name: '', priority: 0, action: 'AllowAccess' };

/** The rule with what the call gives: ADM-LIST-REPLACES, ADM-LIST-EDITS, ADM-LIST-CLEARS. */
function change(call: CmdletCall, rule: ClientAccessRule): ClientAccessRule {
  const changed: Record<string, unknown> = { ...rule };
  for (const [parameter, field] of [
    ['Name', 'name'],
    ['Action', 'action'],
    ['Enabled', 'enabled'],
    ['Scope', 'scope'],
  ] as const) {
    if (isGiven(call, parameter)) changed[field] = call.parameters[parameter];
  }
  if (Object.hasOwn(call.parameters, 'UserRecipientFilter'))
    changed['userRecipientFilter'] = call.parameters['UserRecipientFilter'];
  for (const { field, parameter } of listConditions) {
    if (Object.hasOwn(call.parameters, parameter))
      changed[field] = changeList(rule[field] ?? [], call.parameters[parameter]);
  }
  return changed as unknown as ClientAccessRule;
}

function changeList(values: readonly string[], given: unknown): readonly string[] {
  if (given === null || given === undefined) return [];
  if (Array.isArray(given)) return given.map(String);
  const { Add, Remove } = given as {
    readonly Add?: readonly string[] | null;
    readonly Remove?: readonly string[] | null;
  };
  const has = (list: readonly string[], value: string): boolean => list.some((each) => fold(each) === fold(value));
  const added = (Add ?? []).reduce<readonly string[]>(
    (list, value) => (has(list, value) ? list : list.concat(value)),
    values,
  );
  return added.filter((value) => !has(Remove ?? [], value));
}

/** ADM-IDENTITY */
function find(call: CmdletCall, rules: RuleSet): ClientAccessRule | undefined {
  return rules.find((rule) => fold(rule.name) === fold(textOf(call, 'Identity')));
}

function largest(rules: RuleSet, under: Interpretation): number {
  return rules.reduce((most, rule) => Math.max(most, rule.priority), base(under) - 1);
}

function priorityOf(call: CmdletCall): number | undefined {
  const priority = call.parameters['Priority'];
  return typeof priority === 'number' ? priority : undefined;
}
