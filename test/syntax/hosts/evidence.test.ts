import { describe, expect, it } from 'vitest';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';
import { callsIn } from '../../support/hosted.ts';

const TEST = 'Test-ApplicationAccessPolicy';

function fence(...boxes: readonly string[]): string {
  return ['```powershell', ...boxes.map((box) => `${TEST} -Identity ${box}@contoso.com -AppId x`), '```', ''].join(
    '\n',
  );
}

function expectations(text: string): readonly (string | undefined)[] {
  return readHosted(text, 'markdown').calls.map(({ expect: expected }) => expected);
}

describe('what a sentence says of the tests in a fence', () => {
  it.each([
    ['The first one must say **Granted**, the second one must say **Denied**.', ['Granted', 'Denied']],
    ['The first should return Granted and the second Denied.', ['Granted', 'Denied']],
    ['Expect `Granted` for the first and `Denied` for the last.', ['Granted', 'Denied']],
    ['ann@contoso.com must be Granted; bob@contoso.com must be Denied.', ['Granted', 'Denied']],
    ['1. first: Granted\n2. second: Denied', ['Granted', 'Denied']],
    ['Both must say Denied.', ['Denied', 'Denied']],
    ['Der erste muss Gewährt sagen, der zweite Verweigert.', ['Granted', 'Denied']],
    ['If both say Granted, the group was not picked up.', [undefined, undefined]],
    ['The first one said Granted, the second one said Denied.', [undefined, undefined]],
    ['The second must not be Granted.', [undefined, undefined]],
    ['A `Denied` means that the policy works.', [undefined, undefined]],
    ['', [undefined, undefined]],
  ])('%s', (sentence, expected) => {
    expect(expectations(`${fence('ann', 'bob')}\n${sentence}\n`)).toEqual(expected);
  });

  it('before the fence counts when nothing behind it speaks', () => {
    expect(expectations(`This must return \`Granted\`:\n\n${fence('ann')}\nThen wait.\n`)).toEqual(['Granted']);
    expect(expectations(`This must return \`Granted\`:\n\n${fence('ann')}\nIt must say Denied.\n`)).toEqual(['Denied']);
  });

  it('of comments in the fence goes before the sentence', () => {
    const text = `\`\`\`powershell\n${TEST} -Identity a@contoso.com -AppId x # Denied\n\`\`\`\n\nMust be Granted.\n`;
    expect(expectations(text)).toEqual(['Denied']);
  });

  it('of a test in a sentence stands behind it', () => {
    expect(callsIn(`Run \`${TEST} -Identity a@contoso.com -AppId x\`, which must say Denied.`)).toEqual([
      `1: ${TEST} Identity=a@contoso.com AppId=x (expects Denied)`,
    ]);
    expect(callsIn(`- \`${TEST} -Identity a@contoso.com -AppId x\` → Granted`)).toEqual([
      `1: ${TEST} Identity=a@contoso.com AppId=x (expects Granted)`,
    ]);
  });
});

describe('tables', () => {
  it('say what tests in their rows must answer', () => {
    const text = `
| Test | Command | Expected |
|---|---|---|
| In group | \`${TEST} -Identity hr@contoso.com -AppId x\` | ✅ Granted |
| Outside | \`${TEST} -Identity it@contoso.com -AppId x\` | ❌ Denied |
| Roles | \`Test-ServicePrincipalAuthorization -Identity x -Resource it@contoso.com\` | InScope False |
`;
    expect(expectations(text)).toEqual(['Granted', 'Denied', 'False']);
  });

  it('hold what was seen, and what was expected of tests that nobody wrote down', () => {
    const text = `
> | User | Client ID | Expected | Actual |
> |:--|---|---|---|
> | ann@contoso.com | x | Granted | **Granted** |
> | bob@contoso.com | x | Denied | \`AccessCheckResult : Granted\` |
> | cid@contoso.com | x | Denied | Verweigert |
> | dan@contoso.com | x | Denied | not tried |
`;
    const { calls, objects, notes } = readHosted(text, 'markdown');
    expect(
      objects.map(({ place, properties, asPrinted }) => [place.line, Object.values(properties).join(' '), asPrinted]),
    ).toEqual([
      [4, 'ann@contoso.com x Granted', undefined],
      [5, 'bob@contoso.com x Granted', undefined],
      [6, 'cid@contoso.com x Denied', { AccessCheckResult: 'Verweigert' }],
    ]);
    expect(calls.map(({ place, expect: expected, via }) => [place.line, expected, via])).toEqual([
      [4, 'Granted', 'a table of what is expected'],
      [5, 'Denied', 'a table of what is expected'],
      [6, 'Denied', 'a table of what is expected'],
      [7, 'Denied', 'a table of what is expected'],
    ]);
    expect(notes).toEqual([expect.objectContaining({ text: 'not tried', why: 'no result of a test' })]);
  });

  it('about other things are none', () => {
    const text = '| Permission | Status |\n|---|---|\n| Mail.Send | Granted |\n| Mail.Read | Denied |\n';
    expect(readHosted(text, 'markdown')).toEqual({ calls: [], objects: [], notes: [] });
  });
});

describe('bodies of requests', () => {
  it.each([
    [
      `{"CmdletInput":{"CmdletName":"Set-ClientAccessRule","Parameters":{"Identity":"Desk","Enabled":true,"AnyOfProtocols":["POP3","IMAP4"],"Priority":2}}}`,
      'Identity=Desk Enabled=true AnyOfProtocols=POP3+IMAP4 Priority=2',
    ],
    [
      `{ CmdletInput: { CmdletName: 'Set-ClientAccessRule', Parameters: { Identity: rule.name, Enabled: false } } }`,
      'Identity=? Enabled=false',
    ],
    [
      `{'CmdletInput': {'CmdletName': 'Set-ClientAccessRule', 'Parameters': {'Identity': name + ' rule', 'Enabled': True}}}`,
      'Identity=? Enabled=true',
    ],
    [`{"CmdletInput": {"CmdletName": "Set-ClientAccessRule", "Parameters": build(x)}}`, ''],
  ])('%s', (body, given) => {
    const call = ['1: Set-ClientAccessRule', given, '(the body of a request)'].filter((part) => part !== '').join(' ');
    expect(callsIn(`await call(${body});`, 'text')).toEqual([call]);
  });
});
