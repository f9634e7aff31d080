/** A program of all eight chapters that shares nothing with this package, judged under every reading that it can be given. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../src/checks/check.ts';
import { axes, defaultReadings } from '../src/model/generated/axes.generated.ts';
import type { ReportHeader } from '../src/model/generated/wire.generated.ts';
import type { Case } from '../src/model/golden.ts';
import { childProcess } from '../src/node/child-process.ts';
import { readGolden } from '../src/node/files.ts';
import { goldenFolder } from '../src/node/golden-cases.ts';
import type { Report } from '../src/report/record.ts';
import { printText } from '../src/report/text/text.ts';
import { HANGS } from './support/hangs.ts';
import { header as anyHeader } from './support/reports.ts';

const folder = join(import.meta.dirname, 'independent');
const program = ['-B', join(folder, 'program.py')]; // no compiled files beside the sources
const isMissing = spawnSync('python3', ['--version'], { timeout: HANGS }).status !== 0;

const golden = readGolden([goldenFolder]);
const header: ReportHeader = { ...anyHeader, golden: golden.digest };
function judged(
  words: readonly string[],
  cases: readonly Case[],
  campaign?: CheckOptions['campaign'],
): Promise<Report> {
  const subject = childProcess({ command: ['python3', ...program, ...words], timeout: HANGS });
  return check({ header, subject, cases, ...(campaign === undefined ? {} : { campaign }) });
}

/** A combination of readings under a name that says how to get it again. */
interface Combination {
  readonly name: string;
  readonly readings: Readonly<Record<string, string>>;
}

const single: readonly Combination[] = axes.flatMap(({ name: axis, readings }) =>
  readings
    .filter(({ name }) => name !== defaultReadings[axis])
    .map(({ name }) => ({ name: `${axis}=${name}`, readings: { ...defaultReadings, [axis]: name } })),
);
const anyCombination = fc.record(
  Object.fromEntries(axes.map(({ name, readings }) => [name, fc.constantFrom(...readings.map((each) => each.name))])),
);
const COMBINATIONS = 20;
const drawn: readonly Combination[] = Array.from({ length: COMBINATIONS }, (_, index) => ({
  name: `combination ${index + 1}`,
  readings: fc.sample(anyCombination, { seed: index + 1, numRuns: 1 })[0] ?? {},
}));

const runs = [{ name: 'the default readings', readings: defaultReadings }, ...single, ...drawn]
  .flatMap((each) => [
    { ...each, words: ['--declare'], name: `${each.name}, declared` },
    { ...each, words: [], name: `${each.name}, undeclared` },
  ])
  .map((each, index) => ({ ...each, seed: index + 1 }));
/** Generated questions of each chapter in one run: no run asks what another does. */
const QUESTIONS = 120;
/** Worlds that are drawn at a time: enough for these questions, and hardly more. */
const WORLDS = 6;

describe.skipIf(isMissing)(`an independent program${isMissing ? ' (skipped: there is no python3)' : ''}`, () => {
  for (const { name, readings, words, seed } of runs)
    it.concurrent(`is conformant under ${name} (questions of seed ${seed})`, async () => {
      const given = Object.entries(readings).map(([axis, reading]) => `${axis}=${reading}`);
      const report = await judged([...words, ...given], golden.cases, { runs: QUESTIONS, seed, worlds: WORLDS });
      expect(report.footer.verdict, printText(report)).toBe('conformant');
    });

  it('is not conformant with one mistake: an exempted rule ends the search', async () => {
    const cases = golden.cases.filter(({ question }) => question.chapter === 'client-access-rules');
    const report = await judged(['--wrong'], cases);
    expect(report.footer.verdict, printText(report)).toBe('not conformant');
  });

  it('takes calls as PowerShell does', () => {
    const set = (parameters: object) => ({ cmdlet: 'set-clientaccessrule', parameters });
    const create = (parameters: object) => ({ cmdlet: 'New-ClientAccessRule', parameters });
    const calls = [
      create({ na: 5, ACTION: 'denyaccess', WhatIf: false, anyOfProt: 'imap4' }),
      create({ Name: ['b'], Action: 'Allow', Priority: '1', Enabled: 'false' }),
      set({ Identity: 'B', Priority: 1.5, Scope: 'user', Enabled: 1 }),
      set({ Id: 5, AnyOfProtocols: { ADD: ['pop3'], remove: 'IMAP4' }, Confirm: false, ErrorAct: 'Stop' }),
      set({ Id: 5, E: true }),
    ];
    const then = ['IMAP4', 'POP3'].map((protocol) => ({
      protocol,
      authenticationType: 'OAuthAuthentication',
      clientIPAddress: '10.0.0.1',
      username: 'contoso\\ann',
      recipient: {},
    }));
    const when = [{ cmdlets: calls, then }];
    const run = { command: 'run', seq: '1', chapter: 'rule-administration', given: { rules: [] }, when };
    const { stdout } = spawnSync('python3', program, { input: JSON.stringify(run), encoding: 'utf8', timeout: HANGS });
    const ok = { ok: true };
    expect(JSON.parse(stdout).answers).toEqual([
      {
        steps: [ok, ok, ok, ok, { refused: 'unknown-parameter' }],
        rules: [
          { name: '5', priority: 1 },
          { name: 'b', priority: 2 },
        ],
        decisions: [
          { action: 'AllowAccess', decidedBy: ['b'] },
          { action: 'DenyAccess', decidedBy: ['5'] },
        ],
      },
    ]);
  });

  it('imports the standard library and its own modules alone', () => {
    const files = readdirSync(folder);
    const imported = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^(?:from|import) (\S+)/gm)].map((each) => each[1] ?? ''),
    );
    const own = imported.filter((name) => files.includes(`${name}.py`));
    expect([...new Set(imported)].filter((name) => !own.includes(name)).sort()).toEqual([
      'functools',
      'json',
      're',
      'sys',
    ]);
  });
});
