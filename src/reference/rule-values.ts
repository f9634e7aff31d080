/** What the parameters of the client access rule cmdlets take: ADM-VALUES, ADM-LIST-EDITS. */
import { schemas } from '../model/schemas.generated.ts';
import { parseRange } from '../syntax/ip-ranges.ts';
import { quote } from '../syntax/quote.ts';
import { parseFilter } from '../syntax/recipient-filters/parse.ts';
import { parsePattern } from '../syntax/username-patterns.ts';
import {
  type CmdletTable,
  isBoolean,
  isFilledText,
  isInteger,
  isListOf,
  isOneOf,
  isText,
  shown,
  type ValueCheck,
} from './cmdlets.ts';
import type { Under } from './meaning.ts';
import { misplacedStar } from './recipient-filters.ts';
import { wordsOf } from './refusal.ts';
import { refusesTrailingStar } from './username-patterns.ts';

/** The eight conditions and exceptions that are lists, as parameters and as fields of a rule. */
export const listParameters = {
  AnyOfProtocols: 'anyOfProtocols',
  ExceptAnyOfProtocols: 'exceptAnyOfProtocols',
  AnyOfAuthenticationTypes: 'anyOfAuthenticationTypes',
  ExceptAnyOfAuthenticationTypes: 'exceptAnyOfAuthenticationTypes',
  AnyOfClientIPAddressesOrRanges: 'anyOfClientIPAddressesOrRanges',
  ExceptAnyOfClientIPAddressesOrRanges: 'exceptAnyOfClientIPAddressesOrRanges',
  UsernameMatchesAnyOfPatterns: 'usernameMatchesAnyOfPatterns',
  ExceptUsernameMatchesAnyOfPatterns: 'exceptUsernameMatchesAnyOfPatterns',
} as const;

export type ListParameter = keyof typeof listParameters;

/** ADM-VALUES, ADM-NEW-REQUIRED: what New-, Set- and Remove-ClientAccessRule take under the given readings. */
export function ruleTables(under: Under): Readonly<Record<'New' | 'Set' | 'Remove', CmdletTable>> {
  const scalars = {
    Name: isFilledText,
    Action: isOneOf(schemas.$defs.Action.enum),
    Priority: isInteger,
    Enabled: isBoolean,
    Scope: isOneOf(schemas.$defs.Scope.enum),
    UserRecipientFilter: isFilter(under),
  };
  const lists = listChecks(under);
  const edits = Object.fromEntries(Object.entries(lists).map(([name, check]) => [name, isListOrEdit(check)]));
  return {
    New: { required: ['Name', 'Action'], parameters: { ...scalars, ...lists } },
    Set: { required: ['Identity'], parameters: { Identity: isFilledText, ...scalars, ...edits } },
    Remove: { required: ['Identity'], parameters: { Identity: isFilledText } },
  };
}

function listChecks(under: Under): Readonly<Record<ListParameter, ValueCheck>> {
  const protocols = isListOf(isOneOf(schemas.$defs.Protocol.enum));
  const types = isListOf(isOneOf(schemas.$defs.AuthenticationType.enum));
  const ranges = isListOf(isRange);
  const patterns = isListOf(isPattern(under));
  return {
    AnyOfProtocols: protocols,
    ExceptAnyOfProtocols: protocols,
    AnyOfAuthenticationTypes: types,
    ExceptAnyOfAuthenticationTypes: types,
    AnyOfClientIPAddressesOrRanges: ranges,
    ExceptAnyOfClientIPAddressesOrRanges: ranges,
    UsernameMatchesAnyOfPatterns: patterns,
    ExceptUsernameMatchesAnyOfPatterns: patterns,
  };
}

const isRange: ValueCheck = (value) => {
  if (typeof value !== 'string') return isText(value);
  const range = parseRange(value);
  return range.ok ? undefined : wordsOf(range.problem);
};

/** WILD-EMPTY, WILD-TRAILING */
function isPattern(under: Under): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return isText(value);
    const pattern = parsePattern(value);
    if (!pattern.ok) return wordsOf(pattern.problem);
    return refusesTrailingStar(pattern.value, under) ? `${quote(value)} ends in a star and names no domain` : undefined;
  };
}

/** OPATH-GRAMMAR, OPATH-WILDCARDS */
function isFilter(under: Under): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return isText(value);
    const filter = parseFilter(value);
    if (!filter.ok) return `at ${wordsOf(filter.problem)}`;
    const star = misplacedStar(filter.value, under);
    return star === undefined ? undefined : `${quote(star.value.written)} has a star where none may stand`;
  };
}

/** A list, or `{"Add":[…],"Remove":[…]}` of which either may be missing. */
function isListOrEdit(check: ValueCheck): ValueCheck {
  return (value) => {
    if (Array.isArray(value)) return check(value);
    if (typeof value !== 'object' || value === null) return `takes a list, not ${shown(value)}`;
    const other = Object.keys(value).find((key) => key !== 'Add' && key !== 'Remove');
    if (other !== undefined) return `takes Add and Remove, not ${quote(other)}`;
    return Object.values(value)
      .filter((part) => part !== null)
      .map(check)
      .find((wrong) => wrong !== undefined);
  };
}
