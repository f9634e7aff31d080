/** The committed page of mutants, with the reasons that stand in the table. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disagreements, printReason, type Reason } from '../../tools/measure/stryker.ts';
import { root } from '../support/paths.ts';
import { readPage } from './rows.ts';

const page = readPage('stryker.md');
const reasons: readonly Reason[] = JSON.parse(readPage('stryker-left.json'));

/** What the page says of each mutant that is left: its file, and after the place the change, the kind and the reason. */
const listed = page
  .split(/^### /m)
  .slice(1)
  .flatMap((section) => {
    const file = /^`(.+)`/.exec(section)?.[1] ?? '';
    return [...section.matchAll(/^- \d+: (.*)$/gm)].map(([, entry]) => `${file} ${entry}`);
  });

it('the page of mutants gives the reasons of the table and no others', () => {
  const given = reasons.map((reason) => `${reason.file} ${printReason(reason)}`);
  expect([...new Set(listed)].sort()).toEqual([...new Set(given)].sort());
});

it('every reason is of a kind that there is, and says why, of a file that there is', () => {
  expect(reasons.filter((reason) => disagreements([reason], [reason]).length > 0)).toEqual([]);
  expect(reasons.map(({ file }) => file).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
