/** `smoke -- COMMAND…`: does the adapter start, speak and answer the plainest questions. */
import { Command } from 'commander';
import { runSmoke } from '../../checks/run-smoke.ts';
import { groupQuestions } from '../../report/failures.ts';
import { maskReport } from '../../report/mask.ts';
import { oneLine } from '../../report/one-line.ts';
import { printGroup } from '../../report/text/failure.ts';
import { printable } from '../../syntax/terminal-text.ts';
import { type AdapterFlags, adapter, adapterMask, withAdapter } from '../options/adapter.ts';
import { say, style } from '../terminal.ts';

export function smokeCommand(): Command {
  return withAdapter(new Command('smoke'))
    .description('Ask the plainest questions only: is the adapter wired at all?')
    .action(async (command: readonly string[], flags: AdapterFlags) => {
      process.exitCode = await smoke(command, flags);
    });
}

async function smoke(command: readonly string[], flags: AdapterFlags): Promise<number> {
  const { declaration, questions } = await runSmoke(adapter(command, flags));
  const trouble = questions.filter((question) => question.outcome !== 'passed');
  const { name, version } = declaration.subject;
  say(`${printable(`${name} ${version}`)} claims ${declaration.answers.join(', ')}\n`);
  const masked = oneLine(maskReport({ questions: trouble }, adapterMask(flags)));
  for (const [index, group] of groupQuestions(masked.questions).entries()) {
    say(`\n${printGroup(group, index + 1, style())}\n`);
  }
  say(summary(questions.length, trouble.length));
  return questions.length === 0 ? 3 : trouble.length === 0 ? 0 : 1;
}

function summary(asked: number, trouble: number): string {
  if (asked === 0) return 'no verdict: there is no smoke question for the chapters that it claims, within its limits\n';
  if (trouble === 0) return `all ${asked} smoke questions passed: the adapter is wired\n`;
  return `\n${trouble} of ${asked} smoke questions failed: the adapter is miswired\n`;
}
