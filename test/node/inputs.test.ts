import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../src/node/inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readInputs', () => {
  it('takes the files of a folder in the order of their names, and follows no link in it', () => {
    mkdirSync(join(folder, 'b', '.git'), { recursive: true });
    for (const name of ['c.txt', 'a.PS1', 'b/x.csv', 'b/.git/y.json', 'd.log']) writeFileSync(join(folder, name), 'x');
    symlinkSync(folder, join(folder, 'b', 'loop'));
    expect(readInputs([folder]).map(({ name }) => name)).toEqual(
      ['a.PS1', 'b/x.csv', 'c.txt'].map((name) => join(folder, name)),
    );
  });

  it('takes a file of any ending that is named', () => {
    expect(readInputs([join(folder, 'd.log')])).toHaveLength(1);
  });

  it('reads UTF-16, and refuses what is binary, what is not there, and a folder with nothing to read', () => {
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    expect(readInputs([put('u.txt', Buffer.from('\ufeffGet-ClientAccessRule', 'utf16le'))])).toHaveLength(1);
    expect(() =>
      readInputs([put('p.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49, 0x48, 0, 0, 1, 0))]),
    ).toThrow(/p\.png is binary/);
    expect(() => readInputs([join(folder, 'gone')])).toThrow(/no such file/);
    mkdirSync(join(folder, 'empty'));
    expect(() => readInputs([join(folder, 'empty')])).toThrow(/holds no file that is read/);
    expect(() => readInputs(['-', '-'])).toThrow(/only one/);
  });
});
