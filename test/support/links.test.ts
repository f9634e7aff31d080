import { describe, expect, it } from 'vitest';
import { brokenLinks, linksOf } from './links.ts';

describe('linksOf', () => {
  it('finds links, but none in code', () => {
    expect(linksOf('[a](b.md) and `[c](d.md)`\n```\n[e](f.md)\n```\n[`g`](h/i.md#j)')).toEqual(['b.md', 'h/i.md#j']);
  });
});

describe('brokenLinks', () => {
  const pages = {
    'README.md': '# One\n[a](docs/a.md#two-words) [b](docs) [c](https://example.org/) [d](#one)',
    'docs/a.md': '# Two words?\n[up](../README.md) [schemas](../spec/schemas)',
  };
  const files = ['README.md', 'docs/a.md', 'spec/schemas/golden.schema.json'];

  it('says nothing of links to files, folders, headings and addresses', () => {
    expect(brokenLinks(pages, files)).toEqual([]);
  });

  it('names a link to a file or a heading that is not there', () => {
    const planted = { 'docs/b.md': '[a](a.md#three) [b](../test/a.ts) [c](../spec/schema)', ...pages };
    expect(brokenLinks(planted, files)).toEqual([
      'docs/b.md: a.md#three',
      'docs/b.md: ../test/a.ts',
      'docs/b.md: ../spec/schema',
    ]);
  });
});
