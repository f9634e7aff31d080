import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CampaignFlags,
  campaignHeader,
  campaignOf,
  lawWords,
  questionFlag,
  questionWords,
  requireFolder,
} from '../../../src/cli/options/campaign.ts';
import { InputError } from '../../../src/library/errors.ts';
import type { Question } from '../../../src/model/question.ts';
import { parseReport } from '../../../src/report/ndjson.ts';
import { command } from '../../support/command.ts';
import { HANGS, PATIENT_RUN } from '../../support/hangs.ts';
import { root } from '../../support/paths.ts';

const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.0' } };

describe('campaignOf', () => {
  it('generates questions from a drawn seed when nothing is said, none when the run is narrowed', () => {
    const [one, two] = [campaignOf({}, false), campaignOf({}, false)];
    expect([one?.runs, one?.shard]).toEqual([10_000, undefined]);
    expect(one?.seed).not.toBe(two?.seed);
    expect(campaignOf({}, true)).toBeUndefined();
    expect(campaignOf({ runs: '5' }, true)).toMatchObject({ runs: 5 });
    expect(campaignOf({ runs: '0' }, false)).toBeUndefined();
  });

  it('takes a seed, a number of questions and a part', () => {
    expect(campaignOf({ seed: '0', runs: '12', shard: '3/16' }, false)).toEqual({
      seed: 0,
      runs: 12,
      shard: { part: 3, of: 16 },
    });
  });

  const wrong: readonly (readonly [CampaignFlags, string])[] = [
    [{ runs: '-1' }, '--runs takes a whole number from 0 to 100000000, not `-1`'],
    [{ runs: '1e3' }, 'not `1e3`'],
    [{ runs: '' }, 'not ``'],
    [{ runs: '100000001' }, 'not `100000001`'],
    [{ seed: '1.5' }, '--seed takes a whole number from 0 to 2147483647, not `1.5`'],
    [{ seed: '2147483648' }, 'not `2147483648`'],
    [{ seed: 'x' }, 'not `x`'],
    ...['0/3', '4/3', '1', '1/0', '1/3/5', '01/3', ' 1/3', '1/100000'].map(
      (shard) => [{ shard }, `--shard takes a part and a number of parts such as 3/16, not \`${shard}\``] as const,
    ),
  ];
  it.each(wrong)('refuses %j', (flags, message) => {
    expect(() => campaignOf(flags, false)).toThrow(InputError);
    expect(() => campaignOf(flags, false)).toThrow(message);
  });

  it('refuses a seed and a part when no question is generated', () => {
    expect(() => campaignOf({ seed: '7' }, true)).toThrow('--seed says nothing when no question is generated');
    expect(() => campaignOf({ shard: '1/2', runs: '0' }, false)).toThrow('--shard says nothing');
  });
});

describe('campaignHeader', () => {
  it('says seed, questions and part, or nothing', () => {
    expect(campaignHeader(undefined)).toEqual({});
    expect(campaignHeader({ seed: 7, runs: 9 })).toEqual({ campaign: { seed: 7, runs: 9 } });
    expect(campaignHeader({ seed: 7, runs: 9, shard: { part: 2, of: 3 } }).campaign?.shard).toBe('2/3');
  });
});

describe('questionFlag', () => {
  it('is the question of the words that ask it again', () => {
    const [verb, flag, text] = questionWords(question);
    expect([verb, flag]).toEqual(['check', '--question']);
    expect(questionFlag(text)).toMatchObject({ question, clauses: ['IP-CIDR'] });
    expect(questionFlag(undefined)).toBeUndefined();
  });

  it.each([
    ['{', '--question: '],
    ['[]', 'it has no `chapter`'],
    ['{"chapter":"ip-range","when":{}}', 'there is no chapter `ip-range`'],
    ['{"chapter":"ip-ranges","when":{"range":"::"}}', '/when `address` is missing'],
    ['{"chapter":"ip-ranges","given":{"x":1},"when":{"range":"::","address":"::"}}', '/given `x` is not a field here'],
    ['{"chapter":"client-access-rules","given":{"rules":1},"when":{}}', '/given/rules'],
  ])('refuses %s', (text, message) => {
    expect(() => questionFlag(text)).toThrow(InputError);
    expect(() => questionFlag(text)).toThrow(message);
  });
});

describe('lawWords', () => {
  it('name the seed and the part', () => {
    expect(lawWords('ip-ranges', { seed: 7, runs: 900, shard: { part: 2, of: 3 } }).join(' ')).toBe(
      'check --chapter ip-ranges --seed 7 --runs 900 --shard 2/3',
    );
    expect(lawWords('ip-ranges', { seed: 7, runs: 900 }).join(' ')).not.toContain('shard');
  });
});

const faulty = ['--', process.execPath, 'examples/adapters/javascript/faulty-adapter.mjs'];
const check = (...words: readonly string[]) => command(['check', ...PATIENT_RUN, ...words, ...faulty]);

describe('check with generated questions', () => {
  let folder = '';
  let kept = '';
  let report = '';
  let status: number | null = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'campaign-'));
    [kept, report] = [join(folder, 'kept'), join(folder, 'run.ndjson')];
    const narrow = ['--only', 'client-access-rules/exceptions', '--runs', '300', '--seed', '1'];
    status = (await check(...narrow, '--keep', kept, '--report', report)).status;
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (path: string) => {
    const parsed = parseReport(readFileSync(path, 'utf8'));
    if (!parsed.ok) throw new Error(parsed.problem.message);
    return parsed.value;
  };
  const findings = (path = report) => read(path).findings;

  it('finds the planted mistake, and prints how to ask again what shows it', () => {
    expect(status).toBe(1);
    const [first] = findings();
    const again = spawnSync('sh', ['-c', first?.reproduce ?? ''], { cwd: root, encoding: 'utf8', timeout: HANGS });
    expect(again.status, again.stderr).toBe(1);
    expect(again.stdout).toContain('failed: ');
    expect(again.stdout).toContain(`"decidedBy": ${JSON.stringify(first?.actual?.['decidedBy'])}`);
  });

  it('prints a way to ask again that works when one question is asked alone, too', async () => {
    const path = join(folder, 'one.ndjson');
    const [first] = findings();
    const asked = JSON.stringify({ chapter: first?.chapter, given: first?.given, when: first?.when });
    expect((await check('--question', asked, '--report', path)).status).toBe(1);
    const [failed] = read(path).questions.filter(({ outcome }) => outcome === 'failed');
    const again = spawnSync('sh', ['-c', failed?.reproduce ?? ''], { cwd: root, encoding: 'utf8', timeout: HANGS });
    expect(again.status, again.stderr).toBe(1);
  });

  it('keeps golden files that can be asked, and fail again', async () => {
    expect(readdirSync(kept)).toEqual(['client-access-rules.json']);
    const file = JSON.parse(readFileSync(join(kept, 'client-access-rules.json'), 'utf8'));
    expect(file.cases).toHaveLength(findings().filter(({ golden }) => golden !== undefined).length);
    const path = join(folder, 'again.ndjson');
    const again = await check('--golden', kept, '--report', path);
    expect(again.status, again.stderr).toBe(1);
    const questions = read(path).questions.filter(({ address }) => !address.startsWith('smoke#'));
    expect(questions).toHaveLength(file.cases.length);
    for (const line of questions) expect(line).toMatchObject({ outcome: 'failed' });
  });

  it('is refused before anything is asked when a flag is wrong', async () => {
    expect(await check('--shard', '4/3')).toMatchObject({ status: 2, stdout: '' });
    expect(await check('--only', 'ip-ranges', '--seed', '7')).toMatchObject({ status: 2, stdout: '' });
    expect((await check('--question', '{"chapter":"ip-range"}')).stderr).toContain('did you mean `ip-ranges`?');
  });

  it('says when nothing can be kept because the folder is a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(() => requireFolder(path)).toThrow(path);
  });
});
