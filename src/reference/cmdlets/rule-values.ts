/** What the parameters of the client access rule cmdlets take: ADM-VALUES, ADM-LIST-EDITS. */

import { schemas } from '../../model/generated/schemas.generated.ts';
import { type RuleList, type RuleValue, ruleCmdlets } from '../../model/parameters.ts';
import { parseRange } from '../../syntax/ip-ranges.ts';
import { parseFilter } from '../../syntax/recipient-filters/parse.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { parsePattern } from '../../syntax/username-patterns.ts';
import { misplacedStar } from '../recipient-filters.ts';
import type { Interpretation } from '../semantics.ts';
import { refusesTrailingStar } from '../username-patterns.ts';
import {
  type CmdletTable,
  isBoolean,
  isFilledText,
  isInteger,
  isListOf,
  isOneOf,
  isText,
  tableOf,
  type ValueCheck,
  wrongType,
} from './binding.ts';
import { wordsOf } from './refusal.ts';

/** ADM-VALUES, ADM-NEW-REQUIRED: what New-, Set- or Remove-ClientAccessRule takes under the given readings. */
export function ruleTable(verb: 'New' | 'Set' | 'Remove', under: Interpretation): CmdletTable {
  const values: Readonly<Record<RuleValue, ValueCheck>> = {
    name: isFilledText,
    action: isOneOf(schemas.$defs.Action.enum),
    integer: isInteger,
    boolean: isBoolean,
    scope: isOneOf(schemas.$defs.Scope.enum),
    filter: isFilter(under),
  };
  const elements: Readonly<Record<RuleList, ValueCheck>> = {
    protocols: isOneOf(schemas.$defs.Protocol.enum),
    'authentication-types': isOneOf(schemas.$defs.AuthenticationType.enum),
    addresses: isRange,
    usernames: isPattern(under),
  };
  const lists = listsOf(elements, verb === 'New' ? isListOf : isListOrEdit);
  return tableOf<RuleValue | RuleList>(ruleCmdlets[`${verb}-ClientAccessRule`], { ...values, ...lists });
}

function listsOf(
  elements: Readonly<Record<RuleList, ValueCheck>>,
  list: (element: ValueCheck) => ValueCheck,
): Readonly<Record<RuleList, ValueCheck>> {
  return {
    protocols: list(elements.protocols),
    'authentication-types': list(elements['authentication-types']),
    addresses: list(elements.addresses),
    usernames: list(elements.usernames),
  };
}

const isRange: ValueCheck = (value) => {
  if (typeof value !== 'string') return isText(value);
  const range = parseRange(value);
  return range.ok ? undefined : { production: range.problem.production, message: wordsOf(range.problem) };
};

/** WILD-EMPTY, WILD-TRAILING */
function isPattern(under: Interpretation): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return isText(value);
    const pattern = parsePattern(value);
    if (!pattern.ok) return { production: pattern.problem.production, message: wordsOf(pattern.problem) };
    if (!refusesTrailingStar(pattern.value, under)) return undefined;
    return { production: 'star', message: `${quote(value)} ends in a star and names no domain` };
  };
}

/** OPATH-GRAMMAR, OPATH-WILDCARDS */
function isFilter(under: Interpretation): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return isText(value);
    const filter = parseFilter(value);
    if (!filter.ok) return { production: filter.problem.production, message: `at ${wordsOf(filter.problem)}` };
    const star = misplacedStar(filter.value, under);
    if (star === undefined) return undefined;
    return { production: 'star', message: `${quote(star.value.written)} has a star where none may stand` };
  };
}

/** A list, or `{"Add":[…],"Remove":[…]}` of which either may be missing. */
function isListOrEdit(element: ValueCheck): ValueCheck {
  const isList = isListOf(element);
  return (value) => {
    if (Array.isArray(value)) return isList(value);
    if (typeof value !== 'object' || value === null) return wrongType('a list', value);
    const other = Object.keys(value).find((key) => key !== 'Add' && key !== 'Remove');
    if (other !== undefined) return { production: 'type', message: `takes Add and Remove, not ${quote(other)}` };
    return Object.values(value)
      .filter((part) => part !== null)
      .map(isList)
      .find((wrong) => wrong !== undefined);
  };
}
