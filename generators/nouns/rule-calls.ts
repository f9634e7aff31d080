/** New-, Set- and Remove-ClientAccessRule over a list of rules that remembers what no reading changes. */

import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';
import type { CallParameters } from '../../src/model/parameters.ts';
import { fold } from '../../src/syntax/fold.ts';
import { between, chance, type Dice, pick, some } from '../dice.ts';
import { casesOf, type Pools } from '../pools.ts';
import { has } from '../settings.ts';
import { isAccepted } from './authentication.ts';
import { conditionFields, drawBody, type NamedRule, namesOf } from './client-access-rules.ts';
import { drawFilter, writeFilter } from './recipient-filters.ts';
import { drawListChange, type ParameterChange } from './rule-lists.ts';

/** The rules as the calls so far have left them. */
export interface Ledger {
  readonly rules: readonly NamedRule[];
  /** Folded names of rules that are there, or are as they stand here, only under some readings: later calls leave them alone. */
  readonly doubtful: readonly string[];
  /** Names that rules have or had. */
  readonly former: readonly string[];
}

/** A call that is carried out, at least under some readings, and the list that it leaves. */
interface CallStep {
  readonly call: CmdletCall;
  readonly after: Ledger;
  /** The rule that it made or changed. */
  readonly touched: NamedRule | undefined;
}

/** Rules that are there under every reading. */
export function sureRules({ rules, doubtful }: Ledger): readonly NamedRule[] {
  return doubtful.length === 0 ? rules : rules.filter(({ name }) => !doubtful.includes(fold(name)));
}

/** A call that is carried out under every reading, or that only its priority or its stars may speak against. */
export function drawStep(dice: Dice, pools: Pools, ledger: Ledger): CallStep {
  const doubt = chance(dice, 24) ? drawDoubt(dice, pools, sureRules(ledger).length) : undefined;
  const target = drawTarget(dice, ledger);
  if (target === undefined || chance(dice, 45)) return drawNew(dice, pools, ledger, doubt);
  return chance(dice, 25) ? removal(dice, pools, ledger, target) : drawSet(dice, pools, ledger, target, doubt);
}

function drawTarget(dice: Dice, ledger: Ledger): NamedRule | undefined {
  const sure = sureRules(ledger);
  return sure.length === 0 ? undefined : pick(dice, sure);
}

/** What some readings refuse: a priority near the ends or far beyond them, a star in a place that is not open to all. */
function drawDoubt(dice: Dice, pools: Pools, count: number): ParameterChange | undefined {
  const { settings, users } = pools;
  if (has(settings, 'priorities') && (!has(settings, 'stars') || chance(dice, 75))) {
    return { parameters: { Priority: pick(dice, [0, count, count + 1, count + 2, ...FAR]) }, made: {} };
  }
  if (!has(settings, 'stars')) return undefined;
  if (chance(dice, 50)) {
    const usernameMatchesAnyOfPatterns = [`${pick(dice, users)}*`];
    return {
      parameters: { UsernameMatchesAnyOfPatterns: usernameMatchesAnyOfPatterns },
      made: { usernameMatchesAnyOfPatterns },
    };
  }
  const userRecipientFilter = writeFilter(dice, drawFilter(dice, pools, 'any'), settings);
  return { parameters: { UserRecipientFilter: userRecipientFilter }, made: { userRecipientFilter } };
}

/** Out of range, however many rules there are. */
const FAR = [-1, -9, 100, 2 ** 31 - 1];

/** New of a rule under a free name; with what some readings refuse when there is a doubt. */
export function drawNew(dice: Dice, pools: Pools, ledger: Ledger, doubt?: ParameterChange): CallStep {
  const name = drawFreeName(dice, pools, ledger);
  const drawnBody = drawBody(dice, pools, sureRules(ledger));
  const rule: NamedRule = { name, ...drawnBody, ...doubt?.made };
  const priority = doubt === undefined ? drawPriority(dice, pools, sureRules(ledger).length) : doubt.parameters;
  const call = { cmdlet: 'New-ClientAccessRule', parameters: { ...parametersOf(rule), ...priority } } as const;
  const doubtful = doubt === undefined ? ledger.doubtful : [...ledger.doubtful, fold(name)];
  return { call, after: { ...ledger, doubtful, rules: [...ledger.rules, rule] }, touched: rule };
}

/** A number that is in range whatever the base is and whatever was removed; at times null. */
function drawPriority(dice: Dice, { settings }: Pools, most: number): CallParameters {
  if (!has(settings, 'priorities') || most < 1 || chance(dice, 45)) return {};
  return { Priority: chance(dice, 6) ? null : between(dice, 1, most) };
}

/** CallParameters by the fields that they give. */
const PARAMETERS = new Map(
  ['name', 'action', 'enabled', 'scope', ...conditionFields].map((field) => [
    field,
    `${field.charAt(0).toUpperCase()}${field.slice(1)}`,
  ]),
);

/** The fields of a rule as parameters. */
export function parametersOf(rule: NamedRule): CallParameters {
  const parameters: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(rule)) parameters[PARAMETERS.get(field) ?? field] = value;
  return parameters;
}

/** A name that no rule has, at times one that a rule had. */
export function drawFreeName(dice: Dice, pools: Pools, { rules, doubtful, former }: Ledger): string {
  const taken = new Set([...rules.map(({ name }) => fold(name)), ...doubtful]);
  const isFree = (name: string): boolean => !taken.has(fold(name));
  const left = former.filter(isFree);
  if (left.length > 0 && chance(dice, 35)) return pick(dice, left);
  const known = pick(dice, namesOf(pools));
  if (isFree(known)) return known;
  let number = 20 + dice(20);
  while (!isFree(`rule ${number}`)) number += 1;
  return `rule ${number}`;
}

/** The name, at times in other case. */
export function otherCase(dice: Dice, name: string, { settings }: Pools): string {
  if (!has(settings, 'spellings') || chance(dice, 65)) return name;
  return pick(dice, casesOf(name));
}

/** Set of a rule that is there; with what some readings refuse when there is a doubt. */
export function drawSet(
  dice: Dice,
  pools: Pools,
  ledger: Ledger,
  target: NamedRule,
  doubt?: ParameterChange,
): CallStep {
  const changes = drawChanges(dice, pools, ledger, target).concat(doubt ?? []);
  const rule: NamedRule = Object.assign({}, target, ...changes.map(({ made }) => made));
  const priority = doubt === undefined ? drawPriority(dice, pools, sureRules(ledger).length - 1) : {};
  const parameters = Object.assign(
    { Identity: otherCase(dice, target.name, pools) },
    ...changes.map((change) => change.parameters),
    priority,
  );
  const after: Ledger = {
    rules: ledger.rules.map((each) => (each === target ? rule : each)),
    doubtful: doubt === undefined ? ledger.doubtful : [...ledger.doubtful, fold(target.name), fold(rule.name)],
    former: [...ledger.former, target.name],
  };
  return { call: { cmdlet: 'Set-ClientAccessRule', parameters }, after, touched: rule };
}

/** None to three changes of different parameters, after each of which New would accept the rule. */
function drawChanges(dice: Dice, pools: Pools, ledger: Ledger, target: NamedRule): readonly ParameterChange[] {
  let rule = target;
  const kept: ParameterChange[] = [];
  for (let left = pick(dice, [0, 1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const change = drawChange(dice, pools, ledger, rule);
    const [parameter = ''] = Object.keys(change.parameters);
    const changed = { ...rule, ...change.made };
    if (!isAccepted(changed) || kept.some(({ parameters }) => Object.hasOwn(parameters, parameter))) continue;
    kept.push(change);
    rule = changed;
  }
  return kept;
}

function drawChange(dice: Dice, pools: Pools, ledger: Ledger, rule: NamedRule): ParameterChange {
  const { settings } = pools;
  const nothing = chance(dice, 8);
  switch (pick(dice, KINDS)) {
    case 'action':
      return scalar('Action', nothing ? null : pick(dice, ['AllowAccess', 'DenyAccess']));
    case 'enabled':
      return scalar('Enabled', nothing ? null : !has(settings, 'disabled-rules') || chance(dice, 50));
    case 'scope':
      return scalar('Scope', nothing || !has(settings, 'scopes') ? null : pick(dice, ['All', 'Users']));
    case 'name':
      return scalar('Name', nothing ? null : drawNewName(dice, pools, ledger, rule));
    case 'filter':
      if (nothing || chance(dice, 30)) return { parameters: { UserRecipientFilter: null }, made: CLEARED };
      return scalar('UserRecipientFilter', writeFilter(dice, drawFilter(dice, pools, 'valid'), settings));
    case 'list':
      return drawListChange(dice, pools, rule);
  }
}

const KINDS = ['action', 'enabled', 'scope', 'name', 'filter', 'list', 'list', 'list', 'list'] as const;
const CLEARED = { userRecipientFilter: null };

/** Another name, or the rule's own in other case. */
function drawNewName(dice: Dice, pools: Pools, ledger: Ledger, { name }: NamedRule): string {
  return chance(dice, 30) ? otherCase(dice, name, pools) : drawFreeName(dice, pools, ledger);
}

/** Null leaves such a field as it is. */
function scalar(parameter: string, value: string | boolean | null): ParameterChange {
  const field = parameter.charAt(0).toLowerCase() + parameter.slice(1);
  return { parameters: { [parameter]: value }, made: value === null ? {} : { [field]: value } };
}

/** Remove of a rule that is there. */
export function removal(dice: Dice, pools: Pools, ledger: Ledger, target: NamedRule): CallStep {
  const Identity = otherCase(dice, target.name, pools);
  const after = {
    ...ledger,
    rules: ledger.rules.filter((rule) => rule !== target),
    former: [...ledger.former, target.name],
  };
  return { call: { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity } }, after, touched: undefined };
}

/** Some of the sure rules, in an order of chance. */
export function drawTargets(dice: Dice, ledger: Ledger, count: number): readonly NamedRule[] {
  return some(dice, sureRules(ledger), count, count);
}
