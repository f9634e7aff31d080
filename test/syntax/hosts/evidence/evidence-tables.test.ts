import { describe, expect, it } from 'vitest';
import { readHosted } from '../../../../src/syntax/hosts/read-hosted.ts';

const TEST = 'Test-ApplicationAccessPolicy';

function expectations(text: string): readonly (string | undefined)[] {
  return readHosted(text, 'markdown').calls.map(({ expect: expected }) => expected);
}

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

  it('of an answer that is denied or doubted take none, and say so', () => {
    const text = `
| Mailbox | App | Expected |
|---|---|---|
| ann@contoso.com | x | Granted |
| bob@contoso.com | x | can't be Granted |
`;
    const { calls, notes } = readHosted(text, 'markdown');
    expect(calls.map(({ place }) => place.line)).toEqual([4]);
    expect(notes.map((note) => note.text)).toEqual(["can't be Granted"]);
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
