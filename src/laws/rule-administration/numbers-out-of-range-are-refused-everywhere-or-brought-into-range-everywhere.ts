/** In New and in Set, too small and too large: each such call is refused, or each does what it does with the nearest number. */
import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import { isSame, type Law, type LawResult } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  administered,
  change,
  creation,
  isSameList,
  listOf,
  nothing,
  placedWorld,
  type RulePlace,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'numbers out of range are refused everywhere or brought into range everywhere',
  chapter: 'rule-administration',
  clauses: ['ADM-OUT-OF-RANGE', 'ADM-NEW-RANGE', 'ADM-SET-RANGE'],
  world: placedWorld,
  ask: ({ base }) =>
    [
      [nothing],
      ...trials(base)
        .flat()
        .map((call) => [call]),
    ].map((calls) => administer(base.rules, calls)),
  holds: ({ base }, [before, ...answers]) => {
    const list = listOf(before);
    const found = trials(base).map((_, at): LawResult | 'refused' | 'taken' => {
      const [outside, fromOne, fromZero] = answers.slice(3 * at);
      if (isSame('rule-administration', outside, list[0]?.priority === 0 ? fromZero : fromOne)) return 'taken';
      const isRefused = administered(outside)?.steps.every((step) => 'refused' in step) === true;
      return isRefused && isSameList(listOf(outside), list) ? 'refused' : 'broken';
    });
    return found.includes('broken') || new Set(found).size > 1 ? 'broken' : 'held';
  },
};

/** A call that is out of range, and what it does with the nearest number where the smallest is 1 and where it is 0. */
type Trial = readonly [CmdletCall, CmdletCall, CmdletCall];

function trials({ rules, subject, place }: RulePlace): readonly Trial[] {
  const { name } = ruleAt(rules, place);
  const count = rules.length;
  const made = (priority?: number): CmdletCall => creation(subject, priority);
  const moved = (priority: number): CmdletCall => change(name, { Priority: priority });
  return [
    [made(-5), made(1), made(0)],
    [made(9999), made(), made()],
    [moved(-5), moved(1), moved(0)],
    [moved(9999), moved(count), moved(count - 1)],
  ];
}
