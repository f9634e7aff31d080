/** `explain`: what one request comes to, how, and what would turn it. */
import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { readConnection } from '../../analysis/answers/connections/read-connection.ts';
import type { Goal } from '../../analysis/explain/changes/change-sets.ts';
import { explanationOf } from '../../analysis/explain/explanation.ts';
import { InputError } from '../../library/errors.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { AskedConnection } from '../../model/generated/wire.generated.ts';
import type { Problem } from '../../model/problem.ts';
import { readText, shownPath } from '../../node/files.ts';
import { printExplanationMarkdown } from '../../report/markdown/explanation.ts';
import { printExplanation } from '../../report/text/answers/explanation.ts';
import { parseJson } from '../../syntax/json/json.ts';
import { collect, readingsFlag } from '../options/flags.ts';
import { applyAllOption, fromOption, type InventoryFlags, inventoryOf } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { hand, say, style } from '../terminal.ts';

interface ExplainFlags extends InventoryFlags {
  readonly format: 'text' | 'json' | 'markdown';
  readonly app?: string;
  readonly mailbox?: string;
  readonly connection?: string;
  readonly open?: boolean;
  readonly close?: boolean;
  readonly reading?: readonly string[];
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Say what one request comes to by the rules or policies of any files, how, and what would turn it.')
    .argument('<files...>', 'files, folders or - for standard input: rules, policies, groups, mailboxes, in any form')
    .option(
      '--app <app>',
      'the app, by its id or display name; without --mailbox every mailbox, and whether it reaches it',
    )
    .option('--mailbox <mailbox>', 'the mailbox, by any of its names; without --app every app, and what it gets of it')
    .option('--connection <json>', 'a connection: JSON, a file with it, or - for standard input')
    .option('--open', 'the fewest changes that let the request in, and whom else they turn')
    .option('--close', 'the fewest changes that keep it out, and whom else they turn')
    .option('--reading <axis=reading>', 'decide under this reading; may be repeated', collect)
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(fromOption())
    .addOption(applyAllOption())
    .addHelpText('after', help)
    .action((files: readonly string[], flags: ExplainFlags) => {
      process.exitCode = run(files, flags);
    });
}

const SHAPE = `
With neither --app, --mailbox nor --connection: all rules in their order, and each app with its policies.

A connection has any of these fields; what is left out may be anything, and the answer is known only where it is the same for all:
  protocol             one of the twelve (RemotePowerShell, ExchangeWebServices …), or a list of those that come into question
  path                 in place of it the path or address of the request: /mapi/emsmdb/, https://mail.contoso.com/ews/…
  clientIPAddress      the address that the server sees
  username             domain\\user
  authenticationType   BasicAuthentication, OAuthAuthentication …, or a list
  mailbox              whose attributes the files list; or recipient: the attributes, such as {"department":"IT"}
  caller, middleTier   as \`decide\` takes them
`;

function help(): string {
  const app = ['--app', '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845'];
  const lines = examples('explain', (file) => [
    [file('vendor-readme.md'), file('members.csv'), ...app, '--mailbox', 'ceo@contoso.com', '--open'],
    [file('rules.json'), '--connection', '{"path":"/ecp/","clientIPAddress":"203.0.113.7"}'],
    [file('rules.json')],
  ]);
  return `${SHAPE}\nExamples:\n${lines}\nExit codes: 0 explained · 2 wrong usage or unreadable input\n`;
}

function run(files: readonly string[], flags: ExplainFlags): number {
  refuseMixed(files, flags);
  const chosen = readingsFlag(flags.reading);
  const connection = flags.connection === undefined ? undefined : connectionFlag(flags.connection);
  const inventory = inventoryOf(files, flags);
  const { app, mailbox } = flags;
  const request = defined({ app, mailbox, connection, wanted: wantedOf(flags) });
  const explained = explanationOf(request, { inventory, readings: { ...defaultReadings, ...chosen }, chosen });
  if (!explained.ok) throw atFlag(explained.problem);
  if (flags.format === 'json') hand(`${JSON.stringify(explained.value, null, 2)}\n`);
  else if (flags.format === 'markdown') hand(`${printExplanationMarkdown(explained.value)}\n`);
  else say(`${printExplanation(explained.value, style()).join('\n').trimEnd()}\n`);
  return 0;
}

function wantedOf({ open, close }: ExplainFlags): Goal | undefined {
  if (open === true) return 'open';
  return close === true ? 'close' : undefined;
}

function refuseMixed(files: readonly string[], { app, mailbox, connection, open, close }: ExplainFlags): void {
  if (connection !== undefined && (app ?? mailbox) !== undefined)
    throw new InputError(
      'give --connection, or --app and --mailbox, not both',
      'rules decide connections, policies decide about apps',
    );
  if (open === true && close === true) throw new InputError('give --open or --close, not both');
  const isOne = connection !== undefined || (app !== undefined && mailbox !== undefined);
  if ((open === true || close === true) && !isOne)
    throw new InputError(
      `${open === true ? '--open' : '--close'} is about one request`,
      'give --app and --mailbox, or --connection',
    );
  if (connection === '-' && files.includes('-')) throw new InputError('standard input can be only one of the files');
  const empty = [
    ['--app', app],
    ['--mailbox', mailbox],
  ].find(([, value]) => value?.trim() === '');
  if (empty !== undefined) throw new InputError(`${empty[0]} is empty`);
}

/** JSON on the command line begins with a brace; everything else is a file. */
function connectionFlag(text: string): AskedConnection {
  const isInline = /^\s*[[{]/.test(text) && !existsSync(text);
  const where = isInline ? '--connection' : `--connection: ${shownPath(text)}`;
  const json = parseJson(isInline ? text : readText(text));
  if (!json.ok) throw problemAt(where, json.problem);
  const read = readConnection(json.value);
  if (!read.ok) throw problemAt(where, read.problem);
  return read.value;
}

function problemAt(where: string, { place, message, hint }: Problem): InputError {
  const field = place === undefined ? '' : `, ${place.replace(/^\//, '')}`;
  return new InputError(`${where}${field}: ${message}`, hint);
}

function atFlag({ place, message, hint }: Problem): InputError {
  return new InputError(place === undefined ? message : `${place}: ${message}`, hint);
}
