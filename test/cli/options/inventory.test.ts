import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventoryOf } from '../../../src/cli/options/inventory.ts';

const folder = mkdtempSync(join(tmpdir(), 'flags-'));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('inventoryOf', () => {
  it('reads every file in the form that is asked for', () => {
    const path = put('a.txt', 'function f { Get-ClientAccessRule A }\nf');
    expect(inventoryOf([path], { from: 'script' }).sources.map(({ form }) => form)).toEqual(['script']);
  });

  it('carries out what takes things back only when asked', () => {
    const path = put('a.md', '## Undo\n\n```powershell\nNew-ClientAccessRule R -Action DenyAccess\n```\n');
    expect(inventoryOf([path], {}).state.rules).toHaveLength(0);
    expect(inventoryOf([path], { applyAll: true }).state.rules).toHaveLength(1);
  });

  it('refuses a single file that is empty', () => {
    expect(() => inventoryOf([put('b.txt', ' \r\n\t')], {})).toThrow(/b\.txt is empty/);
  });
});
