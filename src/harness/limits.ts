/** Whether a question stays within the limits that a subject declared: in itself, its rules and its calls. */
import { conditionTable } from '../model/conditions.ts';
import type { ClientAccessRule, CmdletCall, Connection, Limits } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';

/** Whether a question lies within the limits that a subject declares. */
export function isWithin(limits: Limits, question: Question): boolean {
  return isGivenWithin(limits, question.given) && isAskedWithin(limits, question);
}

/** What a question is about; it is the same for all questions of one world. */
export function isGivenWithin(limits: Limits, given: Question['given']): boolean {
  return !('rules' in given) || given.rules.every((rule) => conditionsOf(rule).every(isConditionWithin(limits)));
}

/** What a question asks, whatever it is about. */
export function isAskedWithin(limits: Limits, { chapter, when }: Question): boolean {
  switch (chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return isConnectionWithin(limits)(when);
    case 'rule-administration':
      return (
        when.cmdlets.flatMap(conditionsIn).every(isConditionWithin(limits)) &&
        (when.then ?? []).every(isConnectionWithin(limits))
      );
    case 'ip-ranges':
      return areRangesWithin(limits, [when.range]) && isAddressWithin(limits, when.address);
    default:
      return true;
  }
}

function isConditionWithin(limits: Limits): (condition: ConditionLimit) => boolean {
  return ({ name, values }) =>
    within(limits.conditions, [name]) &&
    (!name.endsWith('Protocols') || within(limits.protocols, values)) &&
    (!name.endsWith('AuthenticationTypes') || within(limits.authenticationTypes, values)) &&
    (!name.endsWith('Ranges') || areRangesWithin(limits, values));
}

function isConnectionWithin(limits: Limits): (connection: Connection) => boolean {
  return ({ protocol, authenticationType, clientIPAddress }) =>
    within(limits.protocols, [protocol]) &&
    within(limits.authenticationTypes, [authenticationType]) &&
    isAddressWithin(limits, clientIPAddress);
}

function areRangesWithin(limits: Limits, ranges: readonly string[]): boolean {
  return within(limits.rangeForms, ranges.map(formOf)) && within(limits.families, ranges.map(familyOf));
}

/** Of an asked or connecting address. */
function isAddressWithin(limits: Limits, address: string): boolean {
  return within(limits.families, [familyOf(address)]);
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

type ConditionName = NonNullable<Limits['conditions']>[number];

/** A condition or exception with its values, given or taken away. */
interface ConditionLimit {
  readonly name: ConditionName;
  readonly values: readonly string[];
}

/** Those that the rule has. */
function conditionsOf(rule: ClientAccessRule): readonly ConditionLimit[] {
  return conditionTable.flatMap(({ field: name }) => {
    const values = textsIn(rule[name]);
    return values.length === 0 || rule[name] === '' ? [] : [{ name, values }];
  });
}

/** Those that the call names, also to clear them. */
function conditionsIn({ parameters }: CmdletCall): readonly ConditionLimit[] {
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
