/** The command line: one file for each command, one exit code for each kind of end. */
import { Command, CommanderError } from 'commander';
import { HarnessError, InputError, OutputError } from '../library/errors.ts';
import { packageFacts } from '../node/files.ts';
import { commands } from './commands.ts';
import { complain } from './terminal.ts';

const TUTORIAL = `
Start here:
  access-conformance check -- node adapter.mjs      is this implementation right?
  access-conformance smoke -- node adapter.mjs      is the adapter wired at all?
  access-conformance identify -- node adapter.mjs   which readings does it follow, and which mistake does it make?
  access-conformance decide --rules rules.json connections.csv --trace
                                                    what do these rules decide, and why?
  access-conformance clauses CAR-FIRST-MATCH        what does this clause say?
  access-conformance golden create --rules rules.json
                                                    which questions tell right from wrong for these rules?
  access-conformance subject                        the reference as an adapter

Exit codes: 0 conformant, or done · 1 not conformant or incomplete · 2 wrong usage or unreadable input
            3 no verdict: the adapter never started, or the harness failed its own test; or no output could be written
Each command explains itself, with examples: access-conformance help check
`;

/** The command line; of the subcommands only the one that is called, or all of them when none is. */
async function program(called: string | undefined): Promise<Command> {
  const { version } = packageFacts();
  const main = new Command('access-conformance')
    .description('Is an implementation of Exchange client access rules and application access policies right?')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', TUTORIAL)
    .showSuggestionAfterError(true);
  const all = Object.entries(commands);
  const wanted = all.filter(([name]) => name === called);
  for (const [, load] of wanted.length === 0 ? all : wanted) main.addCommand(await load());
  for (const command of withAllBelow(main)) command.exitOverride().configureOutput({ outputError: complainOfUsage });
  return main;
}

function withAllBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}

/** Obeys the words of a command line; how that ended is `process.exitCode`. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await (await program(argv[0])).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    process.exitCode = explainError(error);
  }
}

function explainError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError || error instanceof HarnessError) {
    complain(`error: ${error.message}`);
    if (error.hint !== undefined) complain(`hint: ${error.hint}`);
    return error instanceof InputError ? 2 : 3;
  }
  if (error instanceof OutputError) {
    complain(`error: ${error.message}`);
    return 3;
  }
  if (isWriteError(error)) return cannotWrite(error);
  complain('this is a mistake of the harness, not of your input:');
  for (const line of String(error instanceof Error ? error.stack : error).split('\n')) complain(line);
  return 3;
}

/** Commander's own words: one line, whatever was typed, and perhaps a suggestion on another. */
function complainOfUsage(text: string): void {
  const [, line = '', suggestion] = /^(.*?)\n?(\(Did you mean [^\n]*\?\))?\n?$/s.exec(text) ?? [];
  complain(line);
  if (suggestion !== undefined) complain(suggestion);
}

/** The file system's refusal of output. */
export type WriteError = Error & { readonly code: string };

function isWriteError(error: unknown): error is WriteError {
  return error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'write';
}

/** A reader who has closed the pipe wants no more, and no complaint; anything else is said. */
export function cannotWrite(error: WriteError): number {
  if (error.code === 'EPIPE') return Number(process.exitCode ?? 0);
  complain(`error: the output cannot be written: ${error.message}`);
  return 3;
}
