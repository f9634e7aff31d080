/** The tables that pages hold are those of the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesWithTables, refreshTables } from '../../tools/tables.ts';
import { root } from '../support/paths.ts';

describe.each(pagesWithTables)('%s', (path) => {
  const page = readFileSync(join(root, path), 'utf8');

  it('is fresh, or `npm run docs` makes it so', () => {
    expect(page).toContain('<!-- table: ');
    expect(refreshTables(page)).toBe(page);
  });

  it('is not when a row is missing', () => {
    const short = page.replace(/(<!-- table: \w+ -->\n\n.*\n.*\n).*\n/, '$1');
    expect(short).not.toBe(page);
    expect(refreshTables(short)).toBe(page);
  });
});
