/** Calls as outside programs are given them: already bound, as sections 1, 3 and 4 of the adapter protocol say. */

import { schemas } from '../../model/generated/schemas.generated.ts';
import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import { cmdlets, type PolicyValue, type RuleList, type RuleValue } from '../../model/parameters.ts';
import type { Question } from '../../model/question.ts';
import { fold } from '../fold.ts';
import { unsettled } from '../unsettled/unsettled.ts';
import { commonParameters, confirmParameters } from './signatures/common-parameters.ts';

type ValueKind = RuleValue | RuleList | PolicyValue;

/** Whether PowerShell would hand the call to the cmdlet exactly as it stands, and all its texts are settled. */
export function isBound(call: CmdletCall): boolean {
  return unboundParameters(call).length === 0;
}

/** The parameters of which only our own reference is asked. */
export function unboundParameters({ cmdlet, parameters }: CmdletCall): readonly string[] {
  const { takes } = cmdlets[cmdlet];
  return Object.keys(parameters).filter((name) => {
    const [kind, value] = [Object.hasOwn(takes, name) ? takes[name] : undefined, parameters[name]];
    if (kind === undefined) return value === null || !isInvented(name, Object.keys(takes));
    return value !== null && !isOfKind(value, kind, cmdlet);
  });
}

/** What every cmdlet takes, with its aliases, and what Microsoft keeps for itself in the cmdlets for rules. */
const FOREIGN = [
  ...Object.entries({ ...commonParameters, ...confirmParameters }).flatMap(([name, { aliases = [] }]) => [
    name,
    ...aliases,
  ]),
  ...`DomainController DatacenterAdminsOnly UserIsMemberOf ExceptUserIsMemberOf AnyOfSourceTcpPortNumbers
  ExceptAnyOfSourceTcpPortNumbers`.split(/\s+/),
];

/** Whether no parameter has this name or begins with it, in any case of letters. */
function isInvented(name: string, known: readonly string[]): boolean {
  return ![...known, ...FOREIGN].some((each) => fold(each).startsWith(fold(name)));
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';

/** Of 32 bits with a sign, as PowerShell reads it. */
const isInteger: Check = (value) => typeof value === 'number' && value === (value | 0);

function isOneOf(words: readonly string[]): Check {
  return (value) => words.some((word) => word === value);
}

function isSettledAs(asking: (text: string) => Question): Check {
  return (value) => typeof value === 'string' && unsettled(asking(value)) === undefined;
}

const VALUES: Readonly<Record<RuleValue | PolicyValue, Check>> = {
  name: isText,
  text: isText,
  integer: isInteger,
  boolean: (value) => typeof value === 'boolean',
  action: isOneOf(schemas.$defs.Action.enum),
  scope: isOneOf(schemas.$defs.Scope.enum),
  'access-right': isOneOf(schemas.$defs.AccessRight.enum),
  'app-ids': (value) => isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText)),
  filter: isSettledAs((filter) => ({ chapter: 'recipient-filters', given: {}, when: { filter, recipient: {} } })),
};

const ELEMENTS: Readonly<Record<RuleList, Check>> = {
  protocols: isOneOf(schemas.$defs.Protocol.enum),
  'authentication-types': isOneOf(schemas.$defs.AuthenticationType.enum),
  addresses: isSettledAs((range) => ({ chapter: 'ip-ranges', given: {}, when: { range, address: '::' } })),
  usernames: isSettledAs((pattern) => ({
    chapter: 'username-patterns',
    given: {},
    when: { pattern, username: 'a\\b' },
  })),
};

function isOfKind(value: unknown, kind: ValueKind, cmdlet: CmdletCall['cmdlet']): boolean {
  if (!isList(kind)) return VALUES[kind](value);
  const edited = cmdlet === 'Set-ClientAccessRule' ? listsOfEdit(value) : undefined;
  const lists = Array.isArray(value) ? [value] : edited;
  return lists?.every((list) => list.every(ELEMENTS[kind])) === true;
}

function isList(kind: ValueKind): kind is RuleList {
  return Object.hasOwn(ELEMENTS, kind);
}

/** The lists of `{"Add":[…],"Remove":[…]}`, of which either may be missing or null; undefined for anything else. */
function listsOfEdit(value: unknown): readonly (readonly unknown[])[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).filter(([, list]) => list !== null);
  const lists = entries.flatMap(([key, list]) => (/^(?:Add|Remove)$/.test(key) && Array.isArray(list) ? [list] : []));
  return lists.length === entries.length ? lists : undefined;
}
