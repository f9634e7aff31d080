import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownEntries, readKnown } from '../../../src/cli/options/known.ts';
import type { KnownDifference } from '../../../src/model/generated/wire.generated.ts';
import { command } from '../../support/command.ts';
import { PATIENT_RUN } from '../../support/hangs.ts';
import { root } from '../../support/paths.ts';

const odd = ['--', process.execPath, join(root, 'test/adapters/odd.mjs')];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'known-'));
  mkdirSync(join(folder, 'golden/ip-ranges'), { recursive: true });
  // `odd` compares texts: it is right about `plain`, and wrong about the two others
  writeFileSync(
    join(folder, 'golden/ip-ranges/own.csv'),
    'id,clauses,range,address,then\nplain,IP-ADDRESS,::1,::1,true\nblock,IP-CIDR,::/8,::1,true\nspan,IP-SPAN,::1-::3,::2,true\n',
  );
  writeFileSync(join(folder, 'golden/renamed.json'), '{"ip-ranges/old#was-block":"ip-ranges/own#block"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...words: readonly string[]) =>
  command(['check', ...PATIENT_RUN, '--golden', 'golden', ...words, ...odd], { cwd: folder });
const entry = (covers: string, more: Partial<KnownDifference> = {}): KnownDifference => ({
  covers,
  reason: 'ticket 7',
  ...more,
});
const [block, span] = [entry('ip-ranges/own#block'), entry('IP-SPAN')];
const list = (...known: readonly KnownDifference[]): string => {
  writeFileSync(join(folder, 'known.json'), JSON.stringify({ known }));
  return 'known.json';
};
const written = (name = 'known.json'): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const verdict = (stdout: string) => stdout.split('\n')[2] ?? '';

describe('check --known', () => {
  it('asks what is listed all the same, and is then never plain conformant', async () => {
    expect(verdict((await check()).stdout)).toMatch(/^not conformant/);
    const { status, stdout } = await check('--known', list(block, span));
    expect(status).toBe(0);
    expect(verdict(stdout)).toMatch(
      /^conformant in the selected questions of 1 of 8 chapters with known differences: /,
    );
    expect(stdout).toContain('ticket 7');
  });

  it('fails for what is not listed, and prints the line to add', async () => {
    const { status, stdout } = await check('--known', list(block));
    expect(status).toBe(1);
    expect(verdict(stdout)).toMatch(/^not conformant: 1 failed, 1 known of /);
    expect(stdout).toContain('"covers": "ip-ranges/own#span"');
  });

  it.each<[string, KnownDifference, string]>([
    ['that passes', entry('ip-ranges/own#plain'), 'passes'],
    ['that fits no case', entry('ip-ranges/own#gone'), 'nothing'],
  ])('is out of date with an entry %s, and prints the line to delete', async (_, stale, says) => {
    const { status, stdout } = await check('--known', list(block, span, stale));
    expect(status).toBe(1);
    expect(verdict(stdout)).toMatch(/^known differences out of date/);
    expect(stdout).toContain(`"covers": "${stale.covers}"`);
    expect(stdout).toContain(says);
  });

  it('fails for an entry that has expired, and not before', async () => {
    expect((await check('--known', list(block, { ...span, until: '9999-12-31' }))).status).toBe(0);
    const { status, stdout } = await check('--known', list(block, { ...span, until: '2000-01-01' }));
    expect(status).toBe(1);
    expect(verdict(stdout)).toMatch(/^not conformant: 1 failed, 1 known of /);
    expect(stdout).toContain('expired');
  });

  it('does not judge an entry about cases that are left aside', async () => {
    const { status, stdout } = await check('--known', list(block, span), '--only', 'ip-ranges/own#block');
    expect([status, verdict(stdout)]).toEqual([
      0,
      expect.stringMatching(/^conformant in the selected questions of 1 of 8 chapters with known differences: /),
    ]);
  });

  it.each(['ip-ranges/old#was-block', 'ip-ranges/old'])(
    'takes an address that the case had before: %s',
    async (covers) => {
      const { status, stdout } = await check('--known', list(entry(covers), span));
      expect([status, verdict(stdout)]).toEqual([
        0,
        expect.stringMatching(/^conformant in the selected questions of 1 of 8 chapters with known differences: /),
      ]);
    },
  );
});

describe('check --known-update', () => {
  it('writes an entry for each difference, by which the next run is green', async () => {
    const { status, stderr } = await check('--known-update', 'new.json');
    expect([status, stderr]).toEqual([1, 'new.json: 2 known differences\n']);
    const reason = 'not yet explained';
    expect(written('new.json')).toEqual({
      known: [
        { covers: 'ip-ranges/own#block', reason },
        { covers: 'ip-ranges/own#span', reason },
      ],
    });
    expect((await check('--known', 'new.json')).status).toBe(0);
  });

  it('keeps reason, link and expiry of what is in force, and drops what is out of date', async () => {
    const kept = entry('IP-CIDR', { link: 'https://example.com/7', until: '2999-12-31' });
    const path = list(entry('ip-ranges/own#plain'), kept, entry('IP-NOTHING'));
    expect((await check('--known-update', path)).status).toBe(1);
    expect(written()).toEqual({ known: [kept, { covers: 'ip-ranges/own#span', reason: 'not yet explained' }] });
  });

  it('keeps all entries when the adapter does not start', async () => {
    const path = list(block, span);
    const { status } = await check('--known-update', path, '--cwd', folder, '--env', 'NODE_OPTIONS=--no-such-option');
    expect([status, written()]).toEqual([3, { known: [block, span] }]);
  });
});

describe('knownEntries', () => {
  it('come from --known, else from the file that is to be brought up to date, if there is one', () => {
    const path = join(folder, list(block));
    const missing = join(folder, 'missing.json');
    expect(readKnown(path)).toEqual([block]);
    expect(knownEntries(path, missing)).toEqual([block]);
    expect(knownEntries(undefined, path)).toEqual([block]);
    expect(knownEntries(undefined, missing)).toBeUndefined();
    expect(knownEntries(undefined, undefined)).toBeUndefined();
    expect(existsSync(missing)).toBe(false);
  });
});
