import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import { toCalls, toPoliciesGiven, toRulesGiven } from '../../../src/analysis/convert.ts';
import type { ClientAccessRule, PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';
import type { TenantState } from '../../../src/model/inventory/inventory.ts';
import { printCalls } from '../../../src/syntax/cmdlets/print.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { inventoryOf } from './reading.ts';

/** Where people keep scripts. */
const HOSTS: Readonly<Record<string, (script: string) => readonly [name: string, text: string]>> = {
  script: (script) => ['a.ps1', script],
  fence: (script) => ['a.md', `# Set-up\n\nRun this:\n\n\`\`\`powershell\n${script}\`\`\`\n\nDone.\n`],
  'fence in a list': (script) => [
    'a.md',
    `1. Run this:\n\n   ~~~\n${script.replace(/^(?=.)/gm, '   ')}   ~~~\n\n2. Done.\n`,
  ],
  quote: (script) => ['a.md', `${`They wrote:\n\n\`\`\`ps1\n${script}\`\`\`\n`.replace(/^/gm, '> ')}\n`],
  prompts: (script) => ['log.txt', script.replace(/^(?=\S)/gm, 'PS C:\\> ')],
  'lines of Windows': (script) => ['a.ps1', `\ufeff${script.replaceAll('\n', '\r\n')}`],
};
const host = fc.constantFrom(...Object.values(HOSTS));

/** What a rule set says, whatever its form: in order, without what means nothing. */
function meaning(rules: readonly ClientAccessRule[]): unknown {
  return [...rules]
    .sort((one, other) => one.priority - other.priority)
    .map(({ priority: _, enabled, ...rule }) => [
      enabled !== false,
      ...Object.entries(rule)
        .filter(([, value]) => value != null && value.length > 0)
        .sort(),
    ]);
}

/** What policies say: app, right and who is covered, by any of the directory's names. */
function coverage({ policies, directory: { recipients } }: PoliciesGiven): readonly string[] {
  const lines = policies.flatMap(({ accessRight, appIds, policyScopeGroupId }) =>
    appIds.map((appId) => `${accessRight} ${fold(appId)} on ${policyScopeGroupId}`),
  );
  const groups = recipients.flatMap(({ id, members, type }) =>
    members == null || !/Group/.test(type) ? [] : [`${id}: ${[...new Set(members)].sort().join(', ')}`],
  );
  return [...new Set([...lines, ...groups])].sort();
}

/** What New-ApplicationAccessPolicy takes for a scope (PADM-SCOPE-PRINCIPAL). */
const PRINCIPALS = /^(UserMailbox|MailUser|MailUniversalSecurityGroup|)$/;

function stateOf(name: string, text: string): TenantState {
  return inventoryOf({ [name]: text }).state;
}

describe('what an inventory reads, it reads again', () => {
  it('rule sets as PowerShell, in any host', () => {
    fc.assert(
      fc.property(scenario('client-access-rules'), host, ({ given }, hosted) => {
        const read = stateOf('rules.json', JSON.stringify(given));
        expect(meaning(toRulesGiven(read).value.rules)).toEqual(meaning(given.rules));
        const { value, leftOut } = toCalls(read);
        const [name, text] = hosted(printCalls(value));
        expect(leftOut).toEqual([]);
        expect(meaning(toRulesGiven(stateOf(name, text)).value.rules), text).toEqual(meaning(given.rules));
      }),
      { numRuns: 150 },
    );
  });

  it('policies with their groups as PowerShell, in any host', () => {
    fc.assert(
      fc.property(scenario('application-access-policies'), host, ({ given }, hosted) => {
        const recipients = given.directory.recipients.map(({ id, type, members = [] }) => ({ id, type, members }));
        fc.pre(new Set(recipients.map(({ id }) => fold(id))).size === recipients.length);
        const read = stateOf('policies.json', JSON.stringify({ ...given, directory: { recipients } }));
        const once = toPoliciesGiven(read).value;
        const types = new Map(once.directory.recipients.map(({ id, type }) => [id, type]));
        fc.pre(once.policies.every(({ policyScopeGroupId: scope }) => PRINCIPALS.test(types.get(scope) ?? '')));
        const { value } = toCalls(read);
        const [name, text] = hosted(printCalls(value));
        const twice = toPoliciesGiven(stateOf(name, text)).value;
        const printed = new Set(
          value.flatMap(({ parameters }) => [parameters['Name'], parameters['PolicyScopeGroupId']]),
        );
        const about = (lines: readonly string[]): readonly string[] =>
          lines.filter((line) => / on /.test(line) || printed.has(line.replace(/: .*/s, '')));
        expect(about(coverage(twice)), text).toEqual(about(coverage(once)));
      }),
      { numRuns: 150 },
    );
  });
});
