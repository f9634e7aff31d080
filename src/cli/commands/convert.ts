/** `convert`: any files as the JSON of a chapter, or as PowerShell that makes the same. */
import { Command, Option } from 'commander';
import { type Translation, toCalls, toPoliciesGiven, toRulesGiven } from '../../analysis/convert.ts';
import { hasLoss } from '../../analysis/inventory/inventory.ts';
import { InputError } from '../../library/errors.ts';
import type { Inventory, TenantState } from '../../model/inventory/inventory.ts';
import { printCalls } from '../../syntax/cmdlets/print.ts';
import { printPlace } from '../../syntax/place.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { applyAllOption, complainNotes, fromOption, type InventoryFlags, inventoryOf } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { complain, hand } from '../terminal.ts';

type ConvertibleChapter = 'client-access-rules' | 'application-access-policies';

interface ConvertFlags extends InventoryFlags {
  readonly to: 'json' | 'powershell';
  readonly chapter?: ConvertibleChapter;
  readonly lenient?: boolean;
}

export function convertCommand(): Command {
  return new Command('convert')
    .description('Write what any files hold as JSON for `decide` and programs, or as PowerShell.')
    .argument('<files...>', 'files, folders or - for standard input')
    .addOption(new Option('--to <form>', 'the form to write').choices(['json', 'powershell']).makeOptionMandatory())
    .addOption(
      new Option('--chapter <chapter>', 'with --to json: which, where the files hold rules and policies').choices([
        'client-access-rules',
        'application-access-policies',
      ]),
    )
    .addOption(fromOption())
    .addOption(applyAllOption())
    .option('--lenient', 'end with 0 also when something was left out')
    .addHelpText('after', help)
    .action((files: readonly string[], flags: ConvertFlags) => {
      process.exitCode = run(files, flags);
    });
}

function help(): string {
  const lines = examples('convert', (file) => [
    ['--to', 'json', file('vendor-readme.md'), file('members.csv')],
    ['--to', 'powershell', file('rules.json')],
  ]);
  return `\nExamples:\n${lines}\nExit codes: 0 all was written · 1 something was left out, said on standard error · 2 wrong usage or unreadable input\n`;
}

function run(files: readonly string[], flags: ConvertFlags): number {
  const inventory = inventoryOf(files, flags);
  complainNotes(inventory.notes.filter(({ kind }) => kind !== 'remark'));
  const { value, leftOut: unknown } = converted(inventory, flags);
  const leftOut = [...unknown, ...notWritten(inventory.state, flags.to)];
  hand(value);
  for (const each of leftOut) complain(`left out: ${each}`);
  return (leftOut.length > 0 || hasLoss(inventory)) && flags.lenient !== true ? 1 : 0;
}

/** What is in the files and not in the form that is written. */
function notWritten(
  { principals, scopes, assignments, grants, setAside }: TenantState,
  to: ConvertFlags['to'],
): readonly string[] {
  const others = to === 'powershell' ? { grants } : { principals, scopes, assignments, grants };
  return [
    ...setAside.map(
      ({ type, name, place, why }) => `${printPlace(place)}, ${name === type ? type : quote(name)}: ${why}`,
    ),
    ...Object.entries(others).flatMap(([what, { length }]) =>
      length === 0 ? [] : [`${length} ${what}, which this form does not hold`],
    ),
  ];
}

function converted({ state }: Inventory, { to, chapter }: ConvertFlags): Translation<string> {
  if (to === 'powershell') {
    if (chapter !== undefined) throw new InputError('--chapter goes with --to json');
    const { value, leftOut } = toCalls(state);
    if (value.length === 0 && leftOut.length === 0) throw nothing();
    return { value: printCalls(value), leftOut };
  }
  const { value, leftOut } =
    (chapter ?? onlyChapter(state)) === 'client-access-rules' ? toRulesGiven(state) : toPoliciesGiven(state);
  return { value: `${JSON.stringify(value, null, 2)}\n`, leftOut };
}

function onlyChapter({ rules, policies, recipients }: TenantState): ConvertibleChapter {
  if (rules.length > 0 && policies.length > 0) {
    throw new InputError('the files hold rules and policies', 'choose one with --chapter');
  }
  if (rules.length > 0) return 'client-access-rules';
  if (policies.length + recipients.length > 0) return 'application-access-policies';
  throw nothing();
}

function nothing(): InputError {
  return new InputError('the files hold no rule, no policy and no recipient', '`inventory` says what was read in them');
}
