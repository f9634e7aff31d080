/** Client access rules from the wire: their texts read, and the three spellings of «none» made one. */
import type { Result } from '../model/problem.ts';
import type { Condition, Rule } from '../model/rule.ts';
import type { ClientAccessRule } from '../model/wire.generated.ts';
import { parseRange } from './ip-ranges.ts';
import { parseFilter } from './recipient-filters/parse.ts';
import { parsePattern } from './username-patterns.ts';

export function readRules(rules: readonly ClientAccessRule[]): Result<readonly Rule[]> {
  const read: Rule[] = [];
  for (const wire of rules) {
    const rule = readRule(wire);
    if (!rule.ok) return rule;
    read.push(rule.value);
  }
  return { ok: true, value: read };
}

/** One rule; a problem names the rule and the field. */
export function readRule(wire: ClientAccessRule): Result<Rule> {
  const conditions: Condition[] = [];
  const exceptions: Condition[] = [];
  for (const [list, read] of [
    [conditions, readProtocols(wire, 'anyOfProtocols')],
    [conditions, readAuthenticationTypes(wire, 'anyOfAuthenticationTypes')],
    [conditions, readRanges(wire, 'anyOfClientIPAddressesOrRanges')],
    [conditions, readPatterns(wire, 'usernameMatchesAnyOfPatterns')],
    [conditions, readFilter(wire)],
    [exceptions, readProtocols(wire, 'exceptAnyOfProtocols')],
    [exceptions, readAuthenticationTypes(wire, 'exceptAnyOfAuthenticationTypes')],
    [exceptions, readRanges(wire, 'exceptAnyOfClientIPAddressesOrRanges')],
    [exceptions, readPatterns(wire, 'exceptUsernameMatchesAnyOfPatterns')],
  ] as const) {
    if (!read.ok) return { ok: false, problem: { ...read.problem, place: placeIn(wire, read.problem.place) } };
    if (read.value.values.length > 0) list.push(read.value);
  }
  const { name, priority, action } = wire;
  const scope = wire.scope ?? undefined;
  return { ok: true, value: { name, priority, action, enabled: wire.enabled ?? true, scope, conditions, exceptions } };
}

function readProtocols(wire: ClientAccessRule, field: 'anyOfProtocols' | 'exceptAnyOfProtocols'): Result<Condition> {
  return { ok: true, value: { kind: 'protocols', field, values: wire[field] ?? [] } };
}

function readAuthenticationTypes(
  wire: ClientAccessRule,
  field: 'anyOfAuthenticationTypes' | 'exceptAnyOfAuthenticationTypes',
): Result<Condition> {
  return { ok: true, value: { kind: 'authentication-types', field, values: wire[field] ?? [] } };
}

function readRanges(
  wire: ClientAccessRule,
  field: 'anyOfClientIPAddressesOrRanges' | 'exceptAnyOfClientIPAddressesOrRanges',
): Result<Condition> {
  const values = readAll(wire[field], field, (text) => {
    const range = parseRange(text);
    return range.ok ? { ok: true, value: { text, range: range.value } } : range;
  });
  return values.ok ? { ok: true, value: { kind: 'addresses', field, values: values.value } } : values;
}

function readPatterns(
  wire: ClientAccessRule,
  field: 'usernameMatchesAnyOfPatterns' | 'exceptUsernameMatchesAnyOfPatterns',
): Result<Condition> {
  const values = readAll(wire[field], field, parsePattern);
  return values.ok ? { ok: true, value: { kind: 'usernames', field, values: values.value } } : values;
}

function readFilter(wire: ClientAccessRule): Result<Condition> {
  const field = 'userRecipientFilter';
  const text = wire[field] ?? undefined;
  const values = readAll(text === undefined ? [] : [text], field, (written) => {
    const filter = parseFilter(written);
    return filter.ok ? { ok: true, value: { text: written, filter: filter.value } } : filter;
  });
  return values.ok ? { ok: true, value: { kind: 'filter', field, values: values.value } } : values;
}

function readAll<T>(
  texts: readonly string[] | null | undefined,
  field: string,
  parse: (text: string) => Result<T>,
): Result<readonly T[]> {
  const values: T[] = [];
  for (const text of texts ?? []) {
    const value = parse(text);
    if (!value.ok) {
      const place = value.problem.place === undefined ? field : `${field}, ${value.problem.place}`;
      return { ok: false, problem: { ...value.problem, place } };
    }
    values.push(value.value);
  }
  return { ok: true, value: values };
}

function placeIn(wire: ClientAccessRule, place: string | undefined): string {
  return place === undefined ? `rule \`${wire.name}\`` : `rule \`${wire.name}\`, ${place}`;
}
