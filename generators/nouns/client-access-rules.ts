/** Client access rules and connections from the pools of one world. */
import type { ClientAccessRule, Connection, Protocol } from '../../src/model/generated/wire.generated.ts';
import { between, chance, type Dice, pick, shuffled, some, times } from '../dice.ts';
import { drawUsername, type Pools } from '../pools.ts';
import { has, isEveryday } from '../settings.ts';
import { dropKeys } from '../shrink/shrinker.ts';
import { authenticationTypes, isAccepted, pairs, protocols, type SignIn, supports, typesOf } from './authentication.ts';
import { builtInNames } from './everyday-texts.ts';
import { drawAddress, poolsAt, someRanges, writeAddress } from './ip-ranges.ts';
import { drawFilter, drawRecipient, writeFilter } from './recipient-filters.ts';
import { drawPattern } from './username-patterns.ts';

/** What a rule asks of a connection: its conditions, its exceptions, and nothing else. */
type Conditions = Omit<ClientAccessRule, 'name' | 'priority' | 'action' | 'enabled' | 'scope'>;
/** A rule but for its name and its place among others. */
export type RuleBody = Omit<ClientAccessRule, 'name' | 'priority'>;
/** A rule but for its number, which after a call depends on the readings. */
export type NamedRule = Omit<ClientAccessRule, 'priority'>;

/** Every condition and exception that a rule can have. */
export const conditionFields = [
  'anyOfProtocols',
  'anyOfAuthenticationTypes',
  'anyOfClientIPAddressesOrRanges',
  'usernameMatchesAnyOfPatterns',
  'userRecipientFilter',
  'exceptAnyOfProtocols',
  'exceptAnyOfAuthenticationTypes',
  'exceptAnyOfClientIPAddressesOrRanges',
  'exceptUsernameMatchesAnyOfPatterns',
] as const;

/** Names that differ from each other also after folding. */
const NAMES = ['Block POP3', 'allow office', 'ÉTÉ', 'a', 'Rule 10', 'rule 2', '漢字', "O'Neil", 'x y', 'Default'];

const PLAIN = NAMES.filter((name) => /^[\w ]+$/.test(name));

/** Rules with different names and priorities, at times in another order than their priorities. */
export function drawRules(dice: Dice, pools: Pools): readonly ClientAccessRule[] {
  const { settings } = pools;
  const count = between(dice, settings.rules.least, settings.rules.most);
  const names = drawNames(dice, pools, count);
  const gaps = has(settings, 'unordered-rules');
  let priority = gaps ? pick(dice, [1, 0, 1, -3, 9, 99]) : 1;
  const rules = drawBodies(dice, pools, count).map((body, index): ClientAccessRule => {
    const rule = { name: names[index] ?? `rule ${index}`, priority, ...body };
    priority += gaps && chance(dice, 30) ? between(dice, 2, 9) : 1;
    return rule;
  });
  return gaps && chance(dice, 60) ? shuffled(dice, rules) : rules;
}

function drawBodies(dice: Dice, pools: Pools, count: number): readonly RuleBody[] {
  if (isEveryday(pools.settings)) return drawManyBodies(dice, pools, count);
  const bodies: RuleBody[] = [];
  for (let index = 0; index < count; index += 1) bodies.push(drawBody(dice, pools, bodies));
  return bodies;
}

/** A list of what is allowed, or of what is denied: no rule shares an address with another, and the last is about all that is left. */
function drawManyBodies(dice: Dice, pools: Pools, count: number): readonly RuleBody[] {
  const [usual, last] = shuffled(dice, ACTIONS);
  const bodies = times(count - 1, (index): RuleBody => {
    const body = drawBody(dice, poolsAt(pools, index), []);
    return usual === undefined || chance(dice, 15) ? body : { ...body, action: usual };
  });
  const scope = has(pools.settings, 'scopes') ? {} : { scope: 'All' as const };
  return [...bodies, { action: last ?? 'DenyAccess', ...scope }];
}

/** A rule by itself. */
export function drawRule(dice: Dice, pools: Pools): ClientAccessRule {
  return { name: pick(dice, namesOf(pools)), priority: 1, ...drawBody(dice, pools, []) };
}

function drawNames(dice: Dice, pools: Pools, count: number): readonly string[] {
  return shuffled(dice, [...namesOf(pools), ...times(count, (index) => `rule ${index + 20}`)]).slice(0, count);
}

/** Names of rules, no two of them one after folding, and none of them `rule 20` or a larger number. */
export function namesOf({ settings }: Pools): readonly string[] {
  const known = [...(has(settings, 'odd-letters') ? NAMES : PLAIN), ...(isEveryday(settings) ? builtInNames : [])];
  return settings.texts === 'hostile' ? ['__proto__', 'constructor', '\u0000', '`', '\uD800', ...known] : known;
}

const ACTIONS: readonly RuleBody['action'][] = ['AllowAccess', 'DenyAccess'];

/** A new rule, or another one's conditions with a change. */
export function drawBody(dice: Dice, pools: Pools, others: readonly (RuleBody | NamedRule)[]): RuleBody {
  const { settings } = pools;
  const repeats = others.length > 0 && has(settings, 'overlap') && chance(dice, 40);
  const conditions = repeats ? vary(dice, conditionsOf(pick(dice, others)), pools) : drawConditions(dice, pools);
  return {
    action: pick(dice, ACTIONS),
    ...(has(settings, 'disabled-rules') && pick(dice, ENABLED)),
    ...(has(settings, 'scopes') ? pick(dice, SCOPES) : { scope: 'All' }),
    ...conditions,
  };
}

const ENABLED: readonly Pick<RuleBody, 'enabled'>[] = [
  {},
  {},
  { enabled: true },
  { enabled: true },
  { enabled: null },
  { enabled: false },
];
const SCOPES: readonly Pick<RuleBody, 'scope'>[] = [{}, {}, { scope: 'All' }, { scope: null }, { scope: 'Users' }];

function conditionsOf(rule: RuleBody | NamedRule): Conditions {
  const { name: _, action: __, enabled: ___, scope: ____, ...conditions } = { name: '', ...rule };
  return conditions;
}

/** The conditions with one less, or with one more. */
function vary(dice: Dice, conditions: Conditions, pools: Pools): Conditions {
  const named = conditionFields.filter((field) => Object.hasOwn(conditions, field));
  if (named.length > 0 && chance(dice, 60)) {
    const [fewer] = dropKeys(conditions, [pick(dice, named)]);
    if (fewer !== undefined && isAccepted(fewer)) return fewer;
  }
  const more = { ...drawConditions(dice, pools), ...conditions };
  return isAccepted(more) ? more : conditions;
}

/** How many ranges a rule of an everyday world has. */
const MANY_RANGES = [1, 1, 1, 2, 2, 2, 3, 3, 3, 40];

function drawConditions(dice: Dice, pools: Pools): Conditions {
  const { settings } = pools;
  const most = has(settings, 'several-values') ? 3 : 1;
  const list = <T>(percent: number, draw: () => readonly T[]): readonly T[] | null | undefined =>
    chance(dice, percent) ? draw() : emptyList(dice, pools);
  const count = (): number => (most === 1 ? 1 : pick(dice, [1, 1, 1, 2, 2, 3]));
  const pattern = (): string => drawPattern(dice, pools, 'valid');
  const excepts = has(settings, 'exceptions') ? 13 : 0;
  const named = list(42, () => someProtocols(dice, pools, most));
  const often = isEveryday(settings) ? 2 : 1;
  const filter = chance(dice, 26 * often) ? writeFilter(dice, drawFilter(dice, pools, 'valid'), settings) : undefined;
  return given({
    ...drawTypes(dice, pools, named ?? [], excepts > 0),
    anyOfProtocols: named,
    anyOfClientIPAddressesOrRanges: isEveryday(settings)
      ? someRanges(dice, pools, most === 1 ? 1 : pick(dice, MANY_RANGES))
      : list(35, () => someRanges(dice, pools, count())),
    usernameMatchesAnyOfPatterns: list(28 * often, () => times(count(), pattern)),
    userRecipientFilter: filter ?? (emptyList(dice, pools) === null ? null : undefined),
    exceptAnyOfProtocols: list(excepts, () => someProtocols(dice, pools, most)),
    exceptAnyOfClientIPAddressesOrRanges: list(excepts, () => someRanges(dice, pools, count())),
    exceptUsernameMatchesAnyOfPatterns: list(excepts, () => times(count(), pattern)),
  });
}

/** Different protocols of the world, seldom any. */
export function someProtocols(dice: Dice, pools: Pools, most: number): readonly Protocol[] {
  return chance(dice, 15) ? some(dice, protocols, 1, most) : some(dice, pools.protocols, 1, most);
}

/** None, spelled in one of three ways. */
function emptyList(dice: Dice, { settings }: Pools): readonly never[] | null | undefined {
  if (!has(settings, 'empty-fields')) return undefined;
  const fall = dice(12);
  return fall === 0 ? null : fall === 1 ? [] : undefined;
}

/** Authentication types that the protocols support; exceptions only beside a condition. */
function drawTypes(dice: Dice, pools: Pools, named: Conditions['anyOfProtocols'], excepts: boolean): Conditions {
  const known = [...new Set((named ?? []).flatMap(typesOf))];
  if (known.length === 0 || chance(dice, 25)) return {};
  const anyOfAuthenticationTypes = some(dice, known, 1, has(pools.settings, 'several-values') ? 2 : 1);
  return excepts && chance(dice, 30)
    ? { anyOfAuthenticationTypes, exceptAnyOfAuthenticationTypes: some(dice, known, 1, 1) }
    : { anyOfAuthenticationTypes };
}

function given(conditions: { readonly [F in keyof Conditions]: Conditions[F] | undefined }): Conditions {
  const present: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(conditions)) if (value !== undefined) present[field] = value;
  return present;
}

/** A connection that no rule was looked at for. */
export function drawConnection(dice: Dice, pools: Pools): Connection {
  const { settings } = pools;
  const [protocol, authenticationType] = drawPair(dice, pools);
  return {
    protocol,
    authenticationType,
    clientIPAddress: writeAddress(dice, drawAddress(dice, pools), settings),
    username: drawUsername(dice, pools),
    recipient: drawRecipient(dice, pools),
    ...drawCaller(dice, pools),
    ...drawMiddleTier(dice, pools),
  };
}

function drawPair(dice: Dice, pools: Pools): SignIn {
  if (!has(pools.settings, 'unsupported-authentication')) return pick(dice, pairs.filter(supports));
  return [pick(dice, chance(dice, 30) ? protocols : pools.protocols), pick(dice, authenticationTypes)];
}

function drawCaller(dice: Dice, pools: Pools): Pick<Connection, 'caller'> {
  if (!has(pools.settings, 'callers') || chance(dice, 75)) return {};
  if (chance(dice, 15)) return { caller: null };
  return { caller: { username: drawUsername(dice, pools), recipient: drawRecipient(dice, pools) } };
}

/** A middle tier, seldom, where there are scopes. */
export function drawMiddleTier(dice: Dice, { settings }: Pools): Pick<Connection, 'middleTier'> {
  if (!has(settings, 'scopes') || chance(dice, 70)) return {};
  return { middleTier: pick(dice, ['none', null, 'microsoft', 'thirdParty', 'thirdParty']) };
}
