import { describe, expect, it } from 'vitest';
import { mend, withoutEntities, withoutHardBlanks } from '../../../../src/syntax/hosts/lines/mend.ts';
import { wholeOf } from '../../../../src/syntax/hosts/mapped-text.ts';

const NAME = 'Set-ClientAccessRule';

describe('line ends', () => {
  it.each([
    ['of another shell', `${NAME} \\\n -Identity x ^\n -Enabled $true`, `${NAME} \`\n -Identity x \`\n -Enabled $true`],
    ['with blank lines between', `${NAME} \`\n\n -Identity x`, `${NAME} \`\n -Identity x`],
    ['that were lost', `${NAME} \` -Identity x`, `${NAME}   -Identity x`],
    ['without a mark', `${NAME} -Identity x\n-Enabled $true`, `${NAME} -Identity x \`\n-Enabled $true`],
    ['before a value', `${NAME} -Identity x -Enabled\n$true`, `${NAME} -Identity x -Enabled \`\n$true`],
    ['before a word', `${NAME} x -Action\n DenyAccess`, `${NAME} x -Action \`\n DenyAccess`],
    [
      'before a word, and cut behind it',
      `${NAME} x -Action\n Deny -Enabled 1 -\n Priority 7`,
      `${NAME} x -Action \`\n Deny -Enabled 1 -Priority 7`,
    ],
    ['before a sentence', `${NAME} x -Action\nThe rule is closed`, `${NAME} x -Action\nThe rule is closed`],
    ['behind a switch', `${NAME} -Identity x -Confirm\n$true`, `${NAME} -Identity x -Confirm\n$true`],
    ['of other commands', 'text\n-Enabled $true', 'text\n-Enabled $true'],
  ])('%s', (_, text, mended) => {
    expect(mend(wholeOf(text), false).code.text).toBe(mended);
  });

  it('that PowerShell understands in another way are left alone where all is PowerShell', () => {
    const text = `${NAME} \` \n -Identity x\n-Enabled $true`;
    expect(mend(wholeOf(text), true)).toMatchObject({ code: { text }, notes: [] });
    expect(mend(wholeOf(text), false).notes).toHaveLength(2);
  });
});

it('hard blanks are blanks but in quotation marks, entities are characters', () => {
  expect(withoutHardBlanks(wholeOf('a\u00a0"b\u00a0c"\u00a0d')).text).toBe('a "b\u00a0c" d');
  expect(withoutEntities(wholeOf('&lt;a&gt;&nbsp;&#39;&#x40;&amp;&other;')).text).toBe("<a> '@&&other;");
});
