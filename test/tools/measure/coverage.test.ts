import { describe, expect, it } from 'vitest';
import { missedLines, printCoverage } from '../../../tools/measure/coverage.ts';

const at = (line: number) => ({ start: { line } });

describe('missedLines', () => {
  const source = ['if (a) b();', 'return c;', '    default:', '      return unreachable(a);', 'function d() {}'].join(
    '\n',
  );
  const file = {
    path: 'a.ts',
    s: { 0: 1, 1: 0, 2: 0 },
    statementMap: { 0: at(1), 1: at(2), 2: at(4) },
    f: { 0: 0 },
    fnMap: { 0: { loc: at(5) } },
    b: { 0: [3, 0], 1: [0] },
    branchMap: { 0: { loc: at(1), locations: [at(1), {}] }, 1: { loc: at(3), locations: [at(3)] } },
  };

  it('are those of statements, functions and branches, but for calls of `unreachable`', () => {
    expect(missedLines(file, source)).toEqual([1, 2, 5]);
    const reached = { ...file, s: { 0: 1, 1: 1, 2: 0 }, f: { 0: 1 }, b: { 0: [1, 2], 1: [0] } };
    expect(missedLines(reached, source)).toEqual([]);
  });
});

describe('printCoverage', () => {
  it('counts branches and names lines', () => {
    const row = (file: string, missed: string) =>
      [file, [{ file, branches: 3, golden: `${missed} 12`, missed }]] as const;
    expect(printCoverage(new Map([row('a.ts', ''), row('b.ts', '7 9')]))).toContain('| `b.ts` | 3 | 7 9 12 | 7 9 |');
    expect(printCoverage(new Map([row('a.ts', '')]))).toContain('3 branches in 1 files; they reach them all');
  });
});
