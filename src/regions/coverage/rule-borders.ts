/** All borders of all rules. */
import type { Result } from '../../model/problem.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { accountBorders } from './account-borders.ts';
import { addressBorders, groupsAround } from './address-borders.ts';
import type { RuleBorder } from './borders.ts';
import { channelBorders } from './channel-borders.ts';
import { homesOf } from './homes.ts';
import type { RequestSpace } from './request-space.ts';

/** Borders, each of which costs two questions. */
const MOST_BORDERS = 100_000;

/** The borders of every rule that is enabled, in the order of the rules. Refused (`too-large`): more than 100,000, or a search for an account beyond its limit. */
export function ruleBorders(space: RequestSpace): Result<readonly RuleBorder[], SizeProblem> {
  const homes = homesOf(space);
  const around = groupsAround(space);
  const borders: RuleBorder[] = [];
  for (const [rule, { enabled }] of space.rules.entries()) {
    if (!enabled) continue;
    borders.push(...addressBorders(rule, space, homes, around));
    borders.push(...channelBorders(rule, space, homes), ...accountBorders(rule, space, homes));
    if (borders.length > MOST_BORDERS) return tooLarge('the rule set', borders.length, MOST_BORDERS, 'borders');
  }
  const problem = space.solver.problem();
  return problem === undefined ? { ok: true, value: borders } : { ok: false, problem };
}
