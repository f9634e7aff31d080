import { expect, it } from 'vitest';
import { printDocument } from '../../../../src/report/html/shell/document.ts';
import { html } from '../../../../src/report/html/shell/markup.ts';
import { find, parsePage, textOf } from '../../../support/page.ts';

const page = parsePage(
  printDocument({
    title: '<b> & \u202e',
    style: { text: 'p{}', digest: 'sha256-style' },
    script: { text: 'a < b', digest: 'sha256-script' },
    body: html`<p>hello</p>`,
  }),
);

it('is one page with its title, its two texts and its body', () => {
  expect(find(page, 'title').map(textOf)).toEqual(['<b> & \\u202e']);
  expect(find(page, 'style').map(textOf)).toEqual(['p{}']);
  expect(find(page, 'script').map(textOf)).toEqual(['a < b']);
  expect(find(page, 'body').map(textOf).join('')).toContain('hello');
  expect(find(page, 'html')[0]?.attributes['lang']).toBe('en');
});

it('lets the browser run and apply these two alone, and fetch nothing', () => {
  const policies = find(page, 'meta').map(({ attributes }) => attributes['content'] ?? '');
  expect(policies).toContain(
    "default-src 'none'; script-src 'sha256-script'; style-src 'sha256-style'; base-uri 'none'; form-action 'none'",
  );
  expect(policies).toContain('no-referrer');
});
