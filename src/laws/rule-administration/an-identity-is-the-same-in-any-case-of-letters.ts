/** Set, New and Remove take a name in capitals for the same name. */

import { holdsIf, isSame, type Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  change,
  creation,
  placedWorld,
  type RulePlace,
  removal,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'an identity is the same in any case of letters',
  chapter: 'rule-administration',
  clauses: ['ADM-IDENTITY', 'ADM-NAME-UNIQUE'],
  world: placedWorld,
  ask: ({ base: { rules, subject, place } }) => {
    const { name } = ruleAt(rules, place);
    return [name, capitals(name)].map((identity) =>
      administer(rules, [
        change(identity, { Enabled: true }),
        creation({ ...subject, name: identity }),
        removal(identity),
      ]),
    );
  },
  holds: (_, [plain, inCapitals]) => holdsIf(isSame('rule-administration', plain, inCapitals)),
};

function capitals(name: string): string {
  return name.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
