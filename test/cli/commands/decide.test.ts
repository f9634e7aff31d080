import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/syntax/tables/csv.ts';
import { command } from '../../support/command.ts';
import { HANGS } from '../../support/hangs.ts';
import { main } from '../../support/paths.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decide-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const decide = (words: readonly string[], input = '') => command(['decide', ...words], { input });
const jsonLines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const rules = [
  { name: 'No POP3', priority: 2, action: 'DenyAccess', anyOfProtocols: ['POP3'] },
  { name: 'Office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
];
const connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
};
const CSV =
  'protocol,authenticationType,clientIPAddress,username\nPOP3,BasicAuthentication,10.0.0.1,contoso\\julia\nPOP3,BasicAuthentication,10.0.9.1,contoso\\julia\n';
const directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['julia'] },
  ],
};
const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const policies = [
  { name: 'Staff', accessRight: 'DenyAccess', appIds: [app.toUpperCase()], policyScopeGroupId: 'staff' },
];

describe('decide by rules', () => {
  const expected = [
    {
      when: connection,
      answer: { action: 'AllowAccess', decidedBy: ['Office'] },
      clause: 'CAR-FIRST-MATCH',
      status: 'documented',
      depends: [
        { readings: { 'cidr-host-bits': ['from-host'] }, then: { action: 'DenyAccess', decidedBy: ['No POP3'] } },
      ],
    },
    {
      when: { ...connection, clientIPAddress: '10.0.9.1' },
      answer: { action: 'DenyAccess', decidedBy: ['No POP3'] },
      clause: 'CAR-FIRST-MATCH',
      status: 'documented',
    },
  ];

  it.each([
    ['requests.csv', CSV],
    ['requests.jsonl', expected.map(({ when }) => JSON.stringify(when)).join('\n')],
    ['requests.json', JSON.stringify(expected.map(({ when }) => when))],
  ])('reads %s and writes JSON lines', async (name, content) => {
    const { status, stdout, stderr } = await decide([
      '--rules',
      file('rules.json', rules),
      file(name, content),
      '--output',
      'jsonl',
    ]);
    expect([status, stderr]).toEqual([0, 'note: 1 of 2 decisions depends on readings: cidr-host-bits 1\n']);
    expect(jsonLines(stdout)).toEqual(expected);
  });

  it('takes the rules as a list or as an object, and requests from standard input', async () => {
    const { status, stdout } = await decide(['--rules', file('rules.json', { rules }), '-', '--output', 'jsonl'], CSV);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toEqual(expected);
    const lines = expected.map(({ when }) => JSON.stringify(when)).join('\r\n');
    const words = ['--rules', file('rules.json', rules), '-', '--input', 'jsonl', '--output', 'jsonl'];
    expect(jsonLines((await decide(words, lines)).stdout)).toEqual(expected);
  });

  it('writes CSV that can be read back, with the steps on request', async () => {
    const words = ['--rules', file('rules.json', rules), file('requests.csv', CSV), '--output', 'csv', '--trace'];
    const table = parseCsv((await decide(words)).stdout);
    if (!table.ok) throw new Error(table.problem.message);
    expect(table.value.rows.map(({ cells }) => [cells['action'], cells['decidedBy'], cells['clause']])).toEqual([
      ['AllowAccess', 'Office', 'CAR-FIRST-MATCH'],
      ['DenyAccess', 'No POP3', 'CAR-FIRST-MATCH'],
    ]);
    expect(table.value.rows[1]?.cells['trace']).toMatch(
      /rule `Office` .* does not apply: .* \| rule `No POP3` .* applies/,
    );
  });

  it('writes a table, and under each row the steps in the order in which the rules were looked at', async () => {
    const { stdout } = await decide(['--rules', file('rules.json', rules), file('requests.csv', CSV), '--trace']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 1 + 2 + 1 + 2 + 1);
    expect(lines.at(-1)).toBe('1 of 2 decisions depends on readings: cidr-host-bits 1');
    expect(lines[0]).toMatch(
      /^protocol +authenticationType +clientIPAddress +username +middleTier +action +decidedBy +clause$/,
    );
    expect(lines[1]).toMatch(/^POP3 .*AllowAccess +Office +CAR-FIRST-MATCH \(documented\)$/);
    expect(lines[2]).toBe(
      '    rule `Office` (priority 1, AllowAccess) applies (anyOfClientIPAddressesOrRanges `10.0.0.5/24` matches `10.0.0.1`) and decides: AllowAccess; later rules are not looked at',
    );
    expect(lines[3]).toBe('    depends: cidr-host-bits=from-host → DenyAccess');
    expect(lines[5]).toMatch(/^ {4}rule `Office` .* does not apply/);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it('decides under another reading', async () => {
    const words = ['--rules', file('rules.json', rules), file('requests.csv', CSV), '--output', 'csv'];
    const { status, stdout } = await decide([...words, '--reading', 'cidr-host-bits=from-host']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'POP3,BasicAuthentication,10.0.0.1,contoso\\julia,,DenyAccess,No POP3,CAR-FIRST-MATCH,documented,\n',
    );
  });

  it('names a wrong row with its line, decides the others, and ends with code 2', async () => {
    const path = file('requests.csv', CSV.replace('POP3,Basic', 'POP,Basic'));
    const { status, stdout, stderr } = await decide(['--rules', file('rules.json', rules), path, '--output', 'jsonl']);
    expect(status).toBe(2);
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^error: ${path}, line 2, /protocol: \`"POP"\` is not one of .*\n$`));
  });

  it('names twenty wrong rows and counts the rest', async () => {
    const path = file('requests.jsonl', '{}\n'.repeat(25));
    const { status, stderr } = await decide(['--rules', file('rules.json', rules), path]);
    expect(status).toBe(2);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[19]).toContain(`${path}, line 20: `);
    expect(lines[20]).toBe(`error: ${path}: 5 more requests are wrong`);
  });

  it('suggests the column that was meant, and prints nothing else', async () => {
    const path = file('requests.csv', CSV.replace('clientIPAddress', 'clientIpAdress'));
    const { status, stdout, stderr } = await decide(['--rules', file('rules.json', rules), path]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `error: ${path}, line 1: column \`clientIpAdress\` is no field of a request\nhint: did you mean \`clientIPAddress\`?\n`,
    );
    expect(stdout).toBe('');
  });

  it.each([
    ['{', 'it is no JSON'],
    ['{"rule":[]}', 'rule'],
    ['[{"name":"a","priority":1}]', '/rules/0: `action` is missing'],
    ['[{"name":"a","priority":1,"action":"Deny"}]', '/rules/0/action: `"Deny"` is not one of'],
    [
      '[{"name":"a","priority":1,"action":"DenyAccess","anyOfClientIPAddressesOrRanges":["10.0.0.9-10.0.0.1"]}]',
      'ends before it begins',
    ],
  ])('says what is wrong with the rules %s', async (text, message) => {
    const path = file('rules.json', text);
    const { status, stdout, stderr } = await decide(['--rules', path, file('requests.csv', CSV)]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`error: ${path}`)).toBe(true);
    expect(stderr).toContain(message);
  });
});

describe('decide by policies', () => {
  const other = app.replaceAll('3', '4');
  const requests = `appId,mailbox\n${app},julia\n${other},julia\n`;

  it('takes policies with their directory in one file or in two', async () => {
    const path = file('requests.csv', requests);
    const two = await decide(['--policies', file('p.json', policies), '--directory', file('d.json', directory), path]);
    const one = await decide(['--policies', file('both.json', { policies, directory }), path]);
    const three = await decide([
      '--policies',
      file('ps.json', { policies }),
      '--directory',
      file('d.json', directory),
      path,
    ]);
    expect([one.status, two.status, three.status]).toEqual([0, 0, 0]);
    expect(two.stdout).toBe(one.stdout);
    expect(three.stdout).toBe(one.stdout);
    const [, first, second] = one.stdout.split('\n');
    expect(first).toMatch(/ julia +Denied +Staff +AAP-DENY-FIRST \(documented\)$/);
    expect(second).toMatch(/ julia +Granted +AAP-OTHERWISE-GRANTED \(documented\)$/);
  });

  it('says for each policy whether it counts and covers', async () => {
    const words = ['--policies', file('both.json', { policies, directory }), file('requests.csv', requests), '--trace'];
    const { stdout } = await decide(words);
    expect(stdout).toContain('    policy `Staff` (DenyAccess on `staff`) counts for this app and covers the mailbox\n');
    expect(stdout).toContain('    policy `Staff` (DenyAccess on `staff`) does not count for this app\n');
  });

  it('asks for the directory when it is missing', async () => {
    const path = file('p.json', policies);
    const { status, stderr } = await decide(['--policies', path, file('requests.csv', requests)]);
    expect(status).toBe(2);
    expect(stderr).toBe(`error: ${path} holds policies only\nhint: give the recipients with --directory\n`);
  });

  it('names the file that is wrong: the directory, not the policies', async () => {
    const wrong = file('d.json', { recipients: [{ id: 'julia', type: 'Mailbox' }] });
    const words = ['--policies', file('p.json', policies), '--directory', wrong, file('requests.csv', requests)];
    const { status, stderr } = await decide(words);
    expect(status).toBe(2);
    expect(stderr).toContain('/recipients/0/type');
    expect(stderr).toContain(wrong);
  });
});

describe('decide other chapters', () => {
  it('by rules: what Test-ClientAccessRule returns', async () => {
    const words = ['--rules', file('rules.json', rules), '--chapter', 'test-client-access-rule', file('r.csv', CSV)];
    const { status, stdout } = await decide([...words, '--output', 'jsonl']);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { answer: { rules: ['Office', 'No POP3'] }, clause: 'TEST-RETURNS' },
      { answer: { rules: ['No POP3'] }, clause: 'TEST-RETURNS' },
    ]);
  });

  it('by rules: what cmdlets make of them', async () => {
    const request = { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'office' } }] };
    const words = ['--rules', file('rules.json', rules), '--chapter', 'rule-administration'];
    const { status, stdout } = await decide([...words, file('requests.json', request), '--output', 'jsonl']);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { answer: { steps: [{ ok: true }], rules: [{ name: 'No POP3', priority: 1 }] } },
    ]);
  });

  it('without rules: patterns and filters', async () => {
    const patterns = file('patterns.csv', 'pattern,username\n*julia,contoso\\julia\njeff*,contoso\\jeff\n');
    const words = [
      '--chapter',
      'username-patterns',
      patterns,
      '--reading',
      'trailing-wildcard=refused',
      '--output',
      'csv',
    ];
    expect((await decide(words)).stdout.split('\n').slice(1)).toEqual([
      '*julia,contoso\\julia,true,WILD-WHOLE,chosen,',
      'jeff*,contoso\\jeff,"refused: invalid-value: `jeff*` ends in a star without beginning with one, and names no domain",WILD-TRAILING,chosen,',
      '',
    ]);
    const filters = file('filters.csv', `filter,recipient.city\n"City -eq 'Bern'",bern\n"City -eq",Bern\n`);
    const { status, stdout } = await decide(['--chapter', 'recipient-filters', filters, '--output', 'jsonl']);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { when: { filter: "City -eq 'Bern'", recipient: { city: 'bern' } }, answer: { matches: true } },
      { answer: { refused: 'invalid-value' } },
    ]);
  });

  it('says which chapter goes with what', async () => {
    const path = file('r.csv', CSV);
    expect((await decide(['--chapter', 'client-access-rules', path])).stderr).toContain('needs --rules or --policies');
    const words = ['--rules', file('rules.json', rules), '--chapter', 'ip-ranges', path];
    expect(await decide(words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: --chapter: ip-ranges is not about rules\n',
    });
  });
});

describe('decide ranges', () => {
  it('says for each range whether it matches, or why it is refused', async () => {
    const path = file(
      'ranges.csv',
      'range,address\n10.0.0.0/8,10.1.1.1\n10.0.0.0/8,11.0.0.1\n10.0.0.9-10.0.0.1,10.0.0.1\n',
    );
    const { status, stdout } = await decide(['--chapter', 'ip-ranges', path, '--trace', '--output', 'csv']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[1]).toMatch(/^10\.0\.0\.0\/8,10\.1\.1\.1,true,IP-CIDR,chosen,/);
    expect(lines[2]).toMatch(/^10\.0\.0\.0\/8,11\.0\.0\.1,false,IP-CIDR,chosen,/);
    expect(lines[3]).toMatch(
      /^10\.0\.0\.9-10\.0\.0\.1,10\.0\.0\.1,refused: invalid-value: `\S+` ends before it begins; .*,IP-SPAN-ORDER,chosen,,refused: .*ends before it begins/,
    );
  });

  it('writes each decision as its request comes, while its input stays open', async () => {
    const formats = ['--input', 'jsonl', '--output', 'jsonl'];
    const program = spawn(process.execPath, [main, 'decide', '--chapter', 'ip-ranges', '-', ...formats]);
    const decisions = createInterface(program.stdout)[Symbol.asyncIterator]();
    for (const address of ['10.1.1.1', '11.1.1.1']) {
      program.stdin.write(`${JSON.stringify({ range: '10.0.0.0/8', address })}\n`);
      expect((await decisions.next()).value).toContain(`"matches":${address === '10.1.1.1'}`);
    }
    program.stdin.end();
    expect(await decisions.next()).toMatchObject({ done: true });
  });

  it('takes a hundred thousand requests', () => {
    const path = file('ranges.csv', `range,address\n${'10.0.0.0/8,10.1.1.1\n'.repeat(100_000)}`);
    const out = join(folder, 'out.csv');
    const command = `"${process.execPath}" "${main}" decide --chapter ip-ranges "${path}" --output csv > "${out}"`;
    const { status } = spawnSync('sh', ['-c', command], { timeout: HANGS });
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(100_001);
  });
});
