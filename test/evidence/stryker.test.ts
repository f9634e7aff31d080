/** The committed page of mutants, with the reasons that stand in the table. */
import { expect, it } from 'vitest';
import { disagreements, type Reason } from '../../tools/measure/stryker.ts';
import { readPage } from './rows.ts';

const page = readPage('stryker.md');
const reasons: readonly Reason[] = JSON.parse(readPage('stryker-left.json'));

/** What the page says of each mutant that is left: its file, and after the place the kind and the reason. */
const listed = page
  .split(/^### /m)
  .slice(1)
  .flatMap((section) => {
    const file = /^`(.+)`/.exec(section)?.[1] ?? '';
    return [...section.matchAll(/^- \d+: .*\. \*([a-z]+)\*: (.*)$/gm)].map(([, kind, why]) => `${file} ${kind} ${why}`);
  });

it('the page of mutants gives the reasons of the table and no others', () => {
  const given = reasons.map(({ file, kind, why }) => `${file} ${kind} ${why}`);
  expect([...new Set(listed)].sort()).toEqual([...new Set(given)].sort());
  expect(disagreements(reasons, reasons)).toEqual([]);
});
