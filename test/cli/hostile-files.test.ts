import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { decideCommand } from '../../src/cli/commands/decide.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { InputError } from '../../src/library/errors.ts';
import { command } from '../support/command.ts';
import { HANGS } from '../support/hangs.ts';
import { main, root } from '../support/paths.ts';
import { digest } from '../support/reports.ts';

const golden = join(root, 'dist/tools/golden/golden.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  chmodSync(folder, 0o755);
  file(
    'requests.csv',
    'protocol,authenticationType,clientIPAddress,username\nPOP3,BasicAuthentication,10.0.0.1,a\\b\n',
  );
  file('rules.json', '{"rules":[]}');
  file('policies.json', '[]');
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const at = (name: string) => join(folder, name);

/** Where a file is read: the command, its words before and after the file, and the ending of the file. */
interface Place {
  readonly command: () => Command;
  readonly words: (path: string) => readonly string[];
  readonly ending: string;
}
const decide = (ending: string, words: Place['words']): Place => ({ command: decideCommand, words, ending });
const check = (ending: string, ...flags: readonly string[]): Place => ({
  command: checkCommand,
  words: (path) => [...flags, path, '--', 'no-such-adapter'],
  ending,
});
const PLACES = {
  'decide --rules': decide('json', (path) => ['--rules', path, at('requests.csv')]),
  'decide --policies': decide('json', (path) => ['--policies', path, at('requests.csv')]),
  'decide --directory': decide('json', (path) => [
    ...['--policies', at('policies.json'), '--directory', path],
    at('requests.csv'),
  ]),
  'decide, JSON requests': decide('json', (path) => ['--rules', at('rules.json'), path]),
  'decide, JSON lines': decide('jsonl', (path) => ['--rules', at('rules.json'), path]),
  'decide, CSV requests': decide('csv', (path) => ['--rules', at('rules.json'), path]),
  'check --golden': check('json', '--golden'),
  'check --golden, CSV': check('csv', '--golden'),
  'check --known': check('json', '--known'),
  'check --known-update': check('json', '--known-update'),
  report: { command: reportCommand, words: (path: string) => [path], ending: 'ndjson' },
} satisfies Readonly<Record<string, Place>>;
type Name = keyof typeof PLACES;
const names = Object.keys(PLACES) as readonly Name[];
const jsonNames = names.filter((name) => PLACES[name].ending === 'json');

/** The error with which the command refuses the file. */
async function refused(name: Name, path: string): Promise<InputError> {
  const { command, words } = PLACES[name];
  try {
    await command().parseAsync([...words(path)], { from: 'user' });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

const UTF16 = '\ufeff[{"covers":"ip-ranges"}]';
const everywhere = (content: string | Buffer, says: RegExp, hint?: RegExp) =>
  names.map((name) => [name, content, says, hint] as const);
/** `decide` takes rules, policies and recipients in any encoding that the inventory reads: there the content is wrong. */
const ANY_TEXT: readonly string[] = ['decide --rules', 'decide --policies', 'decide --directory'];
const asUtf8 = (content: Buffer, says: RegExp, hint: RegExp) =>
  names.map((name) =>
    ANY_TEXT.includes(name)
      ? ([name, content, /holds|is|:/, undefined] as const)
      : ([name, content, says, hint] as const),
  );

describe('a file that is no text at all is refused by name, with what to do', () => {
  it.each([
    ...everywhere(Buffer.from([1, 0, 2, 0xff, 0xfe]), /is binary or not UTF-8$/, /save it as UTF-8/),
    ...asUtf8(Buffer.from('{"a":"M\xfcller"}', 'latin1'), /is binary or not UTF-8$/, /save it as UTF-8/),
    ...asUtf8(Buffer.from(UTF16, 'utf16le'), /is UTF-16, not UTF-8$/, /-Encoding utf8/),
    ...asUtf8(Buffer.from(UTF16.slice(1), 'utf16le').swap16(), /is UTF-16, not UTF-8$/, /-Encoding utf8/),
  ])('%s: %o', async (name, content, says, hint) => {
    const path = file(`no-text.${PLACES[name].ending}`, content);
    const error = await refused(name, path);
    expect(error.message.startsWith(path)).toBe(true);
    expect(error.message).toMatch(says);
    if (hint !== undefined) expect(error.hint).toMatch(hint);
  });

  it.each(names)('%s: nothing in it', async (name) => {
    const path = file(`empty.${PLACES[name].ending}`, '');
    expect((await refused(name, path)).message).toMatch(new RegExp(`^${path}(: it is empty| holds no request)$`));
  });

  it.each(names.filter((name) => name !== 'check --known-update'))('%s: it is not there', async (name) => {
    const path = at(`missing.${PLACES[name].ending}`);
    expect((await refused(name, path)).message).toBe(`${path}: there is no such file`);
  });

  it.each(names)('%s: a folder', async (name) => {
    const path = at(`folder.${PLACES[name].ending}`);
    mkdirSync(path, { recursive: true });
    const says = name.startsWith('check --golden')
      ? 'holds no golden file (.json or .csv)'
      : ANY_TEXT.includes(name)
        ? 'holds no file that is read'
        : 'is a folder, not a file';
    expect((await refused(name, path)).message).toBe(`${path} ${says}`);
  });
});

describe('JSON is refused with its line and column', () => {
  it.each(jsonNames)('%s: cut off', async (name) => {
    const path = file('cut.json', '{\n  "rules": [{ "name": ');
    const { message } = await refused(name, path);
    expect(message).toMatch(new RegExp(`^${path}, line 2, column \\d+: it is no JSON: `));
  });

  it.each(jsonNames)('%s: a key twice', async (name) => {
    const path = file('twice.json', '{"known":[],\n"known":[]}');
    expect((await refused(name, path)).message).toBe(
      `${path}, line 2, column 1: the key \`known\` stands twice in one object`,
    );
  });

  it('report: in the line that is wrong', async () => {
    const path = file('cut.ndjson', '{"line":"header"');
    expect((await refused('report', path)).message).toMatch(new RegExp(`^${path}, line 1, column \\d+: it is no JSON`));
  });
});

describe('JSON of another shape is refused with the field', () => {
  const rule = (more: string, priority = 1, name = 'A') =>
    `{"name":"${name}","priority":${priority},"action":"DenyAccess"${more}}`;
  const CASE =
    '"id":"a","clauses":["IP-ADDRESS"],"when":{"range":"::1","address":"::1"},"then":{"matches":true}' as const;

  it.each<[Name, string, string]>([
    ['decide --rules', '42', ': `42` must be object'],
    ['decide --rules', `{"rules":[${rule('')}],"rule":1}`, ': `rule` is not a field here'],
    ['decide --rules', `[${rule(',"anyOfProtocol":[]')}]`, ', /rules/0: `anyOfProtocol` is not a field here'],
    ['decide --rules', `[${rule(',"__proto__":{"enabled":false}')}]`, ', /rules/0: `__proto__` is not a field here'],
    ['decide --rules', `[${rule(',"enabled":"no"')}]`, ', /rules/0/enabled: `"no"` must be boolean'],
    ['decide --rules', `[${rule('')},${rule('', 2, 'a')}]`, ': /rules/0 `A` and /rules/1 `a` have the same name'],
    ['decide --rules', `[${rule('')},${rule('', 1, 'B')}]`, ': /rules/0 `A` and /rules/1 `B` have the same priority'],
    ['decide --policies', 'null', ': `null` must be object'],
    [
      'decide --policies',
      '{"policies":[],"directory":{"recipients":[]},"__proto__":1}',
      ': `__proto__` is not a field here',
    ],
    ['decide --policies', '{"policies":{},"directory":{"recipients":[]}}', ', /policies: `{}` must be array'],
    ['decide --directory', '{"recipients":[],"__proto__":{}}', ': `__proto__` is not a field here'],
    ['decide --directory', '{"recipients":"none"}', ', /recipients: `"none"` must be array'],
    [
      'check --golden',
      '{"chapter":"ip-ranges","given":{},"cases":[],"__proto__":{}}',
      ': `__proto__` is not a field here',
    ],
    [
      'check --golden',
      `{"chapter":"ip-ranges","given":{},"cases":[{${CASE},"than":1}]}`,
      ', /cases/0: `than` is not a field here',
    ],
    ['check --golden', `{"chapter":"ip-ranges","given":{},"cases":[{${CASE}},{${CASE}}]}`, 'case `a` stands twice'],
    ['check --known', '[]', ': `[]` must be object'],
    ['check --known', '{"known":[],"__proto__":{}}', ': `__proto__` is not a field here'],
    ['check --known', '{"known":[{"covers":"ip-ranges/"}]}', ', /known/0: `reason` is missing'],
    ['check --known', '{"known":[{"covers":"ip-ranges/","reason":1}]}', ', /known/0/reason: `1` must be string'],
    ['check --known', '{"known":[{"covers":"a","reason":"b","until":"soon"}]}', ', /known/0/until: '],
    [
      'report',
      `{"schema":"access-conformance/report","version":2,"line":"header","package":{"name":"a","version":"1"},"golden":"${digest}","spec":"${digest}","started":"2026-01-01T00:00:00.000Z","command":["a"],"__proto__":{}}`,
      ', line 1: `__proto__` is not a field here',
    ],
    ['report', '{"line":"header","report":"1"}', ', line 1'],
  ])('%s: %s', async (name, content, says) => {
    const path = file(`shape.${PLACES[name].ending}`, content);
    const { message } = await refused(name, path);
    expect(message.startsWith(path)).toBe(true);
    expect(message).toContain(says);
  });

  it('known differences: the same entry twice', async () => {
    const entry = '{"covers":"ip-ranges/","reason":"r"}';
    const path = file('known.json', `{"known":[${entry},${entry}]}`);
    expect((await refused('check --known', path)).message).toBe(`${path}: \`ip-ranges/\` is listed twice`);
  });
});

describe('what is only unusual', () => {
  const run = (...words: readonly string[]) => command(words, { cwd: folder });

  it('is read: a byte order mark', async () => {
    file('bom.json', '\ufeff{"rules":[]}\r\n');
    file('bom.csv', `\ufeff${readFileSync(at('requests.csv'), 'utf8')}`);
    const { status, stdout, stderr } = await run('decide', '--rules', 'bom.json', 'bom.csv', '--output', 'csv');
    expect([status, stderr]).toEqual([0, 'note: 1 of 1 decision depends on readings: no-rule-matches 1\n']);
    expect(stdout).toContain('AllowAccess');
  });

  it('is read: 100,000 rules, and the two of them that share a name are found', async () => {
    const rules = Array.from({ length: 100_000 }, (_, index) => ({
      name: `Rule ${index}`,
      priority: index + 1,
      action: 'DenyAccess',
      anyOfProtocols: [index === 99_999 ? 'POP3' : 'IMAP4'],
    }));
    file('many.json', JSON.stringify(rules));
    const { status, stdout } = await run('decide', '--rules', 'many.json', 'requests.csv', '--output', 'csv');
    expect([status, stdout.includes('DenyAccess,Rule 99999,')]).toEqual([0, true]);
    file('many.json', JSON.stringify(rules.with(99_999, { ...rules[99_999], name: 'RULE 7' } as never)));
    const twice = await run('decide', '--rules', 'many.json', 'requests.csv');
    expect([twice.status, twice.stdout]).toEqual([2, '']);
    expect(twice.stderr).toContain('/rules/7 `Rule 7` and /rules/99999 `RULE 7` have the same name');
  });
});

describe('each command ends with code 2 and one error', () => {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const run = (words: readonly string[], who = {}) =>
    spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', timeout: HANGS, ...who });

  it.each<[string, Name]>([
    ['decide', 'decide --rules'],
    ['decide', 'decide, CSV requests'],
    ['check', 'check --golden'],
    ['check', 'check --known'],
    ['report', 'report'],
  ])('%s for a file that may not be read: %s', (command, name) => {
    const path = file(`closed.${PLACES[name].ending}`, '{}');
    chmodSync(path, 0);
    const { status, stdout, stderr } = run([main, command, ...PLACES[name].words(path)], nobody);
    chmodSync(path, 0o600);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error: ${path} may not be read\nhint: ask its owner for the right to read it\n`);
  });

  it.each([
    ['', ': it is empty'],
    ['{"chapter":', ', line 1, column 12: it is no JSON'],
    ['{"chapter":"ip-ranges","given":{},"cases":[{"id":"a"}]}', ', /cases/0: '],
    ['{"chapter":"ip-ranges","given":{},"cases":[],"case":[]}', ': `case` is not a field here'],
    [
      '{"chapter":"ip-ranges","given":{},"cases":[{"id":"a","clauses":["IP-ADDRESS"],"when":{"range":"::1"}}]}',
      ', case `a`: ',
    ],
  ])('golden fill, which leaves the file as it is: %s', (content, says) => {
    const path = file('draft.json', content);
    const { status, stderr } = run([golden, 'fill', path]);
    expect(status).toBe(2);
    expect(stderr.startsWith(`error: ${path}${says}`), stderr).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});
