/** What a filter means in a rule is what it means by itself. */

import { drawFilter, writeFilter } from '../../../generators/nouns/recipient-filters.ts';
import { shrinkFilter } from '../../../generators/shrink/filters.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { Question } from '../../model/question.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  byConnection,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<string>> = {
  name: 'a rule with only a filter applies where the filter matches',
  chapter: 'client-access-rules',
  clauses: ['CAR-FILTER', 'OPATH-MATCH'],
  world: ruleWorld({
    draw: (dice, pools) => writeFilter(dice, drawFilter(dice, pools, 'valid'), pools.settings),
    shrink: shrinkFilter,
    aims: ruleOf,
    connection: (_, { caller: __, middleTier: ___, ...connection }) => connection,
  }),
  ask: ({ base, when }) => [
    ...askEach('client-access-rules', [ruleOf(base), turnedRound(ruleOf(base))], when),
    ...when.map(
      ({ recipient }): Question => ({ chapter: 'recipient-filters', given: {}, when: { filter: base, recipient } }),
    ),
  ],
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([one, turned, filter]) =>
        filter !== undefined && 'matches' in filter ? holdsIf(filter.matches === someApplied(one, turned)) : 'vacuous',
      ),
    ),
};

function ruleOf(filter: string): RuleSet {
  return [{ name: 'a', priority: 1, action: 'DenyAccess', userRecipientFilter: filter }];
}
