import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, block, html, plain, verbatim } from '../../../../src/report/html/shell/markup.ts';
import { find, parseFragment, textOf } from '../../../support/page.ts';
import { hostile } from '../../../support/reports.ts';

describe('html', () => {
  it('escapes texts, and leaves markup and numbers as they are', () => {
    expect(html`<p>${'<b>&"\''}${1}${html`<i>${'>'}</i>`}${undefined}${[html`<u></u>`, 'a']}</p>`.markup).toBe(
      '<p>&lt;b&gt;&amp;&quot;&#39;1<i>&gt;</i><u></u>a</p>',
    );
  });

  it.each(hostile)('keeps %j in its element and in its attribute', (text) => {
    const page = parseFragment(html`<p class="${text}"><code>${text}</code></p>`.markup);
    expect(find(page, 'p')).toHaveLength(1);
    expect(find(page, 'code')).toHaveLength(1);
    expect(textOf(page)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    for (const name of ['script', 'svg', 'img', 'b']) expect(find(page, name)).toEqual([]);
  });

  it('shows what hides, and sets it off from a text that has the same backslashes', () => {
    expect(html`${'a\u202eb'}`.markup).toBe('a<span class="hidden-character">\\u202e</span>b');
    expect(html`${'a\\u202eb'}`.markup).toBe('a\\u202eb');
    expect(html`<p class="${'a\nb'}"></p>`.markup).toBe('<p class="a\\nb"></p>');
  });

  it('cuts long texts, says by how much, and never through a character', () => {
    expect(html`${'x'.repeat(401)}`.markup).toBe(`${'x'.repeat(400)}… (1 more characters)`);
    expect(html`${`${'x'.repeat(399)}😀`}`.markup).toBe(`${'x'.repeat(399)}… (2 more characters)`);
    expect(block('x'.repeat(401)).markup).toBe('x'.repeat(401));
  });

  it('is read back as one element for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = parseFragment(html`<p class="${text}">${text}</p>`.markup);
        expect(page.children).toHaveLength(1);
      }),
    );
  });
});

describe('block', () => {
  it('keeps line ends and plain spaces', () => {
    expect(block('a\n b\tc').markup).toBe('a\n b<span class="hidden-character">\\t</span>c');
  });
});

describe('bare', () => {
  it('holds no element, for places that can hold none', () => {
    expect(bare('<a>\u200b').markup).toBe('&lt;a&gt;\\u200b');
  });
});

describe('plain', () => {
  it('leaves marks of HTML as they are, shows what hides, and cuts where it is told', () => {
    expect(plain('<a>&\u202e\n')).toBe('<a>&\\u202e\\n');
    expect(plain('abcdef', 4)).toBe('abcd… (2 more characters)');
    expect(plain('x'.repeat(401))).toBe(`${'x'.repeat(400)}… (1 more characters)`);
  });
});

describe('verbatim', () => {
  it('changes nothing', () => {
    expect(verbatim('a > b && c').markup).toBe('a > b && c');
  });
});
