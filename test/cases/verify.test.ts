/** Cases about expectations, recorded results and live observations: what a user would type, and each fact of expected.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check, Verification } from '../../src/model/generated/wire.generated.ts';
import { type CommandResult, command } from '../support/command.ts';
import { root } from '../support/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const inputOf = (name: string, file: string): string => `test/cases/${name}/${file}`;
const whole = async (...words: readonly string[]): Promise<Verification> =>
  JSON.parse((await command(['verify', ...words, '--format', 'json'])).stdout);
/** Text without the breaks of its lines. */
const flat = ({ stdout }: CommandResult): string => stdout.replace(/\s+/g, ' ');
const causes = readFileSync(join(root, 'docs', 'causes.md'), 'utf8').replace(/\s+/g, ' ');

describe('vendor-readme-group-and-tests', () => {
  const INPUT = inputOf('vendor-readme-group-and-tests', 'input.md');
  const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';

  it('two expectations are right, and one is wrong: the line, the policy and the membership that decide are named', async () => {
    const result = await command(['verify', INPUT]);
    expect([result.status, result.stderr]).toEqual([1, '']);
    expect(result.stdout).toContain('3 checks: 2 agree · 1 differs\n');
    expect(flat(result)).toContain(
      `${INPUT}:39 expects Denied, but the rules say Granted app ${APP}, mailbox lena@contoso.com RestrictAccess on \`Fabrikam Sync Users\` counts for this app and covers \`lena@contoso.com\`, a member of \`Fabrikam Sync Users\` [${INPUT}:24, ${INPUT}:9]`,
    );
    const { checks } = await whole(INPUT);
    expect(checks.map(({ place, mailbox, expected, outcome, actual }) => [place.line, mailbox, expected, outcome, actual?.answer])).toEqual([
      [35, 'omar@contoso.com', 'Granted', 'agrees', 'Granted'],
      [37, 'petra@contoso.com', 'Denied', 'agrees', 'Denied'],
      [39, 'lena@contoso.com', 'Denied', 'differs', 'Granted'],
    ]);
    expect(checks[2]?.causes).toEqual([]);
  });

  it('lena, omar and room-west may be reached, a room too, and everybody else not; no member is invented', async () => {
    const path = join(folder, 'vendor.csv');
    expect((await command(['verify', '--record', INPUT, path])).status).toBe(0);
    expect(readFileSync(path, 'utf8').trim().split('\n').slice(1).sort()).toEqual(
      [
        'lena@contoso.com,Granted',
        'omar@contoso.com,Granted',
        'room-west@contoso.com,Granted',
        'petra@contoso.com,Denied',
        'any other mailbox,Denied',
      ]
        .map((row) => `${APP},${row}`)
        .sort(),
    );
  });
});

describe('granted-but-403-one-of-two', () => {
  const INPUT = inputOf('granted-but-403-one-of-two', 'input.txt');
  const APP = '71c0de52-4b1f-4f6a-8d3e-5a6b7c8d9e01';
  let seen = '';
  let text = '';
  let checks: readonly Check[] = [];
  beforeAll(async () => {
    seen = put('seen.csv', `appId,mailbox,status\n${APP},contact@contoso.com,200\n${APP},support@contoso.com,403\n`);
    text = flat(await command(['verify', INPUT, '--observed', seen]));
    checks = (await whole(INPUT, '--observed', seen)).checks;
  });

  it('both recorded tests agree with the policies', async () => {
    const { status, stdout } = await command(['verify', INPUT]);
    expect([status, /^2 checks: 2 agree$/m.test(stdout)]).toEqual([0, true]);
    expect(checks.slice(0, 2).map(({ kind, mailbox, expected, outcome }) => [kind, mailbox, expected, outcome])).toEqual([
      ['recorded', 'contact@contoso.com', 'Granted', 'agrees'],
      ['recorded', 'support@contoso.com', 'Granted', 'agrees'],
    ]);
  });

  it('the refused call does not follow from the policies shown, which are called neither wrong nor right', () => {
    expect(text).toContain(`${seen}:3 saw Denied (403), but the rules say Granted`);
    expect(text).toContain('the refusal does not follow from the policies shown');
    expect(text).not.toMatch(/polic\w+ (?:is|are) (?:wrong|right)/);
  });

  it('the causes stand in their order: cache, another policy, another object, a group within the group', () => {
    expect(checks[3]?.causes.map(({ name }) => name)).toEqual(['cache', 'unlisted-policy', 'wrong-identity', 'nesting']);
    expect(text).toMatch(/1\. cache .* 30 minutes, .* up to 2 hours \(longer is reported\), .* when was `support@contoso\.com` added to `mail-robots`/);
    expect(text).toMatch(/2\. unlisted-policy .* not in what the files show: a DenyAccess one .*, or one for `\*`/);
    expect(text).toMatch(/3\. wrong-identity .* `appid` in the token .* no alias and no second mailbox/);
    expect(text).toMatch(/4\. nesting .* only through a group in the group/);
    expect(causes).toContain('a mailbox is a member through a group within the group');
  });

  it('two mailboxes that differ in the live result alone are evidence for the cache or the identity', () => {
    expect(text).toContain('`contact@contoso.com` got Granted');
    expect(text).toContain('that speaks for the cache or for another identity, not for the scope');
    expect(causes).toContain('that is evidence for the cache or for another identity, not for the scope');
  });
});

describe('ews-allow-list-other-cause', () => {
  const INPUT = inputOf('ews-allow-list-other-cause', 'input.txt');
  const APP = 'b3a29180-7f6e-4d5c-8b4a-392817065f4e';

  it('of room-west nothing is known from the rules; the recorded test says Granted, and nothing contradicts it', async () => {
    const result = await command(['verify', INPUT]);
    expect(result.status).toBe(0);
    expect(flat(result)).toContain('not known from the policies: no input lists the members of `Rooms`; recorded Granted, and nothing contradicts it');
    expect((await whole(INPUT)).checks).toMatchObject([{ kind: 'recorded', outcome: 'not known', actual: { answer: 'not known' } }]);
  });

  it('the refusal over EWS has another source: the app is not in the list', async () => {
    const seen = put('ews.csv', `appId,mailbox,access,via\n${APP},room-west@contoso.com,403,EWS\n`);
    const { checks } = await whole(INPUT, '--observed', seen);
    const cause = checks[1]?.causes.find(({ name }) => name === 'another-switch');
    expect(cause?.evidence).toBe('shown');
    expect(cause?.text).toMatch(/EwsEnabled is True, so since October 2026 only the app ids in EwsAllowedAppIDs may use EWS, and this app is not in the list/);
    expect(cause?.text).toMatch(/no policy and no role changes that: the id has to be listed, or the app moves to Graph/);
    expect(cause?.places).toEqual([{ file: INPUT, line: 5, column: 1 }]);
  });

  it('the switches are said without a live result too, and being listed would not widen the fence', async () => {
    const text = flat(await command(['verify', INPUT]));
    expect(text).toContain(`Other switches (2) EwsAllowedAppIDs, app ${APP}: EwsEnabled is True`);
    expect(text).toContain('in spite of its name it has nothing to do with application access policies');
    expect(causes).toContain('Being listed neither widens nor replaces the fence: policies go on to decide which mailboxes the app opens');
    expect(causes).toContain('`EwsApplicationAccessPolicy` has nothing to do with application access policies, in spite of its name');
  });
});

describe('what no input can show stands on the page of causes', () => {
  it.each([
    ['car-remote-powershell-over-rest', 'an allow rule for the addresses of the administrators without a protocol'],
    ['car-remote-powershell-over-rest', 'the old kind of session for the new module'],
    ['car-blocked-mapi-trace', 'A refusal by client access rules can come as HTTP 200, with the refusal in the body'],
    ['rbac-cache-timeline', 'Leave the app alone for at least 30 minutes, then call once'],
  ])('%s: %s', (_, advice) => expect(causes).toContain(advice));
});
