import { describe, expect, it } from 'vitest';
import {
  bulletLength,
  goesOnLength,
  isErrorPlace,
  isOpenEnded,
  lineKind,
  openBrackets,
  promptLength,
} from '../../../../src/syntax/hosts/lines/line-kinds.ts';

describe('a line', () => {
  it.each([
    ['Get-ClientAccessRule', 'code'],
    ['New-ClientAccessRule -Name x -Action DenyAccess', 'code'],
    ['New-ClientAccessRule is needed', 'prose'],
    ['Set-ClientAccessRule Desk -Enabled $true. Then wait', 'prose'],
    ['New-ClientAccessRule: A rule of this name is there already.', 'error'],
    ['    + CategoryInfo          : InvalidData', 'error'],
    ['New-ClientAccessRule [-Name] <String>', 'syntax'],
    ['  -Enabled $true', 'goes on'],
    ['- a list', 'prose'],
    ['| Out-Null', 'goes on'],
    ['| a | b |', 'prose'],
    ['$x = 1', 'code'],
    ["foreach ($n in 'a') {", 'code'],
    ['}', 'code'],
    ['# remark', 'comment'],
    ['', 'blank'],
    ['If (and only if) it works, go on.', 'prose'],
  ])('%j is %s', (line, kind) => {
    expect(lineKind(line)).toBe(kind);
  });

  it.each([
    ['PS C:\\> x', 8],
    ['[PS] C:\\>x', 9],
    ['PS /srv/kim> x', 13],
    ['PS> x', 4],
    ['PSX> x', 0],
    ['PS. > x', 0],
  ])('%j has a prompt of %i', (line, length) => {
    expect(promptLength(line)).toBe(length);
  });

  it('has bullets, marks of input that goes on, and open ends', () => {
    expect(['* x', '12. x', 'b) x', 'Step 2: x', '-x', '1.5 x'].map(bulletLength)).toEqual([2, 4, 3, 8, 0, 0]);
    expect(['>> x', '>>', '> x'].map(goesOnLength)).toEqual([3, 2, 0]);
    expect(['a `', 'a |', 'a,', 'a \\', '# a,', 'a'].map(isOpenEnded)).toEqual([true, true, true, true, false, false]);
    expect(openBrackets("if (x) { '}' # )")).toBe(1);
    expect(isErrorPlace('At line:1 char:1')).toBe(true);
  });
});
