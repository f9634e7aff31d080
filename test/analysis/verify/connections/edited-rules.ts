/** Single edits of client access rules by chance, written apart from those that a table is made to notice. */
import { type Dice, pick } from '../../../../generators/dice.ts';
import { authenticationTypes, protocols } from '../../../../generators/nouns/authentication.ts';
import { conditionTable, listFields } from '../../../../src/model/conditions.ts';
import type { ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { parseRange, printAddress } from '../../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../../src/syntax/rules.ts';

/** The rules in the order in which they are looked at, numbered from one. */
const numbered = (rules: readonly ClientAccessRule[]): readonly ClientAccessRule[] =>
  rules.map((rule, index) => ({ ...rule, priority: index + 1 }));

/** The rules after one edit; undefined where this one cannot be made. */
export function editedByChance(
  dice: Dice,
  rules: readonly ClientAccessRule[],
): readonly ClientAccessRule[] | undefined {
  const ordered = [...rules].sort((one, other) => one.priority - other.priority);
  const at = dice(ordered.length);
  const rule = ordered[at];
  if (rule === undefined) return undefined;
  const others = ordered.filter((each) => each !== rule);
  const withRule = (edited: ClientAccessRule | undefined) => edited && numbered(ordered.with(at, edited));
  const edits = [
    () => numbered(others),
    () => numbered([rule, ...others]),
    () => numbered(others.toSpliced(Math.max(0, at - 1), 0, rule)),
    () => numbered(others.toSpliced(at + 1, 0, rule)),
    () => withRule({ ...rule, enabled: rule.enabled === false }),
    () => withRule({ ...rule, action: rule.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess' }),
    () => withRule({ ...rule, [pick(dice, conditionTable).field]: undefined }),
    () => withRule(withEditedList(dice, rule)),
    () => withRule(withEditedList(dice, rule)),
    () => withRule(withEditedList(dice, rule)),
    () => withRule(withEditedList(dice, rule)),
  ];
  const edited = pick(dice, edits)();
  return edited !== undefined && readRules(edited).ok ? edited : undefined;
}

function withEditedList(dice: Dice, rule: ClientAccessRule): ClientAccessRule | undefined {
  const fields = listFields.filter((each) => (rule[each]?.length ?? 0) > 0);
  if (fields.length === 0) return undefined;
  const field = pick(dice, fields);
  const values: readonly string[] = rule[field] ?? [];
  const index = dice(values.length);
  const value = values[index] ?? '';
  const without = values.filter((_, place) => place !== index);
  const changed = changedByOne(dice, field, value);
  const more = moreFor(field);
  const list = pick(dice, [
    without,
    ...(changed === undefined ? [] : [values.with(index, changed)]),
    ...(more.length === 0 ? [] : [[...values, pick(dice, more)]]),
  ]);
  return { ...rule, [field]: list };
}

function moreFor(field: string): readonly string[] {
  if (field.endsWith('Protocols')) return protocols;
  if (field.endsWith('Types')) return authenticationTypes;
  return field.endsWith('Patterns') ? ['*'] : ['0.0.0.0/0', '::/0'];
}

function changedByOne(dice: Dice, field: string, value: string): string | undefined {
  if (field.endsWith('Patterns')) return pick(dice, [value.replace(/[^\\*]$/, ''), value.replace(/[^*]$/, '$&*')]);
  const range = parseRange(value);
  if (!range.ok) return undefined;
  if (range.value.kind === 'block') return value.replace(/\d+$/, (prefix) => `${Number(prefix) + pick(dice, [-1, 1])}`);
  const [first, last] =
    range.value.kind === 'span' ? [range.value.first, range.value.last] : [range.value.address, range.value.address];
  const step = pick(dice, [-1n, 1n]);
  const [from, to] = dice(2) === 0 ? [first.value + step, last.value] : [first.value, last.value + step];
  const top = 1n << (first.family === 4 ? 32n : 128n);
  if (from < 0n || to >= top || from > to) return undefined;
  return `${printAddress({ ...first, value: from })}-${printAddress({ ...last, value: to })}`;
}
