/** `subject`: the reference, or the region engine, speaks the adapter protocol, so that any language can ask it. */
import { Command, Option } from 'commander';
import { InputError } from '../../library/errors.ts';
import { regionsAnswerer } from '../../library/regions-answerer.ts';
import { faultAnswerer, faultNames, type NamedSubject, referenceAnswerer } from '../../library/subjects.ts';
import { type Chapter, chapterNames } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import { packageFacts } from '../../node/files.ts';
import { speak } from '../../node/speak.ts';
import { collect, readingsFlag, shellLine } from '../options/flags.ts';
import { selfCommand } from '../own-command.ts';
import { hand } from '../terminal.ts';

interface SubjectFlags {
  readonly reading?: readonly string[];
  readonly tampered?: boolean;
  readonly fault?: string;
  readonly engine: 'reference' | 'regions';
}

export function subjectCommand(): Command {
  return new Command('subject')
    .description('Speak the adapter protocol on standard input and output, as the reference or the region engine.')
    .addOption(
      new Option('--engine <engine>', 'who answers; `regions` claims the chapters that decide')
        .choices(['reference', 'regions'])
        .default('reference'),
    )
    .option('--reading <axis=reading>', 'follow and declare this reading; may be repeated', collect)
    .option('--tampered', 'answer wrongly on purpose, as the self-test of `check` needs it')
    .addOption(
      new Option('--fault <name>', 'answer with this planted fault, to see what a check makes of it').conflicts(
        'tampered',
      ),
    )
    .addHelpText('after', help)
    .action(async (flags: SubjectFlags) => speak(answererOf(flags), process.stdin, hand));
}

function answererOf({ reading, tampered = false, fault, engine }: SubjectFlags): NamedSubject {
  const readings = { ...defaultReadings, ...readingsFlag(reading) };
  const facts = packageFacts();
  if (engine === 'regions') {
    if (tampered || fault !== undefined) throw new InputError('--fault and --tampered are of the reference alone');
    return regionsAnswerer(readings, facts);
  }
  return fault === undefined ? referenceAnswerer(readings, facts, tampered) : faultAnswerer(fault, readings, facts);
}

function help(): string {
  const self = shellLine([...selfCommand(), 'subject']);
  const start = '{"command":"start","protocol":1}';
  return `
It reads one command a line, as spec/adapter-protocol.md says, and ends with \`stop\` or the end of its input.

Examples:
  echo '${start}' | ${self}
  ${shellLine([...selfCommand(), 'smoke', '--'])} ${self} --reading nested-groups=direct
  ${shellLine([...selfCommand(), 'check', '--'])} ${self} --fault exceptions-ignored
  ${shellLine([...selfCommand(), 'check', '--'])} ${self} --engine regions

Planted faults:
${chapterNames.map(listFaults).join('\n')}

Exit codes: 0 stopped, or the input ended · 2 wrong usage, or a line that is not a command
`;
}

function listFaults(chapter: Chapter): string {
  const lines =
    faultNames(chapter)
      .join(', ')
      .match(/.{1,96}(?: |$)/g) ?? [];
  return [`  ${chapter}`, ...lines.map((line) => `    ${line.trim()}`)].join('\n');
}
