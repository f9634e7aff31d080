import { describe, expect, it } from 'vitest';
import { printMatrixPage } from '../../../../src/report/html/matrix/page.ts';
import { style } from '../../../../src/report/html/matrix/style.ts';
import { baseStyle } from '../../../../src/report/html/shell/base-style.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

describe('style', () => {
  it('fetches nothing, and its braces close', () => {
    expect(style).not.toMatch(/url\(|@import|<\//);
    expect(style.split('{')).toHaveLength(style.split('}').length);
  });

  it('styles no class and no name that neither the page nor its script has', () => {
    const page = printMatrixPage(smallMatrix, { name: 'a', version: '1' }).replace(/<style>[\s\S]*<\/style>/, '');
    const own = style.slice(baseStyle.length);
    const kinds = ['granted', 'denied', 'unknown', 'none', 'good', 'warn', 'bad'];
    const classes = [...own.matchAll(/(?<![\d\w])\.([a-z][a-z-]*)(?=[^}]*\{)/g)].map(([, name = '']) => name);
    const names = [...own.matchAll(/#([a-z][a-z-]*)(?=[^};]*\{)/g)].map(([, name = '']) => name);
    expect(classes.length).toBeGreaterThan(20);
    for (const name of classes.filter((each) => !kinds.includes(each)))
      expect([name, new RegExp(`["' ]${name}["' ]`).test(page)]).toEqual([name, true]);
    for (const name of names) expect([name, page.includes(`id="${name}"`)]).toEqual([name, true]);
  });
});
