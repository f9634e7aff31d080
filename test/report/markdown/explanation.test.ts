import { describe, expect, it } from 'vitest';
import { type ExplainRequest, explanationOf } from '../../../src/analysis/explain/explanation.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Explanation } from '../../../src/model/generated/wire.generated.ts';
import { printExplanationMarkdown } from '../../../src/report/markdown/explanation.ts';
import { caseInventory, inventoryOf } from '../../analysis/inventory/reading.ts';

function explain(inventory: ReturnType<typeof inventoryOf>, request: ExplainRequest): Explanation {
  const made = explanationOf(request, { inventory, readings: defaultReadings, chosen: {} });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const print = (name: string, request: ExplainRequest): string =>
  printExplanationMarkdown(explain(caseInventory(name), request));

describe('printExplanationMarkdown', () => {
  it('has the answer in its head, the steps as a list, and commands as code', () => {
    const text = print('add-member-not-permission', {
      app: '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920',
      mailbox: 'cara@contoso.com',
      wanted: 'open',
    });
    expect(text).toMatch(/^## app 5b6c7d8e-\S+ to mailbox cara@contoso\.com: Denied\n/);
    expect(text).toContain('\n**Denied** AAP-RESTRICT-CLOSES (documented)\n');
    expect(text).toContain('\n### How it comes about\n\n1. RestrictAccess on `sg-finance-robots` counts');
    expect(text).toContain(
      "1. make `cara@contoso.com` a member of `sg-finance-robots` \\[input.txt:7\\]\n\n   ```powershell\n   Add-DistributionGroupMember -Identity sg-finance-robots -Member 'cara@contoso.com'\n   ```\n\n   - turns nothing else\n",
    );
    expect(text.endsWith('\n')).toBe(false);
  });

  it('has a heading for each case, and sections for the whole', () => {
    const cases = print('car-remote-powershell-over-rest', {
      connection: { path: '/adminapi/', clientIPAddress: '192.0.2.5' },
    });
    expect(cases).toContain('\n### as RemotePowerShell: AllowAccess\n\n1. rule `Admins by PowerShell`');
    expect(cases).not.toContain('### How it comes about');
    expect(cases).toContain('\n2 cases: all decided; together not known\n');
    expect(cases).toMatch(/### How the request is understood\n\n1\. the path `\/adminapi\/` is/);
    const whole = print('appid-case-and-several-policies', {});
    expect(whole).toContain('### Apps, each with its policies\n\n- 6C1F3F0E');
    expect(whole).toContain('\n  - RestrictAccess on `Sales`');
  });

  it('is no Markdown or HTML of others, and its code ends where it should', () => {
    const name = '</p> ``` [x](http://y) | *b*';
    const inventory = inventoryOf({
      'r.json': JSON.stringify({ rules: [{ name, priority: 1, action: 'DenyAccess' }] }),
    });
    const text = printExplanationMarkdown(
      explain(inventory, {
        connection: {
          protocol: 'POP3',
          username: 'a\\<b>_c_',
          caller: { username: '<i>\\|', recipient: { city: '](x' } },
        },
        wanted: 'open',
      }),
    );
    const code = text.match(/^ {3}(`{3,})powershell\n[\s\S]*?\n {3}\1$/gm) ?? [];
    expect(code.some((block) => block.includes('```` [x]') || block.startsWith('   ````powershell'))).toBe(true);
    const outside = text.replace(/^ {3}(`{3,})powershell\n[\s\S]*?\n {3}\1$/gm, '').replace(/`[^`\n]*`/g, '');
    expect(outside).not.toMatch(/(?<!\\)[<>]|(?<!\\)\]\(|(?<!\\)\|/);
  });
});
