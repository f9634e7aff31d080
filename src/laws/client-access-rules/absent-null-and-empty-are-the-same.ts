/** What a rule does not have may be left out, null or an empty list. */
import { conditionFields } from '../../../generators/nouns/client-access-rules.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'absent, null and empty are the same',
  chapter: 'client-access-rules',
  clauses: ['CAR-NO-CONDITION'],
  world: ruleWorld(rules),
  ...alike((base) => [base, base.map((rule) => filled(rule, null)), base.map((rule) => filled(rule, []))]),
};

/** What the rule lacks, written out; an empty filter, scope or state does not exist. */
function filled(rule: ClientAccessRule, nothing: null | readonly never[]): ClientAccessRule {
  const empty = Object.fromEntries(
    conditionFields.map((field) => [field, field === 'userRecipientFilter' ? null : nothing]),
  );
  const given = Object.entries(rule).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...empty, enabled: null, scope: null, ...(Object.fromEntries(given) as unknown as ClientAccessRule) };
}
