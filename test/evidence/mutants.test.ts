/** The committed page of mutants, with the reasons that stand in the table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disagreements, goneFrom, mutantsDigest } from '../../tools/measure/mutants.mjs';

interface Reason {
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly why: string;
}

const page = readFileSync(join(import.meta.dirname, 'mutants.md'), 'utf8');
const reasons: readonly Reason[] = JSON.parse(readFileSync(join(import.meta.dirname, 'mutants-left.json'), 'utf8'));

/** What the page says of each mutant that is left: its file, and after the place the kind and the reason. */
const listed = page
  .split(/^### /m)
  .slice(1)
  .flatMap((section) => {
    const file = /^`(.+)`/.exec(section)?.[1] ?? '';
    return [...section.matchAll(/^- \d+: .*\. \*([a-z]+)\*: (.*)$/gm)].map(([, kind, why]) => `${file} ${kind} ${why}`);
  });

describe('the page of mutants', () => {
  it('gives the reasons of the table and no others', () => {
    const given = reasons.map(({ file, kind, why }) => `${file} ${kind} ${why}`);
    expect([...new Set(listed)].sort()).toEqual([...new Set(given)].sort());
  });
});

describe('the digest', () => {
  const source = { path: 'src/syntax/fold.ts', text: 'fold' };

  it('changes with the sources that are mutated, and with no others', () => {
    const digest = mutantsDigest([source]);
    expect(mutantsDigest([{ ...source, text: 'other' }])).not.toBe(digest);
    expect(mutantsDigest([source, { path: 'src/syntax/more.ts', text: '' }])).not.toBe(digest);
    for (const path of ['src/cli/main.ts', 'src/syntax/more.generated.ts', 'test/syntax/fold.test.ts'])
      expect(mutantsDigest([source, { path, text: '' }])).toBe(digest);
  });
});

describe('goneFrom', () => {
  const files = [{ path: 'src/a.ts', text: 'const b = 1;\n  return a > 1;\n' }];
  const reason = { file: 'src/a.ts', line: 'return a > 1;' };

  it('names the reasons of which the line is nowhere in the file', () => {
    expect(goneFrom(files, [reason])).toEqual([]);
    expect(goneFrom(files, [{ ...reason, line: 'nowhere' }])).toEqual(['src/a.ts: nowhere']);
  });
});

describe('disagreements', () => {
  const left = { file: 'src/a.ts', line: 'return a > 1;', from: 'a > 1', to: 'a >= 1' };
  const reason = { ...left, kind: 'equal', why: 'a is never 1' };

  it('are none when every mutant that is left has its reason', () => {
    expect(disagreements([left, left], [reason])).toEqual([]);
  });

  it('name a mutant without a reason, a reason without a mutant, and a reason that is none', () => {
    const key = JSON.stringify([left.file, left.line, left.from, left.to]);
    expect(disagreements([left], [])).toEqual([`no reason for ${key}`]);
    expect(disagreements([], [reason])).toEqual([`not left any more: ${key}`]);
    expect(disagreements([left], [{ ...reason, why: '' }])).toEqual([`no reason: ${key}`]);
    expect(disagreements([left], [{ ...reason, kind: 'hard' }])).toEqual([`no reason: ${key}`]);
  });
});
