/** The client access rules of an inventory as far as they are known: those known whole, and those that may or may not apply. */

import { conditionTable } from '../../../model/conditions.ts';
import { defined } from '../../../model/defined.ts';
import { defaultReadings } from '../../../model/generated/axes.generated.ts';
import type { Action, ClientAccessRule } from '../../../model/generated/wire.generated.ts';
import { valid } from '../../../model/invariant.ts';
import type { Call, Place } from '../../../model/inventory/call.ts';
import type { HeldRule, Inventory, SetAside } from '../../../model/inventory/inventory.ts';
import type { Rule } from '../../../model/rule.ts';
import { problemsOf } from '../../../reference/validity.ts';
import { fold } from '../../../syntax/fold.ts';
import { printPlace } from '../../../syntax/place.ts';
import { readRules } from '../../../syntax/rules.ts';
import { ruleShown } from '../../inventory/objects.ts';
import { wireCall } from '../../inventory/tenant/wire-call.ts';

/** A rule, as far as it is known. */
export interface OpenRule {
  /** Without the conditions that are not known. */
  readonly rule: Rule;
  readonly places: readonly Place[];
  /** Its actions that come into question: one where it is known. */
  readonly actions: readonly Action[];
  /** Why it may not apply although all that is known of it holds; each a sentence without its end. */
  readonly doubts: readonly string[];
  /** Its number is not known: it may stand before every other. */
  readonly isAnywhere: boolean;
  /** What matters only to connections through a middle tier (CAR-SCOPE-USERS). */
  readonly knowsScope: boolean;
}

/** What open rules are made of. */
export type RuleSources = Pick<Inventory, 'state' | 'calls' | 'objects'>;

/** In the order in which they are looked at, those of an unknown place first. */
export function openRules({ state, calls, objects }: RuleSources): readonly OpenRule[] {
  const aside = state.setAside.filter(({ type }) => type === 'ClientAccessRule');
  const changes = changesAt(aside, calls);
  const removals = changes.filter(({ call }) => call.cmdlet.startsWith('Remove'));
  const held = state.rules.map((each) => withDoubts(openRule(each), removals.flatMap(removalDoubt)));
  const shown = aside.flatMap((each) => shownAside(each, objects));
  const changed = changes.flatMap(({ call, why }) => changedRule(call, why));
  const all = [...shown, ...changed, ...held];
  return [...all.filter(({ isAnywhere }) => isAnywhere), ...inOrder(all.filter(({ isAnywhere }) => !isAnywhere))];
}

function inOrder(rules: readonly OpenRule[]): readonly OpenRule[] {
  return [...rules].sort((one, other) => one.rule.priority - other.rule.priority); // CAR-ORDER
}

/** What a field that is not known leaves open; of the others a rule says it itself. */
function doubtOn(field: string): readonly string[] {
  if (['name', 'action', 'priority', 'scope'].includes(field)) return [];
  if (field === 'enabled') return ['whether it is enabled is not known'];
  return [`its ${field} is not known`];
}

/** A rule of the state, without the fields that it has lost. */
export function openRule({ rule, places, lost }: HeldRule): OpenRule {
  const known = Object.fromEntries(Object.entries(rule).filter(([field]) => !lost.includes(field)));
  return {
    rule: readRule({ ...known, name: rule.name, priority: rule.priority, action: rule.action }),
    places,
    actions: lost.includes('action') ? BOTH : [rule.action],
    doubts: lost.flatMap(doubtOn),
    isAnywhere: lost.includes('priority'),
    knowsScope: !lost.includes('scope'),
  };
}

const BOTH: readonly Action[] = ['AllowAccess', 'DenyAccess'];

function readRule(rule: ClientAccessRule): Rule {
  const [read] = valid(readRules([rule]));
  if (read === undefined) throw new Error('internal error: one rule is read as none');
  return read;
}

function withDoubts(rule: OpenRule, doubts: readonly string[]): OpenRule {
  return doubts.length === 0 ? rule : { ...rule, doubts: [...rule.doubts, ...doubts] };
}

/** A change that was set aside, with the call that would make it. */
interface Change {
  readonly call: Call;
  readonly why: string;
}

function changesAt(aside: readonly SetAside[], calls: readonly Call[]): readonly Change[] {
  const byPlace = new Map<string, Call[]>();
  for (const call of calls) {
    const key = keyOf(call.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), call]);
  }
  const seen = new Set<string>();
  return aside.flatMap(({ name, place, why }) => {
    const key = `${name} ${keyOf(place)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return (byPlace.get(keyOf(place)) ?? []).flatMap((call) => (call.cmdlet === name ? [{ call, why }] : []));
  });
}

function keyOf({ file, line, column }: Place): string {
  return `${file ?? ''}\n${line}:${column}`;
}

/** A removal of an unknown rule may be that of any; one of a rule that no input holds takes nothing away that is here. */
function removalDoubt({ call, why }: Change): readonly string[] {
  if (typeof call.parameters['Identity'] === 'string') return [];
  return [`${call.cmdlet} (${printPlace(call.place)}) may have removed it: ${why}`];
}

/** The rule that a New- or Set- makes or changes, although it is not known which: as far as the call says what it is. */
function changedRule(call: Call, why: string): readonly OpenRule[] {
  const { Enabled: enabled, Identity: identity } = call.parameters;
  if (call.cmdlet.startsWith('Remove')) return [];
  if (enabled === false && typeof identity === 'string') return []; // a rule that is off decides nothing
  const unknown = Object.keys(call.parameters).filter((name) => call.parameters[name] === null);
  const wire = wireCall(call, unknown);
  const given = wire.ok ? wire.value.parameters : {};
  const fields = Object.entries(given).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const entry = conditionTable.find(({ parameter }) => parameter === name);
    const isWhole = entry !== undefined && (typeof value === 'string' || Array.isArray(value));
    return isWhole && isReadable({ [entry.field]: value }) ? [[entry.field, value]] : [];
  });
  const action = BOTH.find((each) => each === given['Action']);
  const isNew = call.cmdlet.startsWith('New');
  const name = [given['Name'], identity].find((each) => typeof each === 'string' && each !== '');
  return [
    {
      rule: readRule({
        name: typeof name === 'string' ? name : `the rule of ${printPlace(call.place)}`,
        priority: 0,
        action: action ?? 'DenyAccess',
        ...Object.fromEntries(fields),
        ...defined({ enabled: enabled === false ? false : undefined }),
      }),
      places: [call.place],
      actions: action === undefined ? BOTH : [action],
      doubts: [
        isNew ? `what ${call.cmdlet} makes is not known: ${why}` : `what ${call.cmdlet} changes is not known: ${why}`,
      ],
      isAnywhere: true,
      knowsScope: false,
    },
  ];
}

/** A rule that an input shows and that cannot be a rule as it stands: what of it can be read. */
function shownAside({ name, place, why }: SetAside, objects: RuleSources['objects']): readonly OpenRule[] {
  const object = objects.find(
    (each) => each.type === 'ClientAccessRule' && keyOf(each.place) === keyOf(place) && isNamed(each.properties, name),
  );
  const shown =
    object === undefined
      ? undefined
      : ruleShown({ ...object, properties: { Name: name, ...object.properties } }, () => 0);
  if (object === undefined || shown === undefined) return [];
  const { rule } = shown;
  const unreadable = conditionTable.map(({ field }) => field).filter((field) => !isReadable({ [field]: rule[field] }));
  const isNumbered = typeof object.properties['Priority'] === 'string';
  const lost = [...new Set([...shown.lost, ...unreadable, ...(isNumbered ? [] : ['priority'])])];
  const held = openRule({ rule, places: [place], lost });
  return [held.doubts.length > 0 ? held : withDoubts(held, [why])];
}

function isNamed(properties: Readonly<Record<string, unknown>>, name: string): boolean {
  const own = properties['Name'] ?? properties['Identity'];
  return own === undefined || (typeof own === 'string' && fold(own) === fold(name));
}

/** Whether a rule may have these conditions (CAR-VALID). */
function isReadable(fields: Partial<ClientAccessRule>): boolean {
  const rule: ClientAccessRule = { name: 'rule', priority: 1, action: 'DenyAccess', ...fields };
  return problemsOf({ rules: [rule] }, defaultReadings).every(({ clause }) => clause?.startsWith('ADM') === true);
}
