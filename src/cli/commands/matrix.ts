/** `matrix`: which app reaches which mailbox, and how far each app reaches. */
import { Command, Option } from 'commander';
import { appNamed, appsOf } from '../../analysis/answers/apps.ts';
import { matrixOf } from '../../analysis/matrix/matrix.ts';
import { InputError } from '../../library/errors.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Matrix } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { printMatrix } from '../../report/text/matrix.ts';
import { collect, readingsFlag } from '../options/flags.ts';
import { applyAllOption, fromOption, type InventoryFlags, inventoryOf } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { hand, say, style } from '../terminal.ts';

interface MatrixFlags extends InventoryFlags {
  readonly format: 'text' | 'json';
  readonly app?: readonly string[];
  readonly mailbox?: readonly string[];
  readonly reading?: readonly string[];
  readonly changedBy?: readonly string[];
}

export function matrixCommand(): Command {
  return new Command('matrix')
    .description('Say how far each app reaches by its application access policies, and why; app by mailbox.')
    .argument('<files...>', 'files, folders or - for standard input: policies, groups, mailboxes, apps, in any form')
    .option('--app <app>', 'only this app, by its id or display name; may be repeated', collect)
    .option('--mailbox <mailbox>', 'only this mailbox, by any of its names; may be repeated', collect)
    .option('--reading <axis=reading>', 'decide under this reading; may be repeated', collect)
    .option('--changed-by <axis=reading>', 'only what has another answer under this reading', collect)
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(fromOption())
    .addOption(applyAllOption())
    .addHelpText('after', help)
    .action((files: readonly string[], flags: MatrixFlags) => {
      process.exitCode = run(files, flags);
    });
}

function help(): string {
  const lines = examples('matrix', (file) => [
    [file('vendor-readme.md'), file('members.csv')],
    ['--changed-by', 'nested-groups=direct', file('vendor-readme.md'), file('members.csv')],
  ]);
  return `\nExamples:\n${lines}\nExit codes: 0 printed · 2 wrong usage or unreadable input\n`;
}

function run(files: readonly string[], flags: MatrixFlags): number {
  const inventory = inventoryOf(files, flags);
  const matrix = matrixFor(inventory, flags);
  if (matrix.apps.length === 0 && flags.changedBy === undefined)
    throw new InputError(
      'the files name no app: no policy, no service principal, no test',
      '`inventory` says what was read',
    );
  if (flags.format === 'json') hand(`${JSON.stringify(matrix, null, 2)}\n`);
  else say(`${printMatrix(matrix, style()).join('\n').trimEnd()}\n`);
  return 0;
}

function matrixFor(inventory: Inventory, { app, mailbox, reading, changedBy }: MatrixFlags): Matrix {
  const chosen = readingsFlag(reading);
  const known = appsOf(inventory.state);
  const apps = app?.map((text) => {
    const named = appNamed(text, known);
    if (!named.ok) throw new InputError(`--app: ${named.problem.message}`, named.problem.hint);
    return named.value;
  });
  const changed = changedBy === undefined ? undefined : readingsFlag(changedBy);
  try {
    return matrixOf(inventory, {
      readings: { ...defaultReadings, ...chosen },
      chosen,
      ...(apps === undefined ? {} : { apps }),
      ...(mailbox === undefined ? {} : { mailboxes: mailbox }),
      ...(changed === undefined ? {} : { changedBy: changed }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}
