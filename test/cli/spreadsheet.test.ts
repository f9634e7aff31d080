/** Tables for spreadsheets: no cell runs, and each is read back as what it was. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGolden } from '../../src/node/files.ts';
import { parseCsv } from '../../src/syntax/tables/csv.ts';
import { command } from '../support/command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: readonly string[]) => command(words, { cwd: folder });

describe('decide --spreadsheet', () => {
  const usernames = ['=cmd|x', '+1', '-1', '@a', '\ta', "'=1", "'a", 'a'].map((domain) => `${domain}\\u`);
  const requests = usernames.map((username) => JSON.stringify({ pattern: '*', username })).join('\n');
  const decide = async (...more: readonly string[]) => {
    writeFileSync(join(folder, 'requests.jsonl'), requests);
    return (await run('decide', '--chapter', 'username-patterns', 'requests.jsonl', '--output', 'csv', ...more)).stdout;
  };

  it('puts an apostrophe before what would run, and says so in the header', async () => {
    const text = await decide('--spreadsheet');
    expect(text.split('\n')[0]).toBe('\ufeffpattern (spreadsheet),username,matches,clause,status,depends');
    expect(
      text
        .split('\n')
        .slice(1, 9)
        .map((line) => line.split(',')[1]?.replaceAll('"', '')),
    ).toEqual(["'=cmd|x", "'+1", "'-1", "'@a", "'\ta", "''=1", "'a", 'a'].map((domain) => `${domain}\\u`));
  });

  it('is read back as the exact table', async () => {
    const rowsOf = (text: string) => {
      const table = parseCsv(text);
      return table.ok ? table.value.rows.map(({ cells }) => cells) : table.problem;
    };
    const exact = await decide();
    expect(rowsOf(await decide('--spreadsheet'))).toEqual(rowsOf(exact));
    expect(rowsOf(exact)).toMatchObject(usernames.map((username) => ({ pattern: '*', username })));
  });

  it('may be asked again: requests are read from such a table', async () => {
    const table = `\ufeffpattern (spreadsheet),username\n${usernames.map((name) => `*,${/^'*[=+@\t-]/.test(name) ? "'" : ''}${name}`).join('\n')}\n`;
    writeFileSync(join(folder, 'requests.csv'), table);
    const { stdout } = await run('decide', '--chapter', 'username-patterns', 'requests.csv', '--output', 'jsonl');
    const asked = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).when.username);
    expect(asked).toEqual(usernames);
  });

  it('is for tables', async () => {
    const { status, stderr } = await run('decide', '--chapter', 'ip-ranges', 'x.csv', '--spreadsheet');
    expect([status, stderr]).toEqual([2, 'error: --spreadsheet is for tables\nhint: add --output csv\n']);
  });
});

describe('golden create --spreadsheet', () => {
  it('writes the same cases as the exact table', async () => {
    const words = ['golden', 'create', '--chapter', 'username-patterns', '--seed', '3', '--format', 'csv'];
    for (const name of ['exact', 'safe']) mkdirSync(join(folder, name));
    await run(...words, '--out', 'exact/a.csv');
    await run(...words, '--spreadsheet', '--out', 'safe/a.csv');
    const [exact, safe] = ['exact/a.csv', 'safe/a.csv'].map((name) => join(folder, name));
    expect(readFileSync(safe ?? '', 'utf8')).toMatch(/^\ufeffid \(spreadsheet\),clauses,/);
    expect(readGolden([safe ?? '']).cases).toEqual(readGolden([exact ?? '']).cases);
  });
});
