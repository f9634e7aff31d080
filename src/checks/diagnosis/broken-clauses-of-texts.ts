/** Clauses of the little languages that a minimal question is about: what its filters, ranges and patterns hold. */

import type { Chain, Comparison, Operand } from '../../model/filter.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { ClientAccessRule, Recipient } from '../../model/generated/wire.generated.ts';
import type { IpRange } from '../../model/ip-range.ts';
import type { Question } from '../../model/question.ts';
import { fold } from '../../syntax/fold.ts';
import { parseAddress, parseRange } from '../../syntax/ip-ranges.ts';
import { parseFilter } from '../../syntax/recipient-filters/parse.ts';

/** The likeliest first; empty where no text is looked at. */
export function brokenByTexts({ chapter, given, when }: Question): readonly ClauseId[] {
  switch (chapter) {
    case 'recipient-filters':
      return filterClauses(when.filter, when.recipient);
    case 'username-patterns':
      return patternClauses(when.pattern, when.username);
    case 'ip-ranges':
      return rangeClauses(when.range, when.address);
    case 'client-access-rules':
    case 'test-client-access-rule':
      return given.rules.flatMap((rule) => ruleClauses(rule, when));
    default:
      return [];
  }
}

interface QuestionOfText {
  readonly clientIPAddress: string;
  readonly username: string;
  readonly recipient: Recipient;
}

function ruleClauses(
  rule: ClientAccessRule,
  { clientIPAddress, username, recipient }: QuestionOfText,
): readonly ClauseId[] {
  const { userRecipientFilter } = rule;
  const ranges = [...(rule.anyOfClientIPAddressesOrRanges ?? []), ...(rule.exceptAnyOfClientIPAddressesOrRanges ?? [])];
  const patterns = [...(rule.usernameMatchesAnyOfPatterns ?? []), ...(rule.exceptUsernameMatchesAnyOfPatterns ?? [])];
  return [
    ...(userRecipientFilter ? filterClauses(userRecipientFilter, recipient) : []),
    ...ranges.flatMap((range) => rangeClauses(range, clientIPAddress)),
    ...patterns.flatMap((pattern) => patternClauses(pattern, username)),
  ];
}

function filterClauses(text: string, recipient: Recipient): readonly ClauseId[] {
  const filter = parseFilter(text);
  if (!filter.ok) return [];
  const { value: chain } = filter;
  const operators = new Set(chain.rest.map(({ operator }) => operator));
  return [
    ...(operators.size > 1 ? ['OPATH-PRECEDENCE' as const] : []),
    ...operandsOf(chain).flatMap((operand) => operandClauses(operand, recipient)),
    ...(operators.size > 0 ? ['OPATH-LOGIC' as const] : []),
  ];
}

function operandsOf({ first, rest }: Chain): readonly Operand[] {
  return [first, ...rest.map(({ operand }) => operand)];
}

function operandClauses({ nots, body }: Operand, recipient: Recipient): readonly ClauseId[] {
  return [
    ...(nots > 0 ? ['OPATH-NOT' as const] : []),
    ...(body.kind === 'chain'
      ? ['OPATH-PARENTHESES' as const, ...operandsOf(body).flatMap((each) => operandClauses(each, recipient))]
      : comparisonClauses(body, recipient)),
  ];
}

function comparisonClauses({ property, operator, value }: Comparison, recipient: Recipient): readonly ClauseId[] {
  const attribute = Object.entries(recipient).find(([name]) => name === property)?.[1];
  const isBlank = attribute === undefined || attribute === null || attribute === '';
  return [
    ...(value.kind === 'null' || value.written === '' ? ['OPATH-NULL' as const] : []),
    ...(isBlank ? ['OPATH-BLANK' as const] : []),
    ...(value.kind === 'text' && value.written.includes(value.quote) ? ['OPATH-QUOTES' as const] : []),
    ...(value.kind === 'integer' || value.kind === 'boolean' ? ['OPATH-VALUES' as const] : []),
    OPERATORS[operator],
  ];
}

const OPERATORS: Readonly<Record<Comparison['operator'], ClauseId>> = {
  '-eq': 'OPATH-EQ',
  '-ne': 'OPATH-EQ',
  '-like': 'OPATH-LIKE',
  '-notlike': 'OPATH-LIKE',
  '-lt': 'OPATH-ORDER',
  '-gt': 'OPATH-ORDER',
};

function rangeClauses(text: string, asked: string): readonly ClauseId[] {
  const [range, address] = [parseRange(text), parseAddress(asked)];
  if (!range.ok || !address.ok) return [];
  const families = new Set([familyOf(range.value), address.value.family]);
  const isMapped = [text, asked].some((each) => /^::ffff:/i.test(each));
  return [
    ...(isMapped ? ['IP-MAPPED' as const] : families.size > 1 ? ['IP-FAMILIES' as const] : []),
    KINDS[range.value.kind],
  ];
}

const KINDS: Readonly<Record<IpRange['kind'], ClauseId>> = { address: 'IP-ADDRESS', span: 'IP-SPAN', block: 'IP-CIDR' };

function familyOf(range: IpRange): number {
  return range.kind === 'span' ? range.first.family : range.address.family;
}

function patternClauses(pattern: string, username: string): readonly ClauseId[] {
  const [folded, parts] = [fold(username), pattern.split('*').filter((part) => part !== '')];
  const cased = parts.some((part) => !username.includes(part) && folded.includes(fold(part)));
  return [
    ...(cased ? ['WILD-CASE' as const] : []),
    ...(pattern.includes('*') ? ['WILD-STAR' as const] : ['WILD-WHOLE' as const]),
    ...(/[^\w*\\]/.test(pattern) ? ['WILD-LITERAL' as const] : []),
  ];
}
