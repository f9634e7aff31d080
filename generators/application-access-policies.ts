/** A directory and policies first, then questions aimed at them. */
import type { AccessQuestion } from '../src/model/generated/wire.generated.ts';
import { isMailbox } from '../src/syntax/recipients.ts';
import { aimAtPolicy, type Sight, sightOf, targetsOf } from './aim/application-access-policies.ts';
import { between, chance, type Dice, laterHalf, pick, times } from './dice.ts';
import { withNames } from './nouns/directory.ts';
import { drawPolicies, drawPolicyPools, type PolicyPools, recase } from './nouns/policies.ts';
import { drawHostile } from './pools.ts';
import { has, isEveryday, type Settings } from './settings.ts';
import type { World } from './shrink/world.ts';

/** Policies, and questions about them. */
export type PolicyWorld = World<'application-access-policies'>;

/** A directory, policies over it, and questions aimed at them. */
export function drawPolicyWorld(dice: Dice, settings: Settings): PolicyWorld {
  const pools = drawPolicyPools(dice, settings);
  const directory = chance(dice, 15) ? withNames(dice, pools.directory, settings) : pools.directory;
  const policies = drawPolicies(dice, pools, between(dice, settings.policies.least, settings.policies.most));
  const given = { policies, directory };
  const sights = policies.map((policy) => sightOf(policy, given, pools));
  const count = between(dice, settings.questions.least, settings.questions.most);
  return { given, when: times(count, () => drawAccessQuestion(dice, pools, sights)) };
}

/** A question aimed at one of the policies, mostly for an app of its own, every depth as often as another; or one of chance. */
export function drawAccessQuestion(dice: Dice, pools: PolicyPools, sights: readonly Sight[]): AccessQuestion {
  if (!has(pools.settings, 'aimed') || sights.length === 0 || chance(dice, 12)) return drawAny(dice, pools);
  const sight = pick(dice, isEveryday(pools.settings) && chance(dice, 75) ? laterHalf(sights) : sights);
  const targets = targetsOf(sight);
  const named = targets.filter(({ app }) => app === 'named');
  return aimAtPolicy(dice, sight, pick(dice, named.length > 0 && chance(dice, 75) ? named : targets)).when;
}

/** A question that no policy was looked at for. */
function drawAny(dice: Dice, { apps, directory, settings }: PolicyPools): AccessQuestion {
  if (settings.texts === 'hostile' && dice(2) === 0) {
    return { appId: drawHostile(dice), mailbox: drawHostile(dice) };
  }
  const { id } = pick(dice, directory.recipients.filter(isMailbox));
  return { appId: recase(dice, pick(dice, apps), settings), mailbox: id };
}
