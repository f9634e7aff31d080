/** Questions made from one policy: for an app that it counts for or not, and a mailbox so many groups deep in its scope. */

import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  Directory,
  PoliciesGiven,
} from '../../src/model/generated/wire.generated.ts';
import { unreachable } from '../../src/model/invariant.ts';

import { fold } from '../../src/syntax/fold.ts';
import { isGroup, isMailbox } from '../../src/syntax/recipients.ts';
import { chance, type Dice, pick, times } from '../dice.ts';
import { besideGuid, twinOf } from '../nouns/directory.ts';
import { builtInNames } from '../nouns/everyday-texts.ts';
import { type PolicyPools, recase } from '../nouns/policies.ts';
import { isEveryday, type Settings } from '../settings.ts';
import { type AimedQuestion, choose, openChoice, type ReadingChoice, readingSetOf } from './reading-choice.ts';

/** What is aimed at: an app by who names it, a mailbox by how deep it lies in the scope. */
export interface PolicyTarget {
  /** An app that the policy names, that only others name, or that none does. */
  readonly app: 'named' | 'of-others' | 'of-none';
  /** How many groups lead to the mailbox: none when it is the scope, three for three and more. */
  readonly depth: 0 | 1 | 2 | 3 | 'outside';
}

/** What is known of an aimed question: whether the policy counts for the app, and whether it covers the mailbox. */
export interface Coverage {
  readonly counts: boolean;
  readonly covers: boolean;
}

/** A policy with all that is asked for when one aims at it. */
export interface Sight {
  readonly policy: ApplicationAccessPolicy;
  readonly pools: PolicyPools;
  /** Folded ids of apps that stand in some policy. */
  readonly named: ReadonlySet<string>;
  /** Mailboxes by the number of groups that lead to them. */
  readonly mailboxes: ReadonlyMap<PolicyTarget['depth'], readonly string[]>;
}

/** The policy among the others of its world. */
export function sightOf(
  policy: ApplicationAccessPolicy,
  { policies, directory }: PoliciesGiven,
  pools: PolicyPools,
): Sight {
  const named = new Set(policies.flatMap(({ appIds }) => appIds).map(fold));
  return { policy, pools, named, mailboxes: byDepth(policy.policyScopeGroupId, directory, pools.settings) };
}

/** Every target that the policy offers. */
export function targetsOf({ policy, pools, named, mailboxes }: Sight): readonly PolicyTarget[] {
  const own = policy.appIds.map(fold);
  const others = pools.apps.some((app) => named.has(app) && !own.includes(app));
  const apps: readonly PolicyTarget['app'][] = [
    ...(isForAll(policy) ? [] : (['named'] as const)),
    ...(others ? (['of-others'] as const) : []),
    'of-none',
  ];
  return apps.flatMap((app) => [...mailboxes.keys()].map((depth): PolicyTarget => ({ app, depth })));
}

/** A question for the target; claims whether the policy counts for the app and covers the mailbox. */
export function aimAtPolicy(dice: Dice, sight: Sight, target: PolicyTarget): AimedQuestion<AccessQuestion, Coverage> {
  const choice = openChoice(dice);
  const appId = recase(dice, aimApp(dice, sight, target.app), sight.pools.settings);
  const mailbox = pick(dice, sight.mailboxes.get(target.depth) ?? []);
  const claim = { counts: aimCounts(choice, sight.policy, target), covers: aimCovers(choice, target) };
  return { when: { appId, mailbox }, claim, readingSet: readingSetOf(choice) };
}

function isForAll({ appIds }: ApplicationAccessPolicy): boolean {
  return appIds.includes('*');
}

function aimApp(dice: Dice, { policy, pools, named }: Sight, app: PolicyTarget['app']): string {
  const own = policy.appIds.map(fold);
  switch (app) {
    case 'named':
      return pick(dice, own);
    case 'of-others':
      return pick(
        dice,
        pools.apps.filter((each) => named.has(each) && !own.includes(each)),
      );
    case 'of-none': {
      const free = pools.apps.filter((each) => !named.has(each));
      return free.length > 0 && chance(dice, 70) ? pick(dice, free) : strange(dice, pools, named);
    }
    default:
      return unreachable(app);
  }
}

/** An app that no policy names, one digit beside one that may be. */
function strange(dice: Dice, pools: PolicyPools, named: ReadonlySet<string>): string {
  let guid = pick(dice, pools.apps);
  while (named.has(guid)) guid = besideGuid(dice, guid);
  return guid;
}

function aimCounts(choice: ReadingChoice, policy: ApplicationAccessPolicy, { app }: PolicyTarget): boolean {
  if (!isForAll(policy)) return app === 'named';
  const reading = choose(choice, 'all-applications');
  return reading === 'joins' || (reading === 'fallback' && app === 'of-none');
}

function aimCovers(choice: ReadingChoice, { depth }: PolicyTarget): boolean {
  if (depth === 0 || depth === 1) return true;
  return depth !== 'outside' && choose(choice, 'nested-groups') === 'transitive';
}

/** The mailboxes by their depth in the scope; the nearest of those outside, and in large worlds built-in names, stand there again and again. */
function byDepth(
  scope: string,
  directory: Directory,
  settings: Settings,
): ReadonlyMap<PolicyTarget['depth'], readonly string[]> {
  const depths = depthsIn(scope, directory);
  const found = new Map<PolicyTarget['depth'], string[]>();
  const near = nearTo(scope, depths, directory);
  for (const { id } of directory.recipients.filter(isMailbox)) {
    const depth = depths.get(id);
    const shown = depth === undefined ? 'outside' : depth < 3 ? (depth as 0 | 1 | 2) : 3;
    const isRare = isEveryday(settings) && builtInNames.includes(id);
    const weight = isRare ? 10 : shown === 'outside' && near.has(id) ? 3 : 1;
    found.set(shown, [...(found.get(shown) ?? []), ...times(weight, () => id)]);
  }
  return found;
}

/** All that the scope holds, with the least number of groups to open; the scope itself at none. */
export function depthsIn(scope: string, { recipients }: Directory): ReadonlyMap<string, number> {
  const groups = new Map(recipients.filter(isGroup).map((group) => [group.id, group.members ?? []]));
  const isThere = recipients.some(({ id }) => id === scope);
  const depths = new Map(isThere ? [[scope, 0]] : []);
  for (const [id, depth] of depths) {
    for (const member of groups.get(id) ?? []) if (!depths.has(member)) depths.set(member, depth + 1);
  }
  return depths;
}

/** What a program may take for inside: members of the groups that hold the scope, and ids in other case. */
function nearTo(scope: string, inside: ReadonlyMap<string, number>, { recipients }: Directory): ReadonlySet<string> {
  const above = recipients.filter(({ members }) => members?.includes(scope)).flatMap(({ members }) => members ?? []);
  const twins = recipients.map(({ id }) => id).filter((id) => inside.has(twinOf(id)));
  return new Set([...above, ...twins]);
}
