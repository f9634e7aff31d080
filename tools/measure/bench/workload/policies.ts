/** Policies over a directory: 400 apps, 10,000 mailboxes, 2,000 nested groups. */
import { between, chance, type Dice, diceOf, pick, some, times } from '../../../../generators/dice.ts';
import type {
  ApplicationAccessPolicy,
  Directory,
  PoliciesGiven,
} from '../../../../src/model/generated/wire.generated.ts';
import { SEED } from './people.ts';

/** How many there are. */
export const POPULATION = { apps: 400, mailboxes: 10_000, policies: 300, groups: 2_000 };
/** Mailboxes that are members of a group directly. */
const MEMBERS = { fewest: 1, most: 20 };
/** Of a hundred policies so many restrict; the others deny. */
const RESTRICTING = 60;

export const apps: readonly string[] = times(POPULATION.apps, (index) => idOf('app', index));
export const mailboxes: readonly string[] = times(POPULATION.mailboxes, (index) => idOf('mailbox', index));
const groups: readonly string[] = times(POPULATION.groups, (index) => idOf('group', index));

function idOf(kind: string, index: number): string {
  return `${kind}-${String(index + 1).padStart(5, '0')}`;
}

/** Always the same. Groups are nested as a binary tree: the first holds all others, eleven deep. */
export function benchPolicies(): PoliciesGiven {
  const dice = diceOf(SEED, 5);
  return { directory: drawDirectory(dice), policies: times(POPULATION.policies, (index) => drawPolicy(dice, index)) };
}

function drawDirectory(dice: Dice): Directory {
  return {
    recipients: [
      ...mailboxes.map((id) => ({ id, type: 'UserMailbox' as const })),
      ...groups.map((id, index) => ({
        id,
        type: 'MailUniversalSecurityGroup' as const,
        members: [
          ...groups.slice(2 * index + 1, 2 * index + 3),
          ...times(between(dice, MEMBERS.fewest, MEMBERS.most), () => pick(dice, mailboxes)),
        ],
      })),
    ],
  };
}

function drawPolicy(dice: Dice, index: number): ApplicationAccessPolicy {
  return {
    name: idOf('policy', index),
    accessRight: chance(dice, RESTRICTING) ? 'RestrictAccess' : 'DenyAccess',
    appIds: some(dice, apps, 1, 3),
    policyScopeGroupId: pick(dice, groups),
  };
}
