/** The pages that people read: how long the first one is, and where their links lead. */
import { describe, expect, it } from 'vitest';
import { brokenLinks, type Pages } from './support/links.ts';
import { tree } from './support/sources.ts';

/** Bytes of README.md: what somebody reads before deciding whether to go on. */
const README = 8_000;

/** Every page but those that tools write as they measure. */
const pages: Pages = Object.fromEntries(
  tree
    .filter(({ path }) => path.endsWith('.md') && !path.startsWith('evidence/'))
    .map(({ path, text }) => [path, text]),
);
const files = tree.map(({ path }) => path);

describe('the pages', () => {
  it('begin with a README of a few minutes', () => {
    expect(Buffer.byteLength(pages['README.md'] ?? '')).toBeLessThanOrEqual(README);
  });

  it('explain the architecture before the table of rooms in sixty lines', () => {
    const [head = ''] = (pages['ARCHITECTURE.md'] ?? '').split('<!-- table: rooms -->');
    expect(head.split('\n').length).toBeLessThanOrEqual(60);
  });

  it('link to what is there', () => {
    expect(Object.keys(pages)).toContain('docs/tour.md');
    expect(brokenLinks(pages, files)).toEqual([]);
  });
});
