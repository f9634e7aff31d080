/** Client access rules from the wire: their texts read, and the three spellings of «none» made one. */
import type { Result } from '../model/problem.ts';
import type { Condition, Rule, WrittenRange } from '../model/rule.ts';
import type { ClientAccessRule } from '../model/wire.generated.ts';
import { parseRange } from './ip-ranges.ts';

export function readRules(rules: readonly ClientAccessRule[]): Result<readonly Rule[]> {
  const read: Rule[] = [];
  for (const wire of rules) {
    const rule = readRule(wire);
    if (!rule.ok) return { ok: false, problem: { ...rule.problem, place: `rule \`${wire.name}\`` } };
    read.push(rule.value);
  }
  return { ok: true, value: read };
}

function readRule(wire: ClientAccessRule): Result<Rule> {
  const ranges = readRanges(wire.anyOfClientIPAddressesOrRanges);
  if (!ranges.ok) return ranges;
  const exceptRanges = readRanges(wire.exceptAnyOfClientIPAddressesOrRanges);
  if (!exceptRanges.ok) return exceptRanges;
  const conditions: readonly Condition[] = [
    { kind: 'protocols', field: 'anyOfProtocols', values: wire.anyOfProtocols ?? [] },
    { kind: 'authentication-types', field: 'anyOfAuthenticationTypes', values: wire.anyOfAuthenticationTypes ?? [] },
    { kind: 'addresses', field: 'anyOfClientIPAddressesOrRanges', values: ranges.value },
  ];
  const exceptions: readonly Condition[] = [
    { kind: 'protocols', field: 'exceptAnyOfProtocols', values: wire.exceptAnyOfProtocols ?? [] },
    {
      kind: 'authentication-types',
      field: 'exceptAnyOfAuthenticationTypes',
      values: wire.exceptAnyOfAuthenticationTypes ?? [],
    },
    { kind: 'addresses', field: 'exceptAnyOfClientIPAddressesOrRanges', values: exceptRanges.value },
  ];
  return {
    ok: true,
    value: {
      name: wire.name,
      priority: wire.priority,
      action: wire.action,
      enabled: wire.enabled ?? true,
      scope: wire.scope ?? undefined,
      conditions: conditions.filter((condition) => condition.values.length > 0),
      exceptions: exceptions.filter((exception) => exception.values.length > 0),
    },
  };
}

function readRanges(texts: readonly string[] | null | undefined): Result<readonly WrittenRange[]> {
  const ranges: WrittenRange[] = [];
  for (const text of texts ?? []) {
    const range = parseRange(text);
    if (!range.ok) return range;
    ranges.push({ text, range: range.value });
  }
  return { ok: true, value: ranges };
}
