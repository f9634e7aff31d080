/** Our reader of PowerShell, judged by what PowerShell itself bound. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { traps } from '../../generators/texts/command-lines/traps.ts';
import { packageFolder as root } from '../../src/node/files.ts';
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
