/** Every single edit of client access rules that a table of answers is to notice. */
import { authenticationTypes, protocols } from '../../../../generators/nouns/authentication.ts';
import { listConditions } from '../../../model/conditions.ts';
import type { Action, ClientAccessRule, ConditionField } from '../../../model/generated/wire.generated.ts';
import type { Condition, Rule } from '../../../model/rule.ts';
import { readRules } from '../../../syntax/rules.ts';
import { filterEdits, patternEdits, rangeEdits, spread } from './value-edits.ts';

/** A rule as it is written and as it is read. */
export interface WrittenRule {
  readonly wire: ClientAccessRule;
  readonly read: Rule;
}

/** The rules after an edit, in the order in which they are looked at; those that it leaves alone are the same objects. */
export interface RuleEdit {
  readonly rules: readonly Rule[];
  /** The rule that is edited, by its place in the rules as given; those that are added have that of the first. */
  readonly at: number;
  /** The values that are added and removed; where none of them holds, a list comes to what it came to before. */
  readonly touched?: Condition;
}

/** Rules in the order in which they are looked at (CAR-ORDER). */
export function writtenRules(rules: readonly ClientAccessRule[]): readonly WrittenRule[] {
  const written = rules.flatMap((wire) => readOne(wire).map((read) => ({ wire, read })));
  return written.sort((one, other) => one.read.priority - other.read.priority);
}

function readOne(wire: ClientAccessRule): readonly Rule[] {
  const read = readRules([wire]);
  return read.ok ? read.value : [];
}

/**
 * A value removed, added or changed by one; a condition or an exception dropped; a protocol exempted; a rule removed, moved, enabled,
 * its action or its scope the other one; a rule for one protocol put before all.
 */
export function ruleEdits(written: readonly WrittenRule[]): readonly RuleEdit[] {
  const rules = written.map(({ read }) => read);
  const changed = written.flatMap(({ wire }, at) =>
    wireEdits(wire).flatMap(({ edited, touched }) =>
      readOne(edited).map(
        (rule): RuleEdit => ({ at, rules: rules.map((each, index) => (index === at ? rule : each)), ...touched }),
      ),
    ),
  );
  return [...changed, ...rules.flatMap((_, at) => orderEdits(rules, at)), ...addedRules(rules)];
}

/** A rule that is off is missed by nobody, wherever it stands. */
function orderEdits(rules: readonly Rule[], at: number): readonly RuleEdit[] {
  const rule = rules[at];
  if (rule?.enabled !== true) return [];
  const others = rules.filter((_, index) => index !== at);
  const places = new Set(
    [0, at - 1, at + 1, others.length].filter((to) => to >= 0 && to <= others.length && to !== at),
  );
  const moved = [...places].map((to): RuleEdit => ({ at, rules: others.toSpliced(to, 0, rule) }));
  return [{ at, rules: others }, ...moved];
}

const ACTIONS: readonly Action[] = ['DenyAccess', 'AllowAccess'];

function addedRules(rules: readonly Rule[]): readonly RuleEdit[] {
  return protocols
    .flatMap((protocol) => ACTIONS.map((action) => ({ action, anyOfProtocols: [protocol] })))
    .flatMap((body) => readOne({ name: '', priority: 0, ...body }))
    .map((added): RuleEdit => ({ at: 0, rules: [added, ...rules] }));
}

/** A rule after an edit. */
interface WireEdit {
  readonly edited: ClientAccessRule;
  readonly touched?: Pick<RuleEdit, 'touched'>;
}

function wireEdits(wire: ClientAccessRule): readonly WireEdit[] {
  if (wire.enabled === false) return [{ edited: { ...wire, enabled: true } }];
  const { scope } = wire;
  const flipped: ClientAccessRule = { ...wire, action: wire.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess' };
  const scoped: readonly ClientAccessRule[] =
    scope == null ? [] : [{ ...wire, scope: scope === 'All' ? 'Users' : 'All' }];
  return [
    ...[flipped, ...scoped, ...filterChanges(wire)].map((edited): WireEdit => ({ edited })),
    ...listConditions.flatMap((entry) => listEdits(wire, entry)),
  ];
}

function listEdits(wire: ClientAccessRule, entry: (typeof listConditions)[number]): readonly WireEdit[] {
  const { field, kind, role } = entry;
  const values: readonly string[] = wire[field] ?? [];
  if (values.length === 0 && !(role === 'exception' && kind === 'protocols')) return [];
  const edit = (list: readonly string[], touched: readonly string[]): WireEdit => ({
    edited: { ...wire, [field]: list },
    ...(list.length === 0 ? {} : { touched: conditionOf(field, touched) }),
  });
  const dropped = values.length > 1 ? [edit([], [])] : [];
  const added = addedValues(kind, values).map((value) => edit([...values, value], [value]));
  const others = spread([...values.entries()]).flatMap(([index, value]) => [
    edit(
      values.filter((_, at) => at !== index),
      [value],
    ),
    ...valueEdits(field, value).map((each) => edit(values.with(index, each), [value, each])),
  ]);
  return [...dropped, ...added, ...others];
}

function conditionOf(field: ConditionField, values: readonly string[]): Pick<RuleEdit, 'touched'> {
  const [touched] = readOne({ name: '', priority: 0, action: 'DenyAccess', [field]: values }).flatMap((rule) => [
    ...rule.conditions,
    ...rule.exceptions,
  ]);
  return touched === undefined ? {} : { touched };
}

function addedValues(kind: Condition['kind'], values: readonly string[]): readonly string[] {
  const all: Readonly<Record<Condition['kind'], readonly string[]>> = {
    protocols,
    'authentication-types': authenticationTypes,
    addresses: ['0.0.0.0/0', '::/0'],
    usernames: ['*'],
    filter: [],
  };
  return all[kind].filter((each) => !values.includes(each));
}

/** Of protocols and of ways of signing in none is next to another. */
function valueEdits(field: ConditionField, value: string): readonly string[] {
  const { touched: condition } = conditionOf(field, [value]);
  if (condition?.kind === 'addresses') return condition.values.flatMap(({ range }) => rangeEdits(range));
  return condition?.kind === 'usernames' ? patternEdits(value) : [];
}

/** Characters; a longer filter is dropped as a whole, and not taken apart. */
const LONGEST = 2_000;

function filterChanges(wire: ClientAccessRule): readonly ClientAccessRule[] {
  const { userRecipientFilter: text, ...open } = wire;
  if (text == null) return [];
  if (text.length > LONGEST) return [open];
  const filters = readOne(wire).flatMap(({ conditions }) =>
    conditions.flatMap((each) => (each.kind === 'filter' ? each.values : [])),
  );
  const edited = filters.flatMap(({ filter }) => filterEdits(filter));
  return [open, ...edited.map((userRecipientFilter) => ({ ...wire, userRecipientFilter }))];
}
