import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/syntax/exports/console/lines.ts';
import { tableBlock } from '../../../../src/syntax/exports/console/table-block.ts';

function rows(text: string, cmdlet?: string): readonly (readonly (string | undefined)[])[] | undefined {
  return tableBlock(linesOf(text), 0, cmdlet)?.rows.map(({ cells }) => cells);
}

describe('tableBlock', () => {
  it('ends at an empty line, a prompt and a fence', () => {
    const head = 'AppId AccessRight\n----- -----------\na1    DenyAccess\n';
    for (const end of ['', 'PS C:\\> exit', '[PS] C:\\>', '```', '  ```'])
      expect(rows(`${head}${end}\nb2    DenyAccess`)).toEqual([['a1', 'DenyAccess']]);
  });

  it('joins what -Wrap put into the next row', () => {
    const text =
      'Name    AnyOfProtocols   Action\n----    --------------   ------\nInside  {IMAP4, POP3,    DenyAccess\n        REST}\nOutside {}               DenyAccess';
    expect(rows(text)).toEqual([
      ['Inside', '{IMAP4, POP3, REST}', 'DenyAccess'],
      ['Outside', '{}', 'DenyAccess'],
    ]);
  });

  it('needs no dashes where all columns are ours', () => {
    expect(rows('ScopeName    AppId  AccessRight\nMail room    a1     DenyAccess')).toEqual([
      ['Mail room', 'a1', 'DenyAccess'],
    ]);
    expect(rows('ScopeName    AppId  Remark\nMail room    a1     later')).toBeUndefined();
    expect(rows('# ScopeName  AppId  AccessRight\n# Mail room  a1     DenyAccess')).toBeUndefined();
  });

  it('takes tables with bars for the state of rules and policies, not for what people saw', () => {
    expect(rows('| AppId | AccessRight |\n|---|---|\n| `a1` | **DenyAccess** |')).toEqual([['a1', 'DenyAccess']]);
    expect(rows('| Mailbox | AccessCheckResult |\n|---|---|\n| jo | Granted |')).toBeUndefined();
  });

  it('leaves the tables of others alone', () => {
    expect(rows('Name State\n---- -----\na    b')).toBeUndefined();
    expect(rows('Result\n------\nAppId : x')).toBeUndefined();
  });
});
