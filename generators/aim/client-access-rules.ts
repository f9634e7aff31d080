/** Connections made from one rule: they meet all its conditions, or miss one of them alone, or meet one exception. */
import type { Chain, Pattern } from '../../src/model/filter.ts';
import type { AuthenticationType, Caller, Connection, Protocol } from '../../src/model/generated/wire.generated.ts';
import { unreachable } from '../../src/model/invariant.ts';
import type { IpAddress, IpRange } from '../../src/model/ip-range.ts';
import type { Condition, Rule } from '../../src/model/rule.ts';
import { chance, type Dice, pick, turned } from '../dice.ts';
import { pairs, type SignIn, supports } from '../nouns/authentication.ts';
import { drawAddress, writeAddress } from '../nouns/ip-ranges.ts';
import { drawRecipient } from '../nouns/recipient-filters.ts';
import { drawUsername, type Pools } from '../pools.ts';
import { has } from '../settings.ts';
import { aimAddress, disguise } from './ip-ranges.ts';
import { type AimedQuestion, choose, openChoice, type ReadingChoice, readingSetOf, settle } from './reading-choice.ts';
import { aimRecipient } from './recipient-filters.ts';
import { aimUsername } from './username-patterns.ts';

/** What is aimed at: everything met; one kind of condition missed, or its exception met, all else being met. */
export type RuleTarget =
  | { readonly kind: 'meets' }
  | { readonly kind: 'misses' | 'exempt'; readonly field: Condition['kind'] }
  | { readonly kind: 'out-of-scope' };

/** Every target that the rule offers. */
export function targetsOf(rule: Rule): readonly RuleTarget[] {
  return [
    { kind: 'meets' },
    ...rule.conditions.map(({ kind }): RuleTarget => ({ kind: 'misses', field: kind })),
    ...rule.exceptions.map(({ kind }): RuleTarget => ({ kind: 'exempt', field: kind })),
    ...(rule.scope === 'All' ? [] : [{ kind: 'out-of-scope' } as const]),
  ];
}

/**
 * A connection for the target; claims whether the rule applies to it, other rules not considered. Undefined when
 * the rule's conditions leave none that is easily found.
 */
export function aimAtRule(
  dice: Dice,
  rule: Rule,
  target: RuleTarget,
  pools: Pools,
): AimedQuestion<Connection, { readonly applies: boolean }> | undefined {
  const choice = openChoice(dice);
  const aim: Aim = { asked: sideOf(rule.conditions), excepted: sideOf(rule.exceptions), target };
  const pair = aimPair(choice, aim, pools);
  const address = pair && aimClient(choice, aim, pools);
  const account = address && aimAccount(choice, aim, pools);
  if (pair === undefined || address === undefined || account === undefined) return undefined;
  const tier = aimMiddleTier(choice, rule, target, pools);
  if (tier === undefined) return undefined;
  const [protocol, authenticationType] = pair;
  const shown = disguise(choice, address);
  const when: Connection = {
    protocol,
    authenticationType,
    clientIPAddress: writeAddress(dice, shown, pools.settings),
    ...account,
    ...tier,
  };
  const claim = { applies: rule.enabled && target.kind === 'meets' };
  return {
    when,
    claim,
    get readingSet() {
      return readingSetOf(choice); // campaigns do not look at it
    },
  };
}

/** Whether the condition and the exception of this kind are to hold. */
function wanted(target: RuleTarget, field: Condition['kind']): { readonly met: boolean; readonly exempt: boolean } {
  const here = 'field' in target && target.field === field;
  return { met: !(here && target.kind === 'misses'), exempt: here && target.kind === 'exempt' };
}

/** The values of a rule's conditions, or of its exceptions, by kind. */
interface ConditionValues {
  readonly protocols: readonly Protocol[];
  readonly types: readonly AuthenticationType[];
  readonly ranges: readonly IpRange[];
  readonly patterns: readonly Pattern[];
  readonly filter: Chain | undefined;
}

const NOTHING: ConditionValues = { protocols: [], types: [], ranges: [], patterns: [], filter: undefined };

function sideOf(conditions: readonly Condition[]): ConditionValues {
  return Object.assign({}, NOTHING, ...conditions.map(valuesOf));
}

function valuesOf(condition: Condition): Partial<ConditionValues> {
  switch (condition.kind) {
    case 'protocols':
      return { protocols: condition.values };
    case 'authentication-types':
      return { types: condition.values };
    case 'addresses':
      return { ranges: condition.values.map(({ range }) => range) };
    case 'usernames':
      return { patterns: condition.values };
    case 'filter':
      return { filter: condition.values[0]?.filter };
    default:
      return unreachable(condition);
  }
}

/** A rule's conditions and exceptions, and what is wanted of them. */
interface Aim {
  readonly asked: ConditionValues;
  readonly excepted: ConditionValues;
  readonly target: RuleTarget;
}

/** Protocol and authentication type are chosen together, because one decides what the other can do. */
function aimPair(choice: ReadingChoice, aim: Aim, { settings }: Pools): SignIn | undefined {
  const grey = has(settings, 'unsupported-authentication') && chance(choice.dice, 30);
  const named = [...aim.asked.protocols, ...aim.excepted.protocols];
  const next = named.includes('ExchangeWebServices') && chance(choice.dice, 30) ? REST : [];
  return [...next, ...turned(choice.dice, grey ? pairs : CLEAR)].find((pair) => fits(choice, aim, pair));
}

/** Pairs with support, and one pair for each protocol that has none. */
const CLEAR = pairs.filter((pair) => supports(pair) || pair[1] === 'BasicAuthentication');

/** What a reading takes ExchangeWebServices to mean as well. */
const REST = CLEAR.filter(([protocol]) => protocol === 'REST');

function fits(choice: ReadingChoice, { asked, excepted, target }: Aim, pair: SignIn): boolean {
  const [protocol, type] = pair;
  if (protocol === 'UniversalOutlook' && asked.patterns.length > 0 && !isOpenToOutlook(choice, target)) return false;
  const [ofProtocols, ofTypes] = [wanted(target, 'protocols'), wanted(target, 'authentication-types')];
  if (asked.protocols.length > 0 && isNamed(choice, asked.protocols, protocol) !== ofProtocols.met) return false;
  if (isNamed(choice, excepted.protocols, protocol) !== ofProtocols.exempt) return false;
  if (asked.types.length > 0 && hasType(choice, asked.types, pair) !== ofTypes.met) return false;
  return (supports(pair) && excepted.types.includes(type)) === ofTypes.exempt;
}

/** There a username condition can only be missed by all, or is met by all. */
function isOpenToOutlook(choice: ReadingChoice, target: RuleTarget): boolean {
  return wanted(target, 'usernames').met && settle(choice, 'username-with-universal-outlook', 'condition-ignored');
}

function isNamed(choice: ReadingChoice, named: readonly Protocol[], protocol: Protocol): boolean {
  if (named.includes(protocol)) return true;
  return protocol === 'REST' && named.includes('ExchangeWebServices') && choose(choice, 'rest-under-ews') === 'covered';
}

function hasType(choice: ReadingChoice, types: readonly AuthenticationType[], pair: SignIn): boolean {
  return supports(pair)
    ? types.includes(pair[1])
    : choose(choice, 'unsupported-authentication') === 'condition-ignored';
}

function aimClient(choice: ReadingChoice, { asked, excepted, target }: Aim, pools: Pools): IpAddress | undefined {
  if (asked.ranges.length + excepted.ranges.length === 0) return drawAddress(choice.dice, pools);
  return aimAddress(choice, asked.ranges, excepted.ranges, wanted(target, 'addresses'), pools.settings);
}

type Accounts = Pick<Connection, 'username' | 'recipient' | 'caller'>;

/** The account that the rule looks at, and beside it at times another one. */
function aimAccount(choice: ReadingChoice, { asked, excepted, target }: Aim, pools: Pools): Accounts | undefined {
  const { dice } = choice;
  const free = asked.patterns.length + excepted.patterns.length === 0;
  const username = free
    ? drawUsername(dice, pools)
    : aimUsername(choice, asked.patterns, excepted.patterns, wanted(target, 'usernames'));
  const aimed = asked.filter && aimRecipient(choice, asked.filter, wanted(target, 'filter').met, pools.settings);
  if (username === undefined || (asked.filter !== undefined && aimed === undefined)) return undefined;
  const account: Caller = { username, recipient: { ...drawRecipient(dice, pools), ...aimed } };
  if (!has(pools.settings, 'callers') || chance(dice, 80)) return account;
  const other: Caller = { username: drawUsername(dice, pools), recipient: drawRecipient(dice, pools) };
  const looksAtMailbox = (free && asked.filter === undefined) || choose(choice, 'rule-subject') === 'mailbox';
  return looksAtMailbox ? { ...account, caller: other } : { ...other, caller: account };
}

/** A way in that the rule's scope admits, or one that it does not. */
function aimMiddleTier(
  choice: ReadingChoice,
  { scope }: Rule,
  { kind }: RuleTarget,
  { settings }: Pools,
): Pick<Connection, 'middleTier'> | undefined {
  const { dice } = choice;
  if (kind === 'out-of-scope') {
    if (scope === undefined && !settle(choice, 'scope-default', 'users')) return undefined;
    return { middleTier: pick(dice, ['microsoft', 'thirdParty', 'thirdParty']) };
  }
  const open = scope === 'All' || (scope === undefined && chance(dice, 30) && settle(choice, 'scope-default', 'all'));
  if (!open || !has(settings, 'scopes') || chance(dice, 70))
    return pick(dice, [{}, {}, {}, NONE, { middleTier: null }]);
  const middleTier = pick(dice, ['microsoft', 'thirdParty'] as const);
  const evaluated = middleTier === 'thirdParty' || settle(choice, 'microsoft-middle-tier', 'evaluated');
  return evaluated ? { middleTier } : {};
}

const NONE = { middleTier: 'none' } as const;
