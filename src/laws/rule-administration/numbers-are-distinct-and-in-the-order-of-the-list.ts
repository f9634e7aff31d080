/** After any calls, every rule has a name and a number of its own, and the list goes by the numbers. */
import type { World } from '../../../generators/shrink/world.ts';
import { fold } from '../../syntax/fold.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import { administer, administered, callsWorld } from '../worlds/rule-administration.ts';

export const law: Law<World<'rule-administration'>> = {
  name: 'numbers are distinct and in the order of the list',
  chapter: 'rule-administration',
  clauses: ['ADM-FINAL-LIST', 'ADM-STEPS'],
  world: callsWorld,
  ask: ({ given, when }) => when.map(({ cmdlets }) => administer(given.rules, cmdlets)),
  holds: ({ when }, answers) =>
    allHold(
      answers.map((answer, question) => {
        const done = administered(answer);
        if (done === undefined) return 'vacuous';
        const names = new Set(done.rules.map(({ name }) => fold(name)));
        const isAscending = done.rules.every(
          ({ priority }, at) => at === 0 || priority > (done.rules[at - 1]?.priority ?? priority),
        );
        return holdsIf(
          isAscending && names.size === done.rules.length && done.steps.length === when[question]?.cmdlets.length,
        );
      }),
    ),
};
