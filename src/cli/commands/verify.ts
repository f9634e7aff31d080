/** `verify`: what people expect or saw, compared with what their rules say. */
import { Command, Option } from 'commander';
import { holds } from '../../analysis/verify/gate.ts';
import { silentTests } from '../../analysis/verify/questions/silent-tests.ts';
import { sortInputs, verify } from '../../analysis/verify/verify.ts';
import { InputError } from '../../library/errors.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Verification } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { readInputs } from '../../node/inputs.ts';
import { printVerificationCsv } from '../../report/csv/verification.ts';
import { printVerificationJunit } from '../../report/junit/verification.ts';
import { printVerificationMarkdown } from '../../report/markdown/verification.ts';
import { printVerification } from '../../report/text/answers/verification.ts';
import { plural } from '../../syntax/quantities.ts';
import { expectationFiles, refuseBadRows, rowsOf } from '../options/expectations.ts';
import { collect, readingsFlag, spreadsheetFlag } from '../options/flags.ts';
import { applyAllOption, fromOption, type InventoryFlags, inventoryFrom } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { complain, hand, say, style } from '../terminal.ts';
import { record } from '../verify/record.ts';

type VerifyFormat = 'text' | 'json' | 'csv' | 'markdown' | 'junit';

interface VerifyFlags extends InventoryFlags {
  readonly format: VerifyFormat;
  readonly spreadsheet?: boolean;
  readonly reading?: readonly string[];
  readonly observed?: readonly string[];
  readonly with?: readonly string[];
  readonly record?: boolean;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Compare what tests must say, what they said and what was seen live with what the rules say, and why.')
    .argument('<files...>', 'rules, policies, groups and tests in any form, and tables of what must come out')
    .option('--with <files...>', 'files that belong to all of them, such as the directory; read first')
    .option('--observed <files...>', 'tables of what was seen live: Granted and Denied, or 200 and 403')
    .option('--record', 'write what the rules say today into the last of the files, a table of what must come out')
    .option('--reading <axis=reading>', 'decide under this reading; may be repeated', collect)
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'csv', 'markdown', 'junit'])
        .default('text'),
    )
    .option('--spreadsheet', 'with --format csv: so that Excel runs no cell')
    .addOption(fromOption())
    .addOption(applyAllOption())
    .addHelpText('after', help)
    .action((files: readonly string[], flags: VerifyFlags) => {
      process.exitCode = run(files, flags);
    });
}

function help(): string {
  const lines = examples('verify', (file) => [
    [file('vendor-readme.md'), file('members.csv')],
    ['--record', file('policies.json'), 'expected.csv'],
    [file('policies.json'), 'expected.csv', '--format', 'junit'],
  ]);
  return `
Tables of what must come out are CSV with a header, or JSON: the questions of \`decide\` (appId, mailbox; or protocol,
authenticationType, clientIPAddress, username and so on) with a column access, action or expected. Columns time
(2026-11-03T09:15) and via (EWS, Graph) help with what was seen live. \`any other mailbox\` is one that is in no group.

Examples:
${lines}
Exit codes: 0 all agree, or nothing contradicts what was recorded · 1 something differs, depends on a reading, is not known
            or could not be asked
            2 wrong usage, unreadable input, a row that is none, or nothing was checked
`;
}

function run(files: readonly string[], flags: VerifyFlags): number {
  const format = spreadsheetFlag(flags.spreadsheet, flags.format, '--format csv');
  const named = [...files, ...(flags.with ?? []), ...(flags.observed ?? [])];
  if (named.filter((path) => path === '-').length > 1)
    throw new InputError('standard input can be only one of the files');
  if (flags.record === true) return recorded(files, flags);
  const verification = verificationOf(files, flags);
  print(verification, format);
  const { counts, checks } = verification;
  if (counts.notAsked === checks.length) {
    complain(`error: nothing was checked: ${checks[0]?.because ?? ''}`);
    return 2;
  }
  return holds(checks) ? 0 : 1;
}

function recorded(files: readonly string[], flags: VerifyFlags): number {
  if (flags.observed !== undefined) throw new InputError('--record and --observed do not go together');
  if (flags.format !== 'text') throw new InputError('--record writes CSV, and says on the terminal what changed');
  record(files, { ...flags, chosen: readingsFlag(flags.reading) });
  return 0;
}

function verificationOf(files: readonly string[], flags: VerifyFlags): Verification {
  const chosen = readingsFlag(flags.reading);
  const inputs = [...readInputs(flags.with ?? []), ...readInputs(files)];
  const { tables, others } = sortInputs(inputs, flags.from);
  const live = expectationFiles('--observed', flags.observed ?? []);
  refuseBadRows([...tables, ...live].flatMap(({ rows }) => rows));
  const inventory = inventoryFrom(others, flags);
  const known = new Map([...inventory.sources, ...tables.map(({ source }) => source)].map((each) => [each.name, each]));
  const verification = verify({
    inventory,
    expected: rowsOf(tables),
    observed: rowsOf(live),
    sources: [...inputs.flatMap(({ name }) => known.get(name) ?? []), ...live.map(({ source }) => source)],
    readings: { ...defaultReadings, ...chosen },
    chosen,
  });
  if (verification.checks.length === 0) throw nothingToCheck(inventory);
  return verification;
}

function nothingToCheck(inventory: Inventory): InputError {
  const silent = silentTests(inventory).length;
  const tests =
    silent === 0
      ? 'no test'
      : `${plural(silent, 'test')} that ${silent === 1 ? 'does' : 'do'} not say what must come out`;
  return new InputError(
    `nothing was checked: the files hold ${tests}, no recorded result and no row of a table of expectations`,
    silent === 0
      ? '`inventory` says what was read; `verify --help` shows the columns of a table'
      : 'write # Granted or # Denied beside the test, of Test-ClientAccessRule # AllowAccess or # DenyAccess',
  );
}

function print(verification: Verification, format: VerifyFormat | 'spreadsheet'): void {
  switch (format) {
    case 'json':
      hand(`${JSON.stringify(verification, null, 2)}\n`);
      return;
    case 'csv':
    case 'spreadsheet':
      hand(printVerificationCsv(verification, format === 'csv' ? 'exact' : 'spreadsheet'));
      return;
    case 'markdown':
      hand(`${printVerificationMarkdown(verification)}\n`);
      return;
    case 'junit':
      hand(printVerificationJunit(verification));
      return;
    case 'text':
      say(`${printVerification(verification, style()).join('\n').trimEnd()}\n`);
  }
}
