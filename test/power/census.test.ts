/** The committed census of campaigns: made from the present sources, and nothing is missed that golden cases reach. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headOf, powerDigest } from '../../src/checks/power/digest.ts';
import { chapterNames } from '../../src/syntax/wire.ts';
import { tree } from '../sources.ts';

const page = readFileSync(join(import.meta.dirname, 'census.md'), 'utf8');

describe('the census of campaigns', () => {
  it('is fresh: otherwise `npm run power`', () => {
    expect(page.split('\n')[0]).toBe(headOf('npm run power', powerDigest(tree)));
  });

  it('has every chapter, and each of them reaches what golden cases reach', () => {
    const parts = page.split('\n## ').slice(1);
    expect(parts.map((part) => part.split('\n')[0])).toEqual([...chapterNames]);
    for (const part of parts) expect(part.split('none of these questions:\n\n')[1]?.trim()).toBe('None.');
  });
});
