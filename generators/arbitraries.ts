/** The nouns of the wire model as arbitraries, each value from pools of its own; all of them shrink to valid values. */
import type fc from 'fast-check';
import type { Chain } from '../src/model/filter.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  PoliciesGiven,
  RulesGiven,
} from '../src/model/generated/wire.generated.ts';
import { arbitrary } from './arbitrary.ts';
import { between, type Dice } from './dice.ts';
import { drawConnection, drawRule, drawRules } from './nouns/client-access-rules.ts';
import { drawDirectory, withNames } from './nouns/directory.ts';
import { drawAddress, drawRange, writeAddress, writeRange } from './nouns/ip-ranges.ts';
import { drawPolicies, drawPolicy, drawPolicyPools } from './nouns/policies.ts';
import { drawFilter, writeFilter } from './nouns/recipient-filters.ts';
import { drawPattern } from './nouns/username-patterns.ts';
import { drawPools, drawUsername, type Pools } from './pools.ts';
import { scenario } from './scenario.ts';
import { type Settings, wellFormed, without } from './settings.ts';
import { shrinkConnection } from './shrink/connections.ts';
import { shrinkFilter, shrinkFilterTree } from './shrink/filters.ts';
import { shrinkPattern } from './shrink/patterns.ts';
import { shrinkDirectory, shrinkPoliciesGiven, shrinkPolicy } from './shrink/policies.ts';
import { shrinkRange } from './shrink/ranges.ts';
import { shrinkRule, shrinkRules } from './shrink/rules.ts';
import type { Shrinker } from './shrink/shrinker.ts';

/** An IPv4 or IPv6 address in any written form; does not shrink. */
export function address(settings: Settings = wellFormed): fc.Arbitrary<string> {
  return fromPools(settings, (dice, pools) => writeAddress(dice, drawAddress(dice, pools), settings));
}

/** An address, `first-last` or `address/prefix`; shrinks to one of its ends, its address or a plainer block. */
export function range(settings: Settings = wellFormed): fc.Arbitrary<string> {
  return fromPools(settings, (dice, pools) => writeRange(dice, drawRange(dice, pools), settings), shrinkRange);
}

/** A username pattern, also one that only some readings accept; shrinks to a star, to the pieces between its stars and to fewer letters. */
export function pattern(settings: Settings = wellFormed): fc.Arbitrary<string> {
  return fromPools(settings, (dice, pools) => drawPattern(dice, pools, 'any'), shrinkPattern);
}

/** A username in the form `domain\user`; does not shrink. */
export function username(settings: Settings = wellFormed): fc.Arbitrary<string> {
  return fromPools(settings, drawUsername);
}

/** A recipient filter as text, in one of its spellings; shrinks to single comparisons, shorter chains and shorter values. */
export function filter(settings: Settings = wellFormed): fc.Arbitrary<string> {
  const draw = (dice: Dice, pools: Pools): string => writeFilter(dice, drawFilter(dice, pools, 'any'), settings);
  return fromPools(settings, draw, shrinkFilter);
}

/** A recipient filter as `parseFilter` reads it; shrinks as its text does. */
export function filterTree(settings: Settings = wellFormed): fc.Arbitrary<Chain> {
  return fromPools(settings, (dice, pools) => drawFilter(dice, pools, 'any'), shrinkFilterTree);
}

/** A rule that New-ClientAccessRule accepts under every reading; shrinks to fewer and simpler conditions. */
export function rule(settings: Settings = wellFormed): fc.Arbitrary<ClientAccessRule> {
  return fromPools(settings, drawRule, shrinkRule);
}

/** Rules with different names and priorities, in any order, as many as the settings say; shrinks to fewer and simpler rules, also to none. */
export function ruleSet(settings: Settings = wellFormed): fc.Arbitrary<readonly ClientAccessRule[]> {
  return fromPools(settings, drawRules, shrinkRules);
}

/** A client that connects; shrinks to one without a caller, a middle tier and attributes. */
export function connection(settings: Settings = wellFormed): fc.Arbitrary<Connection> {
  return fromPools(settings, drawConnection, shrinkConnection);
}

/** Mailboxes, other recipients and groups, which hold each other; shrinks to fewer recipients, members and names, also to none. */
export function directory(settings: Settings = wellFormed): fc.Arbitrary<Directory> {
  return arbitrary(
    (dice) => withNames(dice, drawDirectory(dice, settings), settings),
    (value) => shrinkDirectory(value, new Set()),
  );
}

/** A policy by itself: its scope is an id of a directory that is not shown; shrinks to one app and no description. */
export function policy(settings: Settings = wellFormed): fc.Arbitrary<ApplicationAccessPolicy> {
  return arbitrary((dice) => drawPolicy(dice, drawPolicyPools(dice, settings)), shrinkPolicy);
}

/** Policies with different names and the directory that holds their scopes; shrinks to fewer policies and recipients. */
export function policySet(settings: Settings = wellFormed): fc.Arbitrary<PoliciesGiven> {
  const { least, most } = settings.policies;
  return arbitrary(
    (dice) => {
      const pools = drawPolicyPools(dice, settings);
      return { policies: drawPolicies(dice, pools, between(dice, least, most)), directory: pools.directory };
    },
    (given) => shrinkPoliciesGiven(given, new Set()),
  );
}

/** Cmdlets in a row, and what they are run on. */
export interface CallSequence<G> {
  readonly given: G;
  /** At least one. */
  readonly cmdlets: readonly CmdletCall[];
}

/** New-, Set- and Remove-ClientAccessRule in a row, with the rules before them; shrinks to fewer calls, parameters and rules. */
export function ruleCalls(settings: Settings = wellFormed): fc.Arbitrary<CallSequence<RulesGiven>> {
  return scenario('rule-administration', without(ofOne(settings), 'then')).map(callsOf);
}

/** Cmdlets for application access policies in a row, with the policies before them; shrinks to fewer calls and policies. */
export function policyCalls(settings: Settings = wellFormed): fc.Arbitrary<CallSequence<PoliciesGiven>> {
  return scenario('policy-administration', without(ofOne(settings), 'then')).map(callsOf);
}

function ofOne(settings: Settings): Settings {
  return { ...settings, questions: { least: 1, most: 1 } };
}

/** The calls of a scenario's only question. */
function callsOf<G>(world: { given: G; when: readonly { cmdlets: readonly CmdletCall[] }[] }): CallSequence<G> {
  return { given: world.given, cmdlets: world.when.flatMap(({ cmdlets }) => cmdlets) };
}

function fromPools<T>(
  settings: Settings,
  draw: (dice: Dice, pools: Pools) => T,
  shrink?: Shrinker<T>,
): fc.Arbitrary<T> {
  return arbitrary((dice) => draw(dice, drawPools(dice, settings)), shrink);
}
