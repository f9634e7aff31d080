/** `identify -- COMMAND…`: which readings an implementation follows, and which known mistake it makes. */
import { join } from 'node:path';
import { Command } from 'commander';
import { type IdentifyResult, identify, QUESTIONS } from '../../checks/identify/identify.ts';
import { InputError } from '../../library/errors.ts';
import { faults } from '../../library/subjects.ts';
import { packageFolder, readGolden } from '../../node/files.ts';
import { printIdentified, printIdentifiedJson } from '../identify-report.ts';
import { type AdapterFlags, adapter, withAdapter } from '../options/adapter.ts';
import { collect } from '../options/flags.ts';
import { select } from '../options/selection.ts';
import { hand, progress, say, style } from '../terminal.ts';

interface IdentifyFlags extends AdapterFlags {
  readonly chapter?: readonly string[];
  readonly faults: boolean;
  readonly limit: string;
  readonly json?: boolean;
}

const EXAMPLES = `
It asks golden cases one at a time, each chosen by the answers so far, and few different rule sets and policies, since a live
server is slow to change them. First the readings, then the planted faults (\`subject --help\` lists them): what readings
do not explain may be one of these.

Examples:
  identify -- node adapter.mjs
  identify --no-faults -- ./gateway-adapter          the readings only: about 20 questions
  identify --chapter client-access-rules,ip-ranges --json -- python3 adapter.py
  identify -- npx access-conformance subject --fault exceptions-ignored

Exit codes: 0 readings explain every answer · 1 they do not: the planted faults that do are named
            2 wrong usage · 3 no verdict: it never started or never answered
`;

export function identifyCommand(): Command {
  return withAdapter(new Command('identify'))
    .description('Find the readings that an implementation follows by few questions, and name its likely mistake.')
    .option('--chapter <chapter>', 'ask only this chapter; may be repeated', collect)
    .option('--no-faults', 'ask for the readings only')
    .option('--limit <number>', 'questions at the most', String(QUESTIONS))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (command: readonly string[], flags: IdentifyFlags) => {
      process.exitCode = await runIdentify(command, flags);
    });
}

async function runIdentify(command: readonly string[], flags: IdentifyFlags): Promise<number> {
  const limit = limitFlag(flags.limit);
  const cases = select(
    readGolden([join(packageFolder, 'golden')]),
    flags.chapter === undefined ? {} : { chapter: flags.chapter },
  );
  const bar = progress('asked');
  const found = await identify({
    subject: adapter(command, flags),
    cases,
    faults: flags.faults ? faults : [],
    limit,
    onProgress: (done) => bar.update(done, limit),
  });
  bar.end();
  if (flags.json === true) hand(printIdentifiedJson(found));
  else say(printIdentified(found, style()));
  return exitCodeOf(found);
}

function exitCodeOf({ problem, explained }: IdentifyResult): number {
  if (problem !== undefined) return 3;
  return explained ? 0 : 1;
}

function limitFlag(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InputError(`--limit takes a number of questions, not \`${text}\``);
}
