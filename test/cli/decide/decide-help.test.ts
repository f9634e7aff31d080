import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decideHelp } from '../../../src/cli/decide/decide-help.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { HANGS } from '../../support/hangs.ts';
import { main, root } from '../../support/paths.ts';

const run = (command: string) => spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8', timeout: HANGS });

describe('the help of decide', () => {
  it('names every chapter', () => {
    const help = decideHelp();
    for (const chapter of chapterNames) expect(help).toContain(chapter);
  });

  it('keeps to the width of a terminal, but for commands to paste', () => {
    const [files = ''] = decideHelp().split('Examples:');
    for (const line of files.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });

  it('gives examples that run as they are printed', () => {
    const { stdout } = run(`${process.execPath} ${main} decide --help`);
    const examples = stdout.split('Examples:')[1]?.match(/^ {2}(node .*)$/gm) ?? [];
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) {
      const { status, stderr } = run(example);
      const errors = stderr.split('\n').filter((line) => !/^(?:note|warning): /.test(line));
      expect([example, status, errors]).toEqual([example, 0, ['']]);
    }
  });
});
