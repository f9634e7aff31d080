/** A rule about one account decides nothing for others, however that account is called. */
import { pick } from '../../../generators/dice.ts';
import { drawUsername } from '../../../generators/pools.ts';
import type { ClientAccessRule, Connection } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  type Beside,
  beside,
  byConnection,
  ruleWorld,
} from '../worlds/client-access-rules.ts';

interface UserRename extends Beside {
  readonly before: string;
  readonly after: string;
}

export const law: Law<AimedWorld<UserRename>> = {
  name: 'renaming another user changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-USERNAME'],
  world: ruleWorld({
    draw: (dice, pools) => {
      const name = drawUsername(dice, pools);
      const before = pick(dice, [name.slice(0, -1), `${name}x`, name.slice(1), `x${name}`]);
      const isName = /^[^\\]+\\[^\\]+$/.test(before);
      return { ...beside.draw(dice, pools), before: isName ? before : `${name}x`, after: 'elsewhere\\zoe' };
    },
    *shrink({ before, after, ...base }) {
      for (const smaller of beside.shrink(base)) yield { ...smaller, before, after };
    },
    aims: ({ rules, subject: { usernameMatchesAnyOfPatterns: _, ...subject } }) => [...rules, subject],
  }),
  ask: ({ base: { rules, subject, before, after }, when }) =>
    askEach(
      'client-access-rules',
      [before, after].map((name) => [...rules, about(subject, name)]),
      when,
    ),
  holds: ({ base: { before, after }, when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([one, other], at) => {
        const names = namesOf(when[at]).map(fold);
        const isAnother = !names.includes(fold(before)) && !names.includes(fold(after));
        return isAnother ? holdsIf(isSame('client-access-rules', one, other)) : 'vacuous';
      }),
    ),
};

function about(rule: ClientAccessRule, username: string): ClientAccessRule {
  return { ...rule, enabled: true, usernameMatchesAnyOfPatterns: [username] };
}

function namesOf(connection: Connection | undefined): readonly string[] {
  return [connection?.username, connection?.caller?.username].filter((name) => name !== undefined);
}
