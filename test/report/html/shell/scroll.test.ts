import { expect, it } from 'vitest';
import { html } from '../../../../src/report/html/shell/markup.ts';
import { writeScroll } from '../../../../src/report/html/shell/scroll.ts';
import { find, parseFragment, textOf } from '../../../support/page.ts';

it('is a named region that the keyboard reaches', () => {
  const [region] = find(parseFragment(writeScroll('a-title', html`<table>${'x'}</table>`).markup), 'div', 'scroll');
  expect(region?.attributes).toEqual({ class: 'scroll', role: 'region', 'aria-labelledby': 'a-title', tabindex: '0' });
  expect(region && textOf(region).trim()).toBe('x');
});
