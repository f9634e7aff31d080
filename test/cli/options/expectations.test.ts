import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { expectationFiles, refuseBadRows, rowsOf } from '../../../src/cli/options/expectations.ts';

const folder = mkdtempSync(join(tmpdir(), 'expectations-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'appId,mailbox,access';

describe('tables of what must come out', () => {
  it('are read with their rows', () => {
    const tables = expectationFiles('--expect', [
      put('a.csv', `${HEADER}\nx,lena,Granted\n`),
      put('b.json', '[{"appId":"x","mailbox":"omar","access":"Denied"}]'),
    ]);
    expect(tables.map(({ source }) => source.form)).toEqual(['csv', 'json']);
    expect(rowsOf(tables).map(({ expected }) => expected)).toEqual(['Granted', 'Denied']);
  });

  it('are nothing else', () => {
    const path = put('members.csv', 'Group,Member\nA,b\n');
    expect(() => expectationFiles('--expect', [path])).toThrow(
      `--expect: ${path} is no table of questions with their answers`,
    );
  });

  it('are refused row by row, the first twenty by name', () => {
    const path = put('bad.csv', `${HEADER}\n${'x,lena,perhaps\n'.repeat(22)}`);
    const lines: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    try {
      expect(() => refuseBadRows(expectationFiles('--expect', [path]).flatMap(({ rows }) => rows))).toThrow(
        'nothing was decided: 22 lines are wrong',
      );
    } finally {
      spy.mockRestore();
    }
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain('bad.csv:2: `perhaps` says neither');
    expect(lines[20]).toBe('error: 2 more lines are wrong\n');
  });

  it('of sound rows pass', () => {
    expect(() =>
      refuseBadRows(
        expectationFiles('--expect', [put('good.csv', `${HEADER}\nx,lena,Granted\n`)]).flatMap(({ rows }) => rows),
      ),
    ).not.toThrow();
  });
});
