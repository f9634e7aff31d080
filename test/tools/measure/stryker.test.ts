import { describe, expect, it } from 'vitest';
import { disagreements, mutantRows, printMutants, stryker } from '../../../tools/measure/stryker.ts';
import { isCode, isGenerated, tree } from '../../support/sources.ts';

const left = { file: 'src/a.ts', line: 'return a > 1;', from: 'a > 1', to: 'a >= 1' };
const reason = { ...left, kind: 'equal', why: 'a is never 1' };
const report = {
  source: 'const b = 1;\n  return a > 1;\n',
  mutants: [
    { status: 'Killed', replacement: '2', location: { start: { line: 1, column: 11 }, end: { line: 1, column: 12 } } },
    {
      status: 'Survived',
      replacement: 'a >= 1',
      location: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
    },
  ],
};

describe('disagreements', () => {
  it('are none when every mutant that is left has its reason', () => {
    expect(disagreements([left, left], [reason])).toEqual([]);
  });

  it('name a mutant without a reason, a reason without a mutant, and a reason that is none', () => {
    const key = JSON.stringify([left.file, left.line, left.from, left.to]);
    expect(disagreements([left], [])).toEqual([`no reason for ${key}`]);
    expect(disagreements([], [reason])).toEqual([`not left any more: ${key}`]);
    expect(disagreements([left], [{ ...reason, why: '' }])).toEqual([`no reason: ${key}`]);
    expect(disagreements([left], [{ ...reason, kind: 'hard' }])).toEqual([`no reason: ${key}`]);
  });
});

describe('what is mutated', () => {
  it('are the files of the reference and of syntax that people write; each depends on its own code', () => {
    const units = stryker.units((path) => `digest of ${path}`);
    const written = tree.filter(
      (file) => isCode(file) && !isGenerated(file) && /^src\/(reference|syntax)\//.test(file.path),
    );
    expect(units.map(({ name }) => name).sort()).toEqual(written.map(({ path }) => path).sort());
    expect(units.filter(({ name, depends }) => depends.join() !== `digest of ${name}`)).toEqual([]);
  });
});

describe('mutantRows', () => {
  const rows = mutantRows('src/a.ts', report);

  it('count by status, and hold each mutant that is left', () => {
    expect(rows.slice(0, 3)).toEqual([
      { file: 'src/a.ts', status: 'Killed', count: 1 },
      { file: 'src/a.ts', status: 'Timeout', count: 0 },
      { file: 'src/a.ts', status: 'Survived', count: 1 },
    ]);
    expect(rows.slice(5)).toEqual([{ ...left, status: 'Survived', row: 2 }]);
  });

  it('make a page with the reasons', () => {
    const page = printMutants(new Map([['src/a.ts', rows]]), [reason]);
    expect(page).toContain('| `src/a.ts` | 2 | 1 | 0 | 1 | 0 | 0 |');
    expect(page).toContain('- 2: `a > 1` → `a >= 1`. *equal*: a is never 1');
  });
});
