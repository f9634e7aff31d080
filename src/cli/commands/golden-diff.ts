/** `golden diff`: what each of two golden collections can tell that the other cannot. */
import { Command } from 'commander';
import { type Advantage, advantageOf, type Power, powerOf, tellsMore } from '../../analysis/datasets/compare.ts';
import { faults } from '../../library/subjects.ts';
import { readGolden } from '../../node/files.ts';
import { cite } from '../../syntax/cite.ts';
import { printable } from '../../syntax/terminal-text.ts';
import { examples } from '../own-command.ts';
import { say } from '../terminal.ts';

export function diffCommand(): Command {
  return new Command('diff')
    .description('Say what each of two golden files or folders can tell that the other cannot.')
    .argument('<a>', 'golden file or folder')
    .argument('<b>', 'another one')
    .addHelpText('after', help)
    .action((a: string, b: string) => {
      process.exitCode = diff(a, b);
    });
}

function help(): string {
  const lines = examples('golden', () => [['diff', 'mine.json', 'golden/client-access-rules']]);
  return `\nExamples:\n${lines}\nExit codes: 0 both tell the same · 1 one tells what the other does not · 2 wrong usage or unreadable input\n`;
}

function diff(a: string, b: string): number {
  const [one, other] = [readPower(a), readPower(b)];
  const [mine, theirs] = [advantageOf(one, other), advantageOf(other, one)];
  say([...head('A', a, one), ...head('B', b, other), ...only('A', mine), ...only('B', theirs)].join(''));
  return tellsMore(mine) || tellsMore(theirs) ? 1 : 0;
}

function readPower(path: string): Power {
  return powerOf(readGolden([path]).cases, faults);
}

function head(letter: string, path: string, { questions, faults: shown, pairs, clauses }: Power): readonly string[] {
  const counts = `${shown.length} planted faults, ${pairs.length} pairs of readings, ${clauses.length} clauses`;
  return [`${letter}: ${printable(path)}: ${questions} questions, ${counts}\n`];
}

function only(letter: string, { faults: shown, pairs, clauses }: Advantage): readonly string[] {
  return [
    ...listed(`faults that only ${letter} shows`, shown),
    ...listed(`readings that only ${letter} tells apart`, pairs),
    ...listed(`clauses that only ${letter} cites`, clauses.map(cite)),
  ];
}

function listed(what: string, items: readonly string[]): readonly string[] {
  return [`${what}: ${items.length === 0 ? 'none' : `${items.length}\n  ${items.join('\n  ')}`}\n`];
}
