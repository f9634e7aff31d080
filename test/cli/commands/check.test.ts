import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smokeCases } from '../../../src/checks/smoke.ts';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import { packageFolder, readGolden } from '../../../src/node/files.ts';
import { parseReport } from '../../../src/report/ndjson.ts';
import { command } from '../../support/command.ts';
import { HANGS, PATIENT_RUN } from '../../support/hangs.ts';
import { root } from '../../support/paths.ts';

const right = ['--', process.execPath, 'examples/adapters/javascript/adapter.mjs'];
const faulty = ['--', process.execPath, 'examples/adapters/javascript/faulty-adapter.mjs'];
const odd = (...words: string[]) => ['--', process.execPath, join(root, 'test/adapters/odd.mjs'), ...words];
const { cases } = readGolden([join(packageFolder, 'golden')]);
/** Whether the example adapters answer the chapter. */
const isClaimed = ({ question }: Case): boolean =>
  ['ip-ranges', 'client-access-rules', 'application-access-policies'].includes(question.chapter);
const flat = (text: string) => text.replace(/\s+/g, ' ');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...words: string[]) => command(['check', ...PATIENT_RUN, '--runs', '0', ...words]);

/** A golden file of ranges that match their own text and nothing else, so that comparing texts is enough. */
function ownGolden(...ranges: string[]): string {
  const path = join(folder, 'own.csv');
  const rows = ranges.map((range, index) => `case-${index},IP-ADDRESS,${range},10.0.0.1,,${range === '10.0.0.1'}`);
  writeFileSync(path, `id,clauses,range,address,readings,then\n${rows.join('\n')}\n`);
  return path;
}

describe('check on the example adapters', () => {
  it.each([
    ['javascript', right],
    ['python', ['--', 'python3', 'examples/adapters/python/adapter.py']],
  ])('%s is conformant', async (language, command) => {
    const { status, stdout, stderr } = await check(...command);
    expect([status, stderr]).toEqual([0, '']);
    const claimed = [...cases, ...smokeCases].filter(isClaimed).length + 1;
    const leftOut = Number(/^ {2}left out, outside the adapter's limits: (\d+)$/m.exec(stdout)?.[1] ?? 0);
    const [opening, verdict] = stdout.split('\n');
    expect(opening).toMatch(
      new RegExp(`^exchange-access-conformance .* · example-${language} 1\\.0\\.0 \\(${language}\\)$`),
    );
    const gap = leftOut > 0 ? `${leftOut} of \\d+ golden questions left out by its limits; ` : '';
    expect(verdict).toMatch(
      new RegExp(`^conformant in 3 of 8 chapters: all ${claimed - leftOut} questions passed; ${gap}not claimed: `),
    );
    expect(stdout).toContain('the reference differed 0 times; ');
    expect(stdout).toMatch(/the tampered reference differed [1-9]\d* times; .*: as expected\./);
    expect(stdout).not.toMatch(/undefined|\[object|not the default/);
  });

  it('the faulty one is not: the report cites the clause, both answers, the steps and how to ask again', async () => {
    const { status, stdout, stderr } = await check(...faulty);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.split('\n')[1]).toMatch(/^not conformant: \d+ failed of \d+ questions$/);
    expect(flat(stdout)).toContain(
      flat(`CAR-EXCEPTION-CONTINUES (documented): ${clauses['CAR-EXCEPTION-CONTINUES'].text}`),
    );
    expect(stdout).toMatch(/^ {3}expected {3}\{ "action": "AllowAccess"/m);
    expect(stdout).toMatch(/^ {3}actual {5}\{ "action": /m);
    expect(stdout).toMatch(/^ {3}why {8}rule `.*` .*exempts/m);
    expect(stdout).toMatch(/^ {2}ip-ranges +(\d+) +\1 +0$/m);
  });

  it('the command to reproduce can be pasted, and shows the same failure again', async () => {
    const first = await check('--only', 'client-access-rules/exceptions', ...faulty);
    const [, address = ''] = /^1\. failed: (\S+)$/m.exec(first.stdout) ?? [];
    const [, repeat = ''] = /^ {3}reproduce {2}(.*)$/m.exec(first.stdout) ?? [];
    const again = spawnSync('sh', ['-c', repeat], { cwd: root, encoding: 'utf8', timeout: HANGS });
    expect(again.status).toBe(1);
    expect(again.stdout).toContain(`1. failed: ${address}\n`);
  });
});

describe('what check asks', () => {
  it('is said by --dry-run, which starts nothing', async () => {
    const pids = join(folder, 'pids');
    const { status, stdout, stderr } = await check('--dry-run', '--env', `PIDS=${pids}`, ...odd());
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual(cases.map((each) => each.address));
    expect(stderr).toMatch(new RegExp(`^${cases.length} cases would be asked`));
    expect(existsSync(pids)).toBe(false);
  });

  it('is narrowed by --chapter and --only, which may be repeated', async () => {
    const addresses = async (...words: string[]) => (await check('--dry-run', ...words)).stdout.trimEnd().split('\n');
    const own = cases.map((each) => each.address).filter((address) => address.startsWith('ip-ranges/'));
    expect(await addresses('--chapter', 'ip-ranges')).toEqual(own);
    expect(await addresses('--only', 'ip-ranges/')).toEqual(own);
    const [first = '', second = ''] = [own[0], own.at(-1)];
    expect(await addresses('--only', first, '--only', second)).toEqual(expect.arrayContaining([first, second]));
    expect(await check('--chapter', 'client-access-rules', '--only', first, ...right)).toMatchObject({
      status: 2,
      stdout: '',
    });
  });

  it('can be named by an old address', async () => {
    cpSync(join(root, 'golden/ip-ranges'), join(folder, 'golden/ip-ranges'), { recursive: true });
    writeFileSync(join(folder, 'golden/renamed.json'), '{"ip-ranges/edges#final":"ip-ranges/ends#last"}');
    const asked = (only: string) => check('--dry-run', '--golden', join(folder, 'golden'), '--only', only);
    expect((await asked('ip-ranges/edges#final')).stdout).toBe('ip-ranges/ends#last\n');
    expect(await asked('ip-ranges/edges#finals')).toMatchObject({ status: 2, stdout: '' });
  });

  it('can come from a file of one’s own', async () => {
    const { status, stdout } = await check('--golden', ownGolden('10.0.0.1', '10.0.0.2'), ...odd());
    expect(status).toBe(0);
    expect(stdout).toContain('conformant in the selected questions of 1 of 8 chapters: all 5 questions passed');
  });

  it('names the file and the case that cannot be read', async () => {
    const path = ownGolden('10.0.0.1');
    writeFileSync(path, readFileSync(path, 'utf8').replace('IP-ADDRESS', 'IP-ADRESS'));
    const { status, stderr } = await check('--golden', path, ...odd());
    expect(status).toBe(2);
    expect(stderr).toBe(
      `error: ${path}, case \`case-0\`: there is no clause \`IP-ADRESS\`\nhint: did you mean \`IP-ADDRESS\`?\n`,
    );
  });

  it('suggests an address where none begins as --only says', async () => {
    const address = cases[0]?.address ?? '';
    const { status, stderr } = await check('--only', `${address}x`, ...right);
    expect(status).toBe(2);
    expect(stderr).toContain(`hint: the nearest is ${address}`);
    expect((await check('--only', 'ip-range/ends', ...right)).stderr).toContain('hint: the nearest is ip-ranges/ends');
  });
});

describe('readings', () => {
  it('are asserted with --reading', async () => {
    const only = ['--chapter', 'ip-ranges'];
    expect((await check(...only, '--reading', 'cidr-host-bits=masked', ...right)).status).toBe(0);
    const { status, stdout } = await check(...only, '--reading', 'cidr-host-bits=from-host', ...right);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Likely cause: `--reading cidr-host-bits=from-host` is asserted, but it follows `masked` \(\d+ answers\)$/m,
    );
    expect(stdout).toContain('failed: readings#cidr-host-bits');
    expect(stdout).toMatch(/reproduce .*--reading cidr-host-bits=from-host/);
    expect(stdout).toContain('the reference differed 0 times; ');
  });

  it('that there are not are refused with a suggestion', async () => {
    expect(await check('--reading', 'cidr-host-bit=masked', ...right)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: --reading: there is no axis `cidr-host-bit`\nhint: did you mean `cidr-host-bits`?\n',
    });
  });
});

describe('how the adapter is run', () => {
  it('is told by --cwd and --env', async () => {
    const golden = ownGolden('10.0.0.1');
    const { status, stdout } = await check('--golden', golden, '--cwd', folder, '--env', 'SUBJECT=a c', ...odd());
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toContain(`· a c ${realpathSync(folder)} (javascript)`);
  });

  it('is bounded by --timeout: a silent adapter gets no verdict', async () => {
    const { status, stdout } = await check('--timeout', '200ms', '--chapter', 'ip-ranges', ...odd('start-silent'));
    expect(status).toBe(3);
    expect(stdout).toContain('no verdict: it did not answer `start`: no line within 0.2 s');
  });

  it.each([
    ['exit', 'it ended before it answered `start`: it exited with code 3'],
    ['banner', 'it answered `start` with `Starting the gateway`, which is no JSON'],
    ['start-version', 'it speaks version 2 of the protocol, not 1'],
    ['start-reading', 'has no reading `directt`'],
  ])('gives no verdict when it does not start: %s', async (mode, problem) => {
    const { status, stdout, stderr } = await check(...odd(mode));
    expect([status, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(/^no verdict: /m);
    expect(stdout).toContain(problem);
  });

  it('shows a crash at one question, and judges the others', async () => {
    const { status, stdout } = await check(
      '--golden',
      ownGolden('10.0.0.1', '10.0.0.9', '10.0.0.2'),
      ...odd('crash-at', '10.0.0.9'),
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^not conformant: 1 crashed of 6 questions$/m);
    expect(stdout).toContain('1. crashed: ip-ranges/own#case-1');
    expect(stdout).toContain('problem    it exited with code 7');
  });

  it('shows a program that ends before it is told to, although it has answered', async () => {
    const { status, stdout } = await check('--golden', ownGolden('10.0.0.1'), ...odd('leaves-after'));
    expect(status).toBe(1);
    expect(stdout).toContain('it exited with code 3');
  });

  it('shows a line that answers nothing', async () => {
    const { status, stdout } = await check('--golden', ownGolden('10.0.0.1'), ...odd('stray'));
    expect(status).toBe(1);
    expect(stdout).toContain('violated: smoke#speaks-only-when-asked');
    expect(stdout).toContain('cache warmed up');
  });
});

describe('the files that check writes', () => {
  it('are a report and JUnit XML of the same outcomes', async () => {
    const [ndjson, xml] = [join(folder, 'run.ndjson'), join(folder, 'run.xml')];
    const only = ['--only', 'client-access-rules/exceptions', '--report', ndjson, '--junit', xml];
    expect((await check(...only, ...faulty)).status).toBe(1);
    const report = parseReport(readFileSync(ndjson, 'utf8'));
    if (!report.ok) throw new Error(report.problem.message);
    const { footer, questions } = report.value;
    const failed = questions.filter(({ outcome }) => outcome === 'failed');
    expect(footer).toMatchObject({ verdict: 'not conformant', exit: 1, outcomes: { failed: failed.length } });
    const [junit = '', run] = readFileSync(xml, 'utf8').split('<testsuite name="run"');
    expect(run).toContain('<testcase classname="run" name="verdict"><failure message="not conformant: ');
    expect(junit.match(/<failure /g)).toHaveLength(failed.length);
    expect(junit.match(/<testcase /g)).toHaveLength(footer.planned);
    expect(junit).toContain(
      `tests="${footer.planned - smokeCases.filter(isClaimed).length - 1}" failures="${failed.length}"`,
    );
  });

  it('are written without verdict, too', async () => {
    const [ndjson, xml] = [join(folder, 'run.ndjson'), join(folder, 'run.xml')];
    expect((await check('--report', ndjson, '--junit', xml, ...odd('exit'))).status).toBe(3);
    expect(parseReport(readFileSync(ndjson, 'utf8'))).toMatchObject({ ok: true });
    expect(readFileSync(xml, 'utf8')).toContain('<error message="no verdict: it ended before it answered `start`');
  });

  it.each(['--report', '--junit', '--html', '--badge', '--known-update'])(
    'are named when they cannot be written, before anything is asked: %s',
    async (flag) => {
      const [path, pids] = [join(folder, 'no', 'run'), join(folder, 'pids')];
      const { status, stdout, stderr } = await check(flag, path, '--env', `PIDS=${pids}`, ...odd());
      expect([status, stdout, existsSync(pids)]).toEqual([2, '', false]);
      expect(stderr).toBe(`error: ${path} cannot be written: its folder does not exist\n`);
    },
  );
});
