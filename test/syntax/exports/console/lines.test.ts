import { describe, expect, it } from 'vitest';
import { commentedLines, hasPrompt, indentOf, isBlank, linesOf } from '../../../../src/syntax/exports/console/lines.ts';

describe('linesOf', () => {
  it('knows where each line begins, whatever ends it', () => {
    expect(linesOf('a\r\nbc\n\nd')).toEqual([
      { text: 'a', at: 0 },
      { text: 'bc', at: 3 },
      { text: '', at: 6 },
      { text: 'd', at: 7 },
    ]);
  });

  it('has blanks where the marks of quotes stood, but for those of a command that goes on', () => {
    expect(linesOf('> a\n> > b\n>> c').map(({ text }) => text)).toEqual(['  a', '    b', '>> c']);
  });
});

describe('commentedLines', () => {
  it('keeps comments and their columns', () => {
    const lines = linesOf('# a\n  ## b\n$x = 1 # c\n<#\nd\n#>\n<# e #>\nf');
    expect(commentedLines(lines).map(({ text }) => text.trimEnd())).toEqual(['  a', '     b', '', '', 'd', '', '', '']);
    expect(commentedLines(lines).map(({ at }) => at)).toEqual(lines.map(({ at }) => at));
  });
});

describe('the look of a line', () => {
  it('is blank, indented, or behind a prompt', () => {
    expect([isBlank(undefined), isBlank({ text: ' \t', at: 0 }), isBlank({ text: 'a', at: 0 })]).toEqual([
      true,
      true,
      false,
    ]);
    expect([indentOf('  \ta'), indentOf('a'), indentOf('   ')]).toEqual([3, 0, 3]);
    expect([hasPrompt('  PS C:\\work>'), hasPrompt('PSComputerName : x')]).toEqual([true, false]);
  });
});
