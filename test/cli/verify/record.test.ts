import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { record } from '../../../src/cli/verify/record.ts';

const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
const SCRIPT = `New-DistributionGroup -Name Robots -Type Security -Members lena@contoso.com
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId Robots -AccessRight RestrictAccess
`;
const TABLE = `appId,mailbox,access\n${APP},lena@contoso.com,Denied\n`;

let folder = '';
let printed = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const text = (path: string): string => readFileSync(path, 'utf8');

describe('--record', () => {
  it('makes a table that is not there yet', () => {
    const target = join(folder, 'new.csv');
    record([put('a.ps1', SCRIPT), target], { chosen: {} });
    expect(text(target)).toBe(
      `appId,mailbox,access\n${APP},lena@contoso.com,Granted\n${APP},any other mailbox,Denied\n`,
    );
    expect(printed).toBe(`2 questions with today's answers written to ${target}\n`);
  });

  it('brings one up to date, says what changed, and leaves it alone when nothing did', () => {
    const [script, target] = [put('a.ps1', SCRIPT), put('e.csv', TABLE)];
    record([script, target], { chosen: {} });
    expect(text(target)).toBe(TABLE.replace('Denied', 'Granted'));
    expect(printed).toBe(
      `${target}:2: app ${APP}, mailbox lena@contoso.com: Granted, was Denied\n1 of 1 answer changed in ${target}\n`,
    );
    utimesSync(target, 1, 1);
    record([script, target], { chosen: {} });
    expect(statSync(target).mtimeMs).toBe(1000);
  });

  it('keeps the mark before UTF-8', () => {
    const target = put('e.csv', `\ufeff${TABLE}`);
    record([put('a.ps1', SCRIPT), target], { chosen: {} });
    expect(text(target)).toBe(`\ufeff${TABLE.replace('Denied', 'Granted')}`);
  });

  it('reads a folder of rules without the table in it, and what is shared', () => {
    mkdirSync(join(folder, 'rules'));
    put('rules/a.ps1', SCRIPT.split('\n')[1] ?? '');
    const target = put('rules/e.csv', TABLE);
    record([join(folder, 'rules'), target], { with: [put('group.ps1', SCRIPT.split('\n')[0] ?? '')], chosen: {} });
    expect(text(target)).toContain('lena@contoso.com,Granted');
  });

  it.each([
    ['README.md', '# Rules\n\nDo not lose this.\n'],
    ['rules.json', '{"rules":[]}'],
    ['members.csv', 'Group,Member\nA,b\n'],
    ['empty.csv', ''],
    ['expected.json', `[{"appId":"${APP}","mailbox":"lena@contoso.com","access":"Denied"}]`],
    ['bad.csv', `${TABLE}${APP},omar,perhaps\n`],
    ['header.csv', `${TABLE.replace('access', 'access,owner')}`],
    ['semicolons.csv', TABLE.replaceAll(',', ';')],
    ['group.csv', TABLE.replace('lena@contoso.com', 'Robots')],
  ])('never overwrites %s', (name, content) => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const target = put(name, content);
    expect(() => record([put('a.ps1', SCRIPT), target], { chosen: {} })).toThrow();
    expect(text(target)).toBe(content);
    expect(readdirSync(folder).sort()).toEqual(['a.ps1', name].sort());
  });

  it.each([
    ['the rules themselves', ['a.ps1', 'a.ps1'], /is read by this run; it would be lost/],
    ['a folder', ['a.ps1', '.'], /is a folder, not a file/],
    ['a place that is not there', ['a.ps1', 'no/e.csv'], /its folder does not exist/],
    ['a name that would be read as something else', ['a.ps1', 'new.md'], /would not be read back as a table/],
    ['nothing', ['a.ps1'], /^--record takes the rules and, last, the table/],
  ])('does not write %s', (_, names, expected) => {
    put('a.ps1', SCRIPT);
    expect(() =>
      record(
        names.map((name) => join(folder, name)),
        { chosen: {} },
      ),
    ).toThrow(expected);
    expect(text(join(folder, 'a.ps1'))).toBe(SCRIPT);
    expect(existsSync(join(folder, 'new.md'))).toBe(false);
  });

  it('does not write standard output', () => {
    expect(() => record([put('a.ps1', SCRIPT), '-'], { chosen: {} })).toThrow(/^--record takes the rules/);
  });

  it('records under the readings that were chosen', () => {
    const nested = `${SCRIPT}New-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com\nAdd-DistributionGroupMember -Identity Robots -Member Inner\n`;
    const target = put('e.csv', `appId,mailbox,access\n${APP},ada@contoso.com,Granted\n`);
    record([put('a.ps1', nested), target], { chosen: { 'nested-groups': 'direct' } });
    expect(text(target)).toBe(`appId,mailbox,access\n${APP},ada@contoso.com,Denied\n`);
  });
});
