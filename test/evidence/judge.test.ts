/** Our reader of PowerShell, judged by what PowerShell itself bound. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { traps } from '../../generators/texts/command-lines/traps.ts';
import { packageFolder as root } from '../../src/node/files.ts';
import { differences } from '../../tools/measure/judge/compare.ts';
import { CAREFUL_SHARE, isCareful, judgeRecord, wrongOf } from '../../tools/measure/judge/judgement.ts';
import { printPage } from '../../tools/measure/judge/page.ts';
import { printRecord, readRecord } from '../../tools/measure/judge/record.ts';
import { sampleNames } from '../../tools/measure/judge/samples.ts';

const text = readFileSync(join(root, 'evidence/judge.json'), 'utf8');
const record = readRecord(text);
const judgement = judgeRecord(record);

describe('the record of what PowerShell bound: npm run measure -- judge', () => {
  it('is of the pinned version, of every sample and of every trap', () => {
    const pinned = readFileSync(join(root, '.config/dotnet-tools.json'), 'utf8');
    expect(pinned).toContain(`"version": "${record.powershell}"`);
    expect(record.samples.map((judged) => judged.text)).toEqual(sampleNames());
    expect(record.lines.map((judged) => judged.text)).toEqual(expect.arrayContaining([...new Set(traps)]));
  });

  it('is small, holds many calls, and is read as it was printed', () => {
    const calls = record.lines.flatMap(({ answer }) => ('calls' in answer ? answer.calls : []));
    expect(text.length).toBeLessThan(300 * 1024);
    expect(calls.filter((call) => !('refused' in call)).length).toBeGreaterThan(1_000);
    expect(calls.filter((call) => 'refused' in call).length).toBeGreaterThan(500);
    expect(printRecord(record)).toBe(text);
  });

  it('has the page that belongs to it', () => {
    expect(readFileSync(join(root, 'evidence/judge.md'), 'utf8')).toBe(printPage(judgement));
  });
});

describe('our reader binds what PowerShell binds', () => {
  it('in every recorded line', () => {
    expect(judgement.lines.flatMap(wrongOf)).toEqual([]);
  });

  it('in every sample, as far as it claims to know', () => {
    expect(judgement.samples.flatMap(wrongOf)).toEqual([]);
  });

  it('and is seldom careful where PowerShell knows', () => {
    expect(judgement.lines.filter(isCareful).length).toBeLessThan(judgement.lines.length * CAREFUL_SHARE);
  });
});

describe('a difference is seen', () => {
  const place = { line: 1, column: 1 };
  const cmdlet = 'Get-ClientAccessRule';
  const answer = { calls: [{ cmdlet, line: 1, parameters: { Identity: 'a' } }], failed: [] };
  const kinds = (ours: Parameters<typeof differences>[1]) => differences(answer, ours).map(({ kind }) => kind);
  const call = { cmdlet, place, parameters: { Identity: 'a' } };

  it.each([
    ['none', [call], 0, []],
    ['a call that is missing', [], 0, ['missing']],
    ['a call that does not run', [call, call], 0, ['invented']],
    ['another value', [{ ...call, parameters: { Identity: 'b' } }], 0, ['value']],
    ['a value too many', [{ ...call, parameters: { Identity: 'a', WhatIf: true } }], 0, ['value']],
    ['an unknown value', [{ ...call, parameters: { Identity: null } }], 0, ['unknown']],
    ['a refusal', [{ ...call, binds: false }], 0, ['refuses']],
    ['a doubt', [{ ...call, maybe: true }], 0, ['doubt']],
    ['another line', [{ ...call, place: { line: 2, column: 1 } }], 0, ['missing', 'invented']],
    ['a fault', [call], 1, ['fault']],
  ] as const)('%s', (_, calls, faults, expected) => {
    expect(kinds({ calls, faults })).toEqual(expected);
  });

  it('a call that PowerShell refuses', () => {
    const refused = { calls: [{ cmdlet, line: 1, refused: 'MissingArgument' }], failed: [] };
    expect(differences(refused, { calls: [call], faults: 0 }).map(({ kind }) => kind)).toEqual(['binds']);
    expect(differences(refused, { calls: [{ ...call, binds: false }], faults: 0 })).toEqual([]);
  });
});
