/** Changes of client access rules in words and as commands. */

import { conditionTable } from '../../../model/conditions.ts';
import type { ClientAccessRule, SingleChange } from '../../../model/generated/wire.generated.ts';
import { parameterName, printCall } from '../../../syntax/cmdlets/print.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import type { SingleRuleChange } from './rule-change.ts';

/** The change for a person. */
export function ruleChangeWords(change: SingleRuleChange): SingleChange {
  if (change.kind === 'new-rule') {
    const { rule, wider } = change;
    const more = wider === undefined ? '' : ` (${wider})`;
    return {
      kind: change.kind,
      text: `make a rule ${quote(rule.name)} above all others: ${rule.action} ${whenOf(rule)}${more}`,
      powershell: printCall({ cmdlet: 'New-ClientAccessRule', parameters: parametersOf(rule) }),
      places: [],
    };
  }
  const { name } = change.rule.rule;
  const off = printCall({ cmdlet: 'Set-ClientAccessRule', parameters: { Identity: name, Enabled: false } });
  return {
    kind: change.kind,
    text: `remove the rule ${quote(name)}, or turn it off, which does the same: ${off}`,
    powershell: printCall({ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: name } }),
    places: change.rule.places.slice(0, 1),
  };
}

function parametersOf({ priority, ...rule }: ClientAccessRule): Readonly<Record<string, unknown>> {
  const fields = Object.entries(rule).map(([field, value]) => [parameterName(field), value] as const);
  return { ...Object.fromEntries(fields), Priority: priority };
}

/** `from 192.0.2.5 as contoso\lena over POP3`. */
function whenOf(rule: ClientAccessRule): string {
  const words = conditionTable.flatMap(({ field, kind }) => {
    const value = rule[field];
    const texts = value === undefined || value === null ? [] : [value].flat();
    return texts.length === 0 ? [] : [`${PREPOSITIONS[kind]} ${texts.join(', ')}`];
  });
  return words.length === 0 ? 'always' : words.join(' ');
}

const PREPOSITIONS = {
  protocols: 'over',
  'authentication-types': 'with',
  addresses: 'from',
  usernames: 'as',
  filter: 'where',
} as const;
