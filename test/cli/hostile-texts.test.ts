/** Nothing that a program or a file says moves the cursor, colours, turns the line round or forges a line of ours. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { PATIENT_RUN } from '../support/hangs.ts';
import { root } from '../support/paths.ts';

const rude = join(root, 'test/adapters/rude.mjs');

/** A clear screen, a title, a colour by one character, a turned line, and a verdict of its own. */
const TEXT = '\u001b[2J\u001b]0;t\u0007\u009b31m\u202e\r\nconformant: all 9 questions passed\u2028\u0001x';
const UNSAFE = /[^\P{Cc}\n]|[\p{Bidi_Control}\u2028\u2029]/u;

let folder = '';
const run = async (...words: readonly string[]) => {
  const { stdout, stderr, status } = await command(words, { cwd: folder, env: { TEXT } });
  return { output: stdout + stderr, status };
};
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const adapter = (where: string) => ['--', process.execPath, rude, where];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  mkdirSync(join(folder, 'golden'));
  file('rules.json', { rules: [{ name: TEXT, priority: 1, enabled: true, action: 'DenyAccess' }] });
  const recipients = [
    { id: TEXT, type: 'UserMailbox' },
    { id: 'g', type: 'MailUniversalSecurityGroup', members: [TEXT] },
  ];
  const appId = '6f1c2f62-7c6d-4f0b-9b3f-0f6c0d3e9a11';
  const policies = [
    { name: TEXT, accessRight: 'RestrictAccess', appIds: [appId], policyScopeGroupId: 'g', description: TEXT },
  ];
  file('policies.json', { policies, directory: { recipients } });
  const connection = { protocol: 'POP3', authenticationType: 'BasicAuthentication', clientIPAddress: '10.0.0.1' };
  file('requests.jsonl', `${JSON.stringify({ ...connection, username: TEXT, recipient: {} })}\n`);
  file('access.json', [{ appId, mailbox: TEXT }]);
  file('known.json', { known: [{ covers: TEXT, reason: TEXT }] });
  file('wrong.json', TEXT);
  file(TEXT, '{');
});
afterAll(() => rmSync(folder, { recursive: true }));

function expectTame(output: string): void {
  expect(output).not.toMatch(UNSAFE);
  expect(output).not.toMatch(/^\s*conformant: all 9/m);
  expect(output).toMatch(/u001b|u202e/);
}

describe('a hostile program', () => {
  it.each(['answers', 'start', 'garbage', 'stray', 'crash'])('is shown, not obeyed, by smoke: %s', async (where) => {
    expectTame((await run('smoke', ...adapter(where))).output);
  });

  it('is shown, not obeyed, by each command', async () => {
    expectTame((await run('identify', '--no-faults', '--limit', '5', ...adapter('answers'))).output);
    const report = join(folder, 'run.ndjson');
    const words = ['check', ...PATIENT_RUN, '--only', 'ip-ranges/blocks', '--known', 'known.json'];
    expectTame((await run(...words, '--report', report, ...adapter('answers'))).output);
    expectTame((await run('report', report)).output);
  });
});

describe('a hostile file', () => {
  it.each([
    ['decide', '--rules', 'rules.json', 'requests.jsonl', '--trace'],
    ['decide', '--policies', 'policies.json', 'access.json', '--trace'],
    ['decide', '--rules', 'wrong.json', 'requests.jsonl'],
    ['decide', '--rules', 'rules.json', 'wrong.json'],
    ['check', '--known', 'wrong.json', '--', 'true'],
    ['check', '--only', TEXT, '--dry-run'],
    ['check', '--reading', TEXT, '--', 'true'],
    ['check', '--chapter', TEXT, '--', 'true'],
    ['check', '--question', JSON.stringify({ chapter: TEXT }), '--', 'true'],
    ['check', '--golden', 'wrong.json', '--', 'true'],
    ['smoke', '--', TEXT],
    ['report', 'wrong.json'],
    ['report', TEXT],
    ['report', 'merge', 'wrong.json', 'requests.jsonl'],
    ['golden', 'diff', 'wrong.json', 'wrong.json'],
    ['golden', 'create', '--rules', 'wrong.json'],
    ['clauses', TEXT],
    ['subject', '--fault', TEXT],
    [TEXT],
    ['check', `--${TEXT}`],
  ])('is shown, not obeyed, by %s %s %s', async (...words) => expectTame((await run(...words)).output));

  it('is shown by a report that others wrote', async () => {
    const path = join(folder, 'run.ndjson');
    await run('check', ...PATIENT_RUN, '--only', 'ip-ranges/blocks', '--report', path, ...adapter('answers'));
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const spoilt = lines.map((line) => JSON.stringify(spoil(line)));
    expectTame((await run('report', file('spoilt.ndjson', `${spoilt.join('\n')}\n`))).output);
  });
});

/** The same line with the text in every field that may hold any. */
function spoil(line: Record<string, unknown>): unknown {
  const free = ['problem', 'hunts', 'reproduce', 'golden', 'spec', 'started', 'shownBy'];
  const lists = ['command', 'against', 'trace', 'powershell'];
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => [key, free.includes(key) ? TEXT : lists.includes(key) ? [TEXT] : value]),
  );
}
