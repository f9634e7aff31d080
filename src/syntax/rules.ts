/** Client access rules from the wire: their texts read, and the three spellings of «none» made one. */
import { type ConditionRole, conditionTable } from '../model/conditions.ts';
import type { ClientAccessRule } from '../model/generated/wire.generated.ts';
import type { Result } from '../model/problem.ts';
import type { Condition, Rule, WrittenFilter, WrittenRange } from '../model/rule.ts';
import { parseRange } from './ip-ranges.ts';
import { parseFilter } from './recipient-filters/parse.ts';
import { parsePattern } from './username-patterns.ts';

/** The rules with their texts read, or the first problem. */
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
function readRule(wire: ClientAccessRule): Result<Rule> {
  const { name, priority, action } = wire;
  const conditions = readConditions(wire, 'condition');
  if (!conditions.ok) return conditions;
  const exceptions = readConditions(wire, 'exception');
  if (!exceptions.ok) return exceptions;
  const rest = { enabled: wire.enabled ?? true, scope: wire.scope ?? undefined };
  return {
    ok: true,
    value: { name, priority, action, ...rest, conditions: conditions.value, exceptions: exceptions.value },
  };
}

/** Those that the rule has. */
function readConditions(wire: ClientAccessRule, role: ConditionRole): Result<readonly Condition[]> {
  const conditions: Condition[] = [];
  for (const entry of conditionTable) {
    if (entry.role !== role) continue;
    const read = readCondition(wire, entry);
    if (!read.ok) return { ok: false, problem: { ...read.problem, place: placeIn(wire, read.problem.place) } };
    if (read.value.values.length > 0) conditions.push(read.value);
  }
  return { ok: true, value: conditions };
}

function readCondition(wire: ClientAccessRule, entry: (typeof conditionTable)[number]): Result<Condition> {
  const { field } = entry;
  switch (entry.kind) {
    case 'protocols':
      return { ok: true, value: { kind: entry.kind, field, values: wire[entry.field] ?? [] } };
    case 'authentication-types':
      return { ok: true, value: { kind: entry.kind, field, values: wire[entry.field] ?? [] } };
    case 'addresses':
      return map(readAll(wire[entry.field], field, readRange), (values) => ({ kind: entry.kind, field, values }));
    case 'usernames':
      return map(readAll(wire[entry.field], field, parsePattern), (values) => ({ kind: entry.kind, field, values }));
    case 'filter': {
      const text = wire[entry.field] ?? undefined;
      const texts = text === undefined ? [] : [text];
      return map(readAll(texts, field, readFilter), (values) => ({ kind: entry.kind, field, values }));
    }
  }
}

function map<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? { ok: true, value: change(result.value) } : result;
}

function readRange(text: string): Result<WrittenRange> {
  return map(parseRange(text), (range) => ({ text, range }));
}

function readFilter(text: string): Result<WrittenFilter> {
  return map(parseFilter(text), (filter) => ({ text, filter }));
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
