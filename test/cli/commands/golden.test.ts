import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import { checkSubject } from '../../../src/node/check-subject.ts';
import { readGolden } from '../../../src/node/files.ts';
import { answer } from '../../../src/reference/reference.ts';
import { command } from '../../support/command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}
const create = (...words: readonly string[]) => command(['golden', 'create', ...words]);

const rules = [
  { name: 'Office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
  { name: 'No POP3', priority: 2, action: 'DenyAccess', anyOfProtocols: ['POP3'] },
];
const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const policies = [{ name: 'Staff', accessRight: 'DenyAccess', appIds: [app], policyScopeGroupId: 'staff' }];
const directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox' },
    { id: 'tom', type: 'UserMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['julia'] },
  ],
};

describe('golden create', () => {
  it('writes a golden file that is read back and that the reference passes; the same bytes for the same seed', async () => {
    const out = join(folder, 'mine.json');
    const { status, stdout, stderr } = await create('--rules', file('rules.json', rules), '--seed', '7', '--out', out);
    expect([status, stdout]).toEqual([0, '']);
    const summary =
      /^client-access-rules, seed 7: (\d+) questions chosen from \d+ candidates; no fewer than \d+ could do\nproof: .+\nregions that they have a question of, under the defaults or another reading: all \d+\nplanted faults that they show: \d+ of \d+\npairs of readings that they tell apart: .+cidr-host-bits masked\|from-host/;
    expect(stderr).toMatch(summary);
    expect(readGolden([out]).cases).toHaveLength(Number(summary.exec(stderr)?.[1]));
    type Asked = Question<'client-access-rules'>;
    const right = (given: Asked['given'], when: Asked['when']) =>
      answer({ chapter: 'client-access-rules', given, when }, defaultReadings) as Answer<'client-access-rules'>;
    const checked = await checkSubject(
      { answers: { 'client-access-rules': right }, compares: 'grounds' },
      { golden: [out] },
    );
    expect(checked.text).toContain('conformant');
    expect([checked.verdict, checked.failures]).toEqual(['conformant', []]);
    expect((await create('--rules', join(folder, 'rules.json'), '--seed', '7')).stdout).toBe(readFileSync(out, 'utf8'));
  });

  it('takes policies with their directory, and writes JSON lines', async () => {
    const words = ['--policies', file('policies.json', policies), '--directory', file('directory.json', directory)];
    const { status, stdout } = await create(...words, '--format', 'jsonl', '--seed', '7');
    expect(status).toBe(0);
    for (const line of stdout.split('\n').slice(0, -1)) {
      expect(JSON.parse(line)).toMatchObject({
        chapter: 'application-access-policies',
        given: { policies, directory },
      });
    }
  });

  it('of more than 200 rules covers regions and readings alone, and says so', async () => {
    const many = Array.from({ length: 201 }, (_, n) => ({
      ...rules[1],
      name: `${n}`,
      priority: n + 1,
    }));
    const { status, stderr } = await create(
      '--rules',
      file('many.json', many),
      '--seed',
      '7',
      '--out',
      join(folder, 'x'),
    );
    expect(status).toBe(0);
    expect(stderr).toContain('planted faults that they show: 0 of 0\n');
    expect(stderr).toMatch(/\nof more than 200 rules or policies regions and readings alone are covered\n$/);
  });

  it('draws a seed and prints it', async () => {
    const { status, stderr } = await create('--rules', file('rules.json', rules));
    expect([status, stderr]).toEqual([0, expect.stringMatching(/, seed \d+: /)]);
  });

  it('refuses what it cannot do, in one line', async () => {
    const some = file('rules.json', rules);
    const empty = file('empty.json', { policies, directory: { recipients: [] } });
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^error: give one of --rules, --policies and --chapter\n/],
      [['--chapter', 'ip-range'], /^error: --chapter: there is no chapter `ip-range`\n/],
      [['--chapter', 'ip-ranges,username-patterns'], /^error: --chapter takes one chapter here\n/],
      [['--rules', some, '--chapter', 'rule-administration'], /^error: --chapter: no questions of rule-administration/],
      [['--rules', some, '--format', 'csv'], /^error: --format csv: questions of client-access-rules do not fit/],
      [['--rules', some, '--spreadsheet'], /^error: --spreadsheet is for tables\nhint: add --format csv\n/],
      [['--rules', some, '--format', 'xml'], /^error: option '--format <format>' argument 'xml' is invalid/],
      [['--rules', some, '--seed', '-1'], /^error: --seed takes a whole number from 0 to \d+, not `-1`\n/],
      [
        ['--rules', some, '--out', join(folder, 'no', 'file')],
        /^error: .* cannot be written: its folder does not exist\n/,
      ],
      [['--rules', join(folder, 'none.json')], /^error: .*none\.json: there is no such file\n/],
      [['--policies', empty], /^error: the directory holds no mailbox to ask for\n/],
      [['--rules', some, '--faults', 'all'], /^error: unknown option '--faults'\n/],
    ];
    for (const [words, message] of wrong) {
      const { status, stdout, stderr } = await create(...words);
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    }
  });
});
