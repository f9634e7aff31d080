/** `matrix`: which app reaches which mailbox, and how far each app reaches. */
import { Command, Option } from 'commander';
import { appMeant, appsOf } from '../../analysis/answers/apps.ts';
import { matrixOf } from '../../analysis/matrix/matrix.ts';
import { holds } from '../../analysis/verify/gate.ts';
import { type ExpectationFile, verify } from '../../analysis/verify/verify.ts';
import { InputError } from '../../library/errors.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Matrix } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { packageFacts } from '../../node/files.ts';
import { printMatrixCsv } from '../../report/csv/matrix.ts';
import { printMatrixPage } from '../../report/html/matrix/page.ts';
import { printMatrixMarkdown } from '../../report/markdown/matrix.ts';
import { printMatrix } from '../../report/text/answers/matrix.ts';
import { printVerification } from '../../report/text/answers/verification.ts';
import { expectationFiles, refuseBadRows, rowsOf } from '../options/expectations.ts';
import { collect, readingsFlag, spreadsheetFlag } from '../options/flags.ts';
import { applyAllOption, fromOption, type InventoryFlags, inventoryOf } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { complain, hand, handAll, say, style } from '../terminal.ts';

type MatrixFormat = 'text' | 'json' | 'csv' | 'markdown' | 'html';

interface MatrixFlags extends InventoryFlags {
  readonly format: MatrixFormat;
  readonly spreadsheet?: boolean;
  readonly expect?: readonly string[];
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
    .option('--expect <file>', 'end with 1 where an answer is not what this table says; may be repeated', collect)
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'csv', 'markdown', 'html'])
        .default('text'),
    )
    .option('--spreadsheet', 'with --format csv: so that Excel runs no cell')
    .addOption(fromOption())
    .addOption(applyAllOption())
    .addHelpText('after', help)
    .action(async (files: readonly string[], flags: MatrixFlags) => {
      process.exitCode = await run(files, flags);
    });
}

function help(): string {
  const lines = examples('matrix', (file) => [
    [file('vendor-readme.md'), file('members.csv')],
    ['--format', 'html', file('posture.json')],
    ['--changed-by', 'nested-groups=direct', file('posture.json')],
  ]);
  return `\nExamples:\n${lines}\nExit codes: 0 printed · 1 an answer is not what --expect says · 2 wrong usage or unreadable input\n`;
}

async function run(files: readonly string[], flags: MatrixFlags): Promise<number> {
  const format = spreadsheetFlag(flags.spreadsheet, flags.format, '--format csv');
  const inventory = inventoryOf(files, flags);
  const expected = expectationFiles('--expect', flags.expect ?? []);
  refuseBadRows(expected.flatMap(({ rows }) => rows));
  if (flags.expect !== undefined && rowsOf(expected).length === 0)
    throw new InputError('--expect: the table holds no row, so nothing would be compared');
  const matrix = matrixFor(inventory, flags);
  if (matrix.apps.length === 0 && flags.changedBy === undefined)
    throw new InputError(
      'the files name no app: no policy, no service principal, no test',
      '`inventory` says what was read',
    );
  await print(matrix, format);
  return expected.length === 0 ? 0 : gate(inventory, expected, flags);
}

async function print(matrix: Matrix, format: MatrixFormat | 'spreadsheet'): Promise<void> {
  switch (format) {
    case 'json':
      hand(`${JSON.stringify(matrix, null, 2)}\n`);
      return;
    case 'csv':
    case 'spreadsheet':
      await handAll(printMatrixCsv(matrix, format === 'csv' ? 'exact' : 'spreadsheet'));
      return;
    case 'markdown':
      hand(`${printMatrixMarkdown(matrix).join('\n')}\n`);
      return;
    case 'html':
      hand(printMatrixPage(matrix, packageFacts()));
      return;
    case 'text':
      say(`${printMatrix(matrix, style()).join('\n').trimEnd()}\n`);
  }
}

/** What differs from the tables stands below the matrix, or on standard error where a program reads it. */
function gate(inventory: Inventory, expected: readonly ExpectationFile[], { format, reading }: MatrixFlags): number {
  const chosen = readingsFlag(reading);
  const verification = verify({
    inventory: { ...inventory, expectations: [], results: [] },
    expected: rowsOf(expected),
    observed: [],
    sources: [...inventory.sources, ...expected.map(({ source }) => source)],
    readings: { ...defaultReadings, ...chosen },
    chosen,
  });
  const certainty = { ...verification.certainty, assumptions: [], notShown: [], unread: [] }; // said above the matrix
  const text = `${printVerification({ ...verification, certainty, silent: [] }, style())
    .join('\n')
    .trimEnd()}\n`;
  if (format === 'text') say(`\n${text}`);
  else complain(text.trimEnd());
  return holds(verification.checks) ? 0 : 1;
}

function matrixFor(inventory: Inventory, { app, mailbox, reading, changedBy }: MatrixFlags): Matrix {
  const chosen = readingsFlag(reading);
  const known = appsOf(inventory.state);
  const apps = app?.map((text) => {
    if (text.trim() === '') throw new InputError('--app is empty');
    const named = appMeant(text, known);
    if (!named.ok) throw new InputError(`--app: ${named.problem.message}`, named.problem.hint);
    return named.value;
  });
  if (mailbox?.some((text) => text.trim() === '') === true) throw new InputError('--mailbox is empty');
  const changed = changedBy === undefined ? undefined : readingsFlag(changedBy, '--changed-by');
  const now = new Map(Object.entries({ ...defaultReadings, ...chosen }));
  const same = Object.entries(changed ?? {}).find(([axis, reading]) => now.get(axis) === reading);
  if (same !== undefined) throw new InputError(`--changed-by: ${same.join('=')} is what is decided under already`);
  try {
    return matrixOf(inventory, {
      readings: { ...defaultReadings, ...chosen },
      chosen,
      ...defined({ apps, mailboxes: mailbox, changedBy: changed }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}
