/** The self-test of `check` on copies of the program with a fault in the runner: each must end without a verdict. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HANGS } from './support/hangs.ts';
import { root } from './support/paths.ts';

const copy = mkdtempSync(join(tmpdir(), 'tampered-harness-'));
cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
for (const name of ['golden', 'spec', 'package.json', 'node_modules']) symlinkSync(join(root, name), join(copy, name));
afterAll(() => rmSync(copy, { recursive: true }));

interface Tampering {
  /** A file, from `dist/src`, a text in it, and what stands there instead. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** What is wrong with the runner, in words. */
const tamperings: Readonly<Record<string, Tampering>> = {
  'what is left out passes': {
    file: 'harness/judge.js',
    text: "if (outcome.kind !== 'answered')",
    instead:
      "if (outcome.kind === 'unsupported')\n        return { ...line, outcome: 'passed' };\n    if (outcome.kind !== 'answered')",
  },
  'only the first answer is judged': {
    file: 'harness/judge.js',
    text: 'toLine(each, outcomes[index], hypothesis, allowed, strictness)',
    instead:
      "index === 0 ? toLine(each, outcomes[0], hypothesis, allowed, strictness) : { ...toLine(each), outcome: 'passed' }",
  },
  'the first answer stands for all of a line': {
    file: 'harness/ask.js',
    text: 'reply.outcomes[index]',
    instead: 'reply.outcomes[0]',
  },
  'every answer is the same as every other': {
    file: 'syntax/same-answer.js',
    text: 'return comparable(chapter, one, strictness) === comparable(chapter, other, strictness)',
    instead: 'return true',
  },
  'grounds are never compared': { file: 'syntax/same-answer.js', text: 'strictness.grounds ||', instead: '' },
  'a reading that nobody follows excuses an answer': {
    file: 'harness/judge.js',
    text: 'right.some((box) => contains(box.readings, allowed))',
    instead: 'right.length > 0',
  },
  'failures do not count': {
    file: 'report/verdict.js',
    text: 'counts.failed + counts.errored',
    instead: 'counts.errored',
  },
  'what is left out does not count': {
    file: 'report/verdict.js',
    text: "counts.unsupported + counts['not-run']",
    instead: "counts['not-run']",
  },
  'the seed is ignored': { file: '../generators/blocks.js', text: '{seed} $', instead: '{0} $' },
  'broken laws do not count': { file: 'report/verdict.js', text: 'broken > 0', instead: 'broken < 0' },
  'every law holds': {
    file: 'checks/campaigns/run-laws.js',
    text: 'return resultOf(law, world, ',
    instead: "return 'held'; resultOf(law, world, ",
  },
  'what generated questions find is dropped': {
    file: 'checks/campaigns/judge-campaigns.js',
    text: 'findingsOf(shrink, own(wrong), judging)',
    instead: 'findingsOf(shrink, [], judging)',
  },
  'findings are counted as passed': {
    file: 'checks/campaigns/judge-campaigns.js',
    text: "outcome === 'passed' ? planned - wrong - acceptable : count(outcome)",
    instead: "outcome === 'passed' ? planned : 0",
  },
  'generated answers are not compared': {
    file: 'checks/campaigns/outcomes.js',
    text: 'if (answered !== undefined && sameAnswer(question.chapter, expected, answered, strictness))',
    instead: 'if (answered !== undefined)',
  },
};

/** The verdict of a copy of the program on the reference that it was made with. */
const script = `
const at = (file) => import(new URL('dist/src/' + file, 'file://${copy}/'));
const [{ checkSubject }, { inProcess }, { answer }, { defaultReadings }] = await Promise.all(
  ['index.js', 'harness/adapters/in-process.js', 'reference/reference.js', 'model/generated/axes.generated.js'].map(at));
const declaration = { protocol: 1, subject: { name: 'x', version: '1' }, answers: ['client-access-rules', 'ip-ranges'], compares: 'grounds' };
const subject = inProcess(declaration, (question) => answer(question, defaultReadings));
const { verdict, text } = await checkSubject(subject, { golden: ['${copy}/golden/client-access-rules/first-match.json', '${copy}/golden/ip-ranges/ends.csv'], runs: 100, seed: 1 });
console.log(verdict, /self-test of this harness failed/.test(text));
`;

function check(): string {
  const words = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: HANGS });
  return stdout + stderr;
}

describe('the self-test of the harness', () => {
  it('leaves a verdict to a runner that is as it must be', () => {
    expect(check()).toBe('conformant false\n');
  });

  it.each(Object.entries(tamperings))('leaves none where %s', (_, { file, text, instead }) => {
    const path = join(copy, 'dist/src', file);
    const before = readFileSync(path, 'utf8');
    expect(before.split(text)).toHaveLength(2);
    writeFileSync(
      path,
      before.replace(text, () => instead),
    );
    try {
      expect(check()).toBe('no verdict true\n');
    } finally {
      writeFileSync(path, before);
    }
  });
});
