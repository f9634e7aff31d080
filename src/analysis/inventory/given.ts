/** What an inventory gives to the chapters: rules, or policies with their directory. */
import type { ClientAccessRule, PoliciesGiven, RulesGiven } from '../../model/generated/wire.generated.ts';
import type { HeldRule, TenantState } from '../../model/inventory/inventory.ts';
import { quote } from '../../syntax/terminal-text.ts';

/** Rules of which something is not known: no answer may rest on them. */
export interface RulesOf {
  readonly given: RulesGiven;
  readonly open: readonly HeldRule[];
}

/** The rules that are known whole, and those that are not. */
export function rulesOf({ rules }: TenantState): RulesOf {
  const whole = rules.filter(({ lost }) => lost.length === 0);
  return {
    given: { rules: whole.map(({ rule }): ClientAccessRule => rule) },
    open: rules.filter(({ lost }) => lost.length > 0),
  };
}

/** The policies with their directory; `open` are the groups of which more may be members than are listed. */
export interface PoliciesOf {
  readonly given: PoliciesGiven;
  readonly open: ReadonlySet<string>;
}

/** The policies, and a directory of all recipients; groups without a full list of members are open. */
export function policiesOf({ policies, recipients }: TenantState): PoliciesOf {
  const open = recipients.filter(({ membership }) => membership === 'unknown' || membership === 'at least these');
  return {
    given: {
      policies: policies.map(({ policy }) => policy),
      directory: { recipients: recipients.map(({ recipient }) => recipient) },
    },
    open: new Set(open.map(({ recipient }) => recipient.id)),
  };
}

/** What is not known of a rule, in words. */
export function openRuleText({ rule, lost }: HeldRule): string {
  return `of the rule ${quote(rule.name)} ${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} not known`;
}
