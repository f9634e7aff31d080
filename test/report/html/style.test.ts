import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/report/html/page.ts';
import { style } from '../../../src/report/html/style.ts';
import { elementsOf, parsePage } from '../../support/page.ts';
import { full } from '../../support/reports.ts';

describe('style', () => {
  it('fetches nothing, and its braces close', () => {
    expect(style).not.toMatch(/url\(|@import|<\//);
    expect(style.split('{')).toHaveLength(style.split('}').length);
  });

  it('styles no class that no page has', () => {
    const page = parsePage(printHtml(full()));
    const classes = new Set(elementsOf(page).flatMap(({ attributes }) => (attributes['class'] ?? '').split(' ')));
    const tones = ['good', 'warn', 'none'];
    const named = [...style.matchAll(/(?<![\d\w])\.([a-z][a-z-]*)(?=[^}]*\{)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !classes.has(name) && !tones.includes(name) && name !== 'hidden-character')).toEqual(
      [],
    );
  });
});
