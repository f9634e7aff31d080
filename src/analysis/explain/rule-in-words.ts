/** A client access rule in words. */

import type { Condition } from '../../model/rule.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { OpenRule } from '../answers/connections/open-rules.ts';

/** ``1 `Office addresses`: AllowAccess when the address is one of `192.0.2.0/24`, …``. */
export function ruleInWords({ rule, actions, doubts, isAnywhere }: OpenRule): string {
  const number = isAnywhere ? 'number not known' : String(rule.priority);
  const action = actions.length === 1 ? actions.join('') : 'action not known';
  const when = rule.conditions.map((condition) => `${NOUNS[condition.kind]} ${valuesOf(condition)}`);
  const except = rule.exceptions.map((condition) => `${NOUNS[condition.kind]} ${valuesOf(condition)}`);
  const parts = [
    when.length === 0 ? 'always' : `when ${when.join(' and ')}`,
    ...(except.length === 0 ? [] : [`except when ${except.join(' or ')}`]),
  ];
  const marks = [
    ...(rule.enabled ? [] : ['turned off']),
    ...(rule.scope === 'Users' ? ['for users only, not for middle tiers'] : []),
    ...doubts,
  ];
  return `${number} ${quote(rule.name)}: ${action} ${parts.join(', ')}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
}

const NOUNS = {
  protocols: 'the protocol is',
  'authentication-types': 'the sign-in is',
  addresses: 'the address is in',
  usernames: 'the username fits',
  filter: 'the mailbox fits',
} as const;

/** Values that are shown one by one. */
const SHOWN = 6;

function valuesOf({ values }: Condition): string {
  const texts = values.map((value) => quote(typeof value === 'string' ? value : value.text));
  const shown = texts.slice(0, SHOWN);
  if (texts.length > SHOWN) return `${shown.join(', ')} or any of ${texts.length - SHOWN} more`;
  const [last = '', ...before] = shown.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} or ${last}`;
}
