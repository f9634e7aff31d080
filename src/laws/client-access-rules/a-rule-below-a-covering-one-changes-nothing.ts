/** A rule that applies only where another one before it does has no effect, whatever it does. */

import { type Dice, pick, some } from '../../../generators/dice.ts';
import { isAccepted } from '../../../generators/nouns/authentication.ts';
import { drawBody, drawRules } from '../../../generators/nouns/client-access-rules.ts';
import type { Pools } from '../../../generators/pools.ts';
import { shrinkRules } from '../../../generators/shrink/rules.ts';
import { dropKeys } from '../../../generators/shrink/shrinker.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, drawAmong, opposite, ruleWorld, spaced } from '../worlds/client-access-rules.ts';

interface CoveringPair {
  readonly rules: RuleSet;
  readonly covering: ClientAccessRule;
  /** Has all conditions and exceptions of the covering rule, fewer of the values, and further ones. */
  readonly below: ClientAccessRule;
}

export const law: Law<AimedWorld<CoveringPair>> = {
  name: 'a rule below a covering one changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-CONDITIONS-ALL'],
  world: ruleWorld({
    draw: (dice, pools) => {
      const rules = spaced(drawRules(dice, pools));
      const covering = { ...drawAmong(dice, pools, rules), enabled: true };
      return { rules, covering, below: narrowed(dice, pools, covering) };
    },
    shrink,
    aims: ({ rules, covering, below }) => [...rules, covering, below, below],
  }),
  ...alike(({ rules, covering, below }) => [
    [...rules, covering],
    [...rules, covering, below],
  ]),
};

const LISTS = [
  'anyOfProtocols',
  'anyOfAuthenticationTypes',
  'anyOfClientIPAddressesOrRanges',
  'usernameMatchesAnyOfPatterns',
] as const;

function narrowed(dice: Dice, pools: Pools, covering: ClientAccessRule): ClientAccessRule {
  const priority = covering.priority + pick(dice, [1, 2, 12]);
  const name = 'a rule below';
  const same = { ...covering, name, priority, action: opposite(covering.action) };
  const { action: _, enabled: __, scope: ___, ...further } = drawBody(dice, pools, []);
  const fewer = LISTS.map((field) => {
    const list: readonly unknown[] = covering[field] ?? [];
    return list.length === 0 ? {} : { [field]: some(dice, list, 1, list.length) };
  });
  const narrow: ClientAccessRule = Object.assign({ ...further, ...same }, ...fewer);
  return isAccepted(narrow) ? narrow : same;
}

function* shrink({ rules, covering, below }: CoveringPair): Iterable<CoveringPair> {
  for (const fewer of shrinkRules(rules)) yield { rules: fewer, covering, below };
  for (const field of [...LISTS, 'userRecipientFilter'] as const) {
    const [wide = covering] = dropKeys(covering, [field]);
    const [narrow = below] = dropKeys(below, [field]);
    if (narrow !== below && isAccepted(wide) && isAccepted(narrow)) yield { rules, covering: wide, below: narrow };
  }
}
