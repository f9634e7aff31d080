import { describe, expect, it } from 'vitest';
import { readHosted } from '../../../../src/syntax/hosts/read-hosted.ts';

import { callsIn } from '../../../support/hosted.ts';

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
    ['Both should say anything but Granted.', [undefined, undefined]],
    ['The second must be anything but Granted.', [undefined, undefined]],
    ['The first must be Granted, unless it is new.', [undefined, undefined]],
    ['Should both be Granted?', [undefined, undefined]],
    ['Verify that neither is Granted; both must be Denied.', ['Denied', 'Denied']],
    ['The first must say Denied, not Granted.', ['Denied', undefined]],
    ['Try both: a buyer must be `Granted`, a non-buyer `Denied`.', [undefined, undefined]],
    ['Verify that both are DENIED.', ['Denied', 'Denied']],
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

describe('output that is announced below a test', () => {
  const output = '```text\nMailbox           : ann\nAccessCheckResult : Denied\n```\n';
  it.each([
    ['**Expected output:**', ['Denied']],
    ['Die erwartete Ausgabe:', ['Denied']],
    ['Resultado esperado:', ['Denied']],
    ['This is what I got:', [undefined]],
    ['Expected output, if something is wrong:', [undefined]],
    ['It must not print:', [undefined]],
  ])('%s', (title, expected) => {
    expect(expectations(`${fence('ann')}\n${title}\n${output}`)).toEqual(expected);
  });
});
