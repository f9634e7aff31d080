/** spec/rule-administration.md: what the cmdlets do to a list of rules. */
import type { ClauseId } from '../model/clauses.generated.ts';
import { invariant, valid } from '../model/invariant.ts';
import type { Explanation, TraceStep } from '../model/trace.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  Connection,
  DecisionAnswer,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
  StepAnswer,
} from '../model/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import { quote } from '../syntax/quote.ts';
import { readRules } from '../syntax/rules.ts';
import { supportedTypes } from './authentication-matrix.ts';
import { decideConnection } from './client-access-rules.ts';
import { cmdletStep, isGiven, type Objection, objectToBinding, textOf, verbOf } from './cmdlets.ts';
import type { Under } from './meaning.ts';
import { type ListParameter, listParameters, ruleTables } from './rule-values.ts';

/** What is done to the numbers: a rule comes in, moves, or goes. */
export type Renumbering =
  | { readonly kind: 'new'; readonly at: number }
  | { readonly kind: 'set'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly at: number };

/** The numbers that New or Set can give, both included. */
export interface NumberRange {
  readonly verb: 'New' | 'Set';
  readonly first: number;
  readonly last: number;
}

type Rules = readonly ClientAccessRule[];

/** Answers one question of the chapter. */
export function administerRules(
  given: RulesGiven,
  question: RuleAdministrationQuestion,
  under: Under,
): Explanation<RuleAdministrationAnswer> {
  const steps: StepAnswer[] = [];
  const trace: TraceStep[] = [];
  let rules = initial(given.rules, under);
  for (const call of question.cmdlets) {
    const objection = under.meaning.refuseRule(call, rules, under);
    if (objection === undefined) rules = carryOut(call, rules, under);
    steps.push(objection === undefined ? { ok: true } : { refused: objection.code }); // ADM-STEPS, ADM-REFUSED-CHANGES-NOTHING
    trace.push(cmdletStep(call, textOf(call, 'Identity') || textOf(call, 'Name'), objection, 'ADM-STEPS'));
  }
  const final = inOrder(rules);
  const numbered = final.map(({ name, priority }) => ({ name, priority })); // ADM-FINAL-LIST
  const clause = 'ADM-FINAL-LIST';
  if (question.then === undefined) return { answer: { steps, rules: numbered }, clause, trace };
  const decisions = decide(final, question.then, under);
  return { answer: { steps, rules: numbered, decisions }, clause, trace };
}

/** ADM-INITIAL-NUMBERS, ADM-PRIORITY-BASE */
function initial(rules: Rules, under: Under): Rules {
  return inOrder(rules).map((rule, index) => ({ ...rule, priority: base(under) + index }));
}

function base(under: Under): number {
  return under.readings['priority-base'] === 'one' ? 1 : 0;
}

function inOrder(rules: Rules): Rules {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** ADM-THEN: over the final list. */
function decide(rules: Rules, connections: readonly Connection[], under: Under): readonly DecisionAnswer[] {
  const read = valid(readRules(rules));
  return connections.map((connection) => decideConnection(read, connection, under).answer);
}

/** The first reason against a call, or undefined when it is carried out. */
export function objectToRuleCall(call: CmdletCall, rules: Rules, under: Under): Objection | undefined {
  const clauses = { unknown: 'ADM-UNKNOWN-PARAMETER', required: 'ADM-NEW-REQUIRED', values: 'ADM-VALUES' } as const;
  const binding = objectToBinding(call, ruleTables(under)[verbOf(call)], clauses);
  if (binding !== undefined) return binding;
  const target = isGiven(call, 'Identity') ? find(call, rules) : undefined;
  if (isGiven(call, 'Identity') && target === undefined) {
    return {
      code: 'rule-not-found',
      clause: 'ADM-IDENTITY',
      message: `there is no rule ${quote(textOf(call, 'Identity'))}`,
    };
  }
  return (
    objectToName(call, rules, target) ?? objectToPriority(call, rules, target, under) ?? objectToTypes(call, target)
  );
}

/** ADM-NAME-UNIQUE, ADM-RENAME */
function objectToName(call: CmdletCall, rules: Rules, target: ClientAccessRule | undefined): Objection | undefined {
  if (!isGiven(call, 'Name')) return undefined;
  const taken = rules.some((rule) => rule !== target && fold(rule.name) === fold(textOf(call, 'Name')));
  return taken
    ? { code: 'name-taken', clause: 'ADM-NAME-UNIQUE', message: `${quote(textOf(call, 'Name'))} is taken` }
    : undefined;
}

function objectToPriority(
  call: CmdletCall,
  rules: Rules,
  target: ClientAccessRule | undefined,
  under: Under,
): Objection | undefined {
  const asked = priorityOf(call);
  const range = rangeOf(target === undefined ? 'New' : 'Set', rules, under);
  if (asked === undefined || under.meaning.place(asked, range, under) !== undefined) return undefined;
  const clause: ClauseId = range.verb === 'New' ? 'ADM-NEW-RANGE' : 'ADM-SET-RANGE';
  return { code: 'priority-out-of-range', clause, message: `${asked} is not between ${range.first} and ${range.last}` };
}

/** ADM-NEW-RANGE, ADM-SET-RANGE */
function rangeOf(verb: NumberRange['verb'], rules: Rules, under: Under): NumberRange {
  const max = largest(rules, under);
  return { verb, first: base(under), last: verb === 'New' ? max + 1 : max };
}

/** ADM-OUT-OF-RANGE: the number that a call gives when it asks for this one, or undefined when it is refused. */
export function place(asked: number, { first, last }: NumberRange, under: Under): number | undefined {
  if (asked >= first && asked <= last) return asked;
  if (under.readings['priority-out-of-range'] === 'refused') return undefined;
  return asked < first ? first : last;
}

/** ADM-AUTHENTICATION-SUPPORTED, ADM-AUTHENTICATION-EXCEPTION-ALONE: on the rule as it would be. */
function objectToTypes(call: CmdletCall, target: ClientAccessRule | undefined): Objection | undefined {
  if (verbOf(call) === 'Remove') return undefined;
  const rule = change(call, target ?? blank);
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
function carryOut(call: CmdletCall, rules: Rules, under: Under): Rules {
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
function placed(call: CmdletCall, range: NumberRange, under: Under): number | undefined {
  const asked = priorityOf(call);
  return asked === undefined ? undefined : under.meaning.place(asked, range, under);
}

function renumberAll(rules: Rules, change: Renumbering, under: Under): Rules {
  const used = rules.map((rule) => rule.priority);
  return rules.map((rule) => ({ ...rule, priority: under.meaning.renumber(rule.priority, change, used, under) }));
}

/** The number that a rule with this number has afterwards; `used` are the numbers of all rules but the one in question. */
export function renumber(number: number, change: Renumbering, used: readonly number[], under: Under): number {
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
  under: Under,
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
  for (const parameter of Object.keys(listParameters) as ListParameter[]) {
    const field = listParameters[parameter];
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
function find(call: CmdletCall, rules: Rules): ClientAccessRule | undefined {
  return rules.find((rule) => fold(rule.name) === fold(textOf(call, 'Identity')));
}

function largest(rules: Rules, under: Under): number {
  return rules.reduce((most, rule) => Math.max(most, rule.priority), base(under) - 1);
}

function priorityOf(call: CmdletCall): number | undefined {
  const priority = call.parameters['Priority'];
  return typeof priority === 'number' ? priority : undefined;
}
