/** Whether a question stays within the limits that a subject declared: in itself, its rules and its calls. */
import { conditionTable } from '../model/conditions.ts';
import type { Question } from '../model/question.ts';
import type { ClientAccessRule, CmdletCall, Connection, Limits } from '../model/wire.generated.ts';

export function isWithin(limits: Limits, question: Question): boolean {
  const mentioned = mentionsOf(question);
  return (
    within(limits.protocols, mentioned.protocols) &&
    within(limits.authenticationTypes, mentioned.authenticationTypes) &&
    within(limits.conditions, mentioned.conditions) &&
    within(limits.rangeForms, mentioned.ranges.map(formOf)) &&
    within(limits.families, [...mentioned.ranges, ...mentioned.addresses].map(familyOf))
  );
}

function within(known: readonly string[] | undefined, values: readonly string[]): boolean {
  return known === undefined || values.every((value) => known.includes(value));
}

/** By characters, so that a text that is refused has a form too. */
function formOf(range: string): 'address' | 'span' | 'block' {
  if (range.includes('/')) return 'block';
  return range.includes('-') ? 'span' : 'address';
}

/** Mapped addresses are written as IPv6. */
function familyOf(range: string): 'ipv4' | 'ipv6' {
  return range.includes(':') ? 'ipv6' : 'ipv4';
}

interface Mentions {
  readonly protocols: readonly string[];
  readonly authenticationTypes: readonly string[];
  readonly conditions: readonly string[];
  readonly ranges: readonly string[];
  /** Asked and connecting ones. */
  readonly addresses: readonly string[];
}

function mentionsOf(question: Question): Mentions {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return inRules(question.given.rules.flatMap(conditionsOf), [question.when]);
    case 'rule-administration': {
      const { cmdlets, then = [] } = question.when;
      return inRules([...question.given.rules.flatMap(conditionsOf), ...cmdlets.flatMap(conditionsIn)], then);
    }
    case 'ip-ranges':
      return { ...NOTHING, ranges: [question.when.range], addresses: [question.when.address] };
    default:
      return NOTHING;
  }
}

const NOTHING: Mentions = { protocols: [], authenticationTypes: [], conditions: [], ranges: [], addresses: [] };

function inRules(conditions: readonly Condition[], connections: readonly Connection[]): Mentions {
  const valuesOf = (kind: RegExp): readonly string[] =>
    conditions.flatMap(({ name, values }) => (kind.test(name) ? values : []));
  return {
    protocols: [...valuesOf(/Protocols$/), ...connections.map(({ protocol }) => protocol)],
    authenticationTypes: [
      ...valuesOf(/AuthenticationTypes$/),
      ...connections.map(({ authenticationType }) => authenticationType),
    ],
    conditions: conditions.map(({ name }) => name),
    ranges: valuesOf(/Ranges$/),
    addresses: connections.map(({ clientIPAddress }) => clientIPAddress),
  };
}

type ConditionName = NonNullable<Limits['conditions']>[number];

/** A condition or exception with its values, given or taken away. */
interface Condition {
  readonly name: ConditionName;
  readonly values: readonly string[];
}

/** Those that the rule has. */
function conditionsOf(rule: ClientAccessRule): readonly Condition[] {
  return conditionTable.flatMap(({ field: name }) => {
    const values = textsIn(rule[name]);
    return values.length === 0 || rule[name] === '' ? [] : [{ name, values }];
  });
}

/** Those that the call names, also to clear them. */
function conditionsIn({ parameters }: CmdletCall): readonly Condition[] {
  return conditionTable.flatMap(({ field: name, parameter }) => {
    const value = parameters[parameter];
    return value === undefined ? [] : [{ name, values: textsIn(value) }];
  });
}

/** The texts of a value: itself, a list, or the lists of an edit with Add and Remove. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
