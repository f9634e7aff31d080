import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { printTree, readTree } from '../print-tree.ts';

const commentsOf = (text: string): readonly string[] =>
  parsePowerShell(text).comments.map(({ start, end }) => text.slice(start, end));

test('each comment is kept once, with its place', () => {
  expect(commentsOf("# a\nf #b\n<# c\nd #> g a#x '# y' <#e#> -z\nif ($a) { } # h\n# i\nelse { }")).toEqual([
    '# a',
    '#b',
    '<# c\nd #>',
    '<#e#>',
    '# h',
    '# i',
  ]);
});

test('a backtick before blanks at the end of a line does not continue it, and that is said', () => {
  expect(readTree('f -a 1 ` \n  -b 2')).toBe(
    'f -a 1\n-b 2\nsuspect: a blank behind the backtick: the command ends with this line at "` "',
  );
  expect(readTree('f a ` b')).toBe('f a b');
});

test('what is nested too deeply is a fault, and the next line is read', () => {
  for (const unit of ['(', '@(', '$(', '-not ', '[a]']) {
    const text = `$x = ${unit.repeat(5000)}\r\nf\n`;
    const parsed = parsePowerShell(text);
    expect(parsed.faults[0]?.why).toBe('nested too deeply');
    expect(printTree(text, { ...parsed, faults: [] })).toBe('UNREAD\nf');
  }
});

test('certainty ends where the first broken statement begins', () => {
  const text = 'f <a>\ng\nif ($a) { h (i }\nj';
  expect(text.slice(0, parsePowerShell(text).sureUntil)).toBe('f <a>\ng\nif ($a) { ');
});
