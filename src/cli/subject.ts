/** `subject`: the reference speaks the adapter protocol, so that any language can ask it. */
import { Command } from 'commander';
import { tampered } from '../checks/controls.ts';
import { lineReader } from '../harness/adapters/lines.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { RunCommand, StartAnswer } from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { type Meaning, reference } from '../reference/meaning.ts';
import { parseJson } from '../syntax/json.ts';
import { chapterNames, readGiven, readLeniently, readWhen } from '../syntax/wire.ts';
import { packageFacts } from './files.ts';
import { collect, readingsFlag, shellLine } from './flags.ts';
import { selfCommand } from './self.ts';
import { UsageError } from './usage.ts';

interface SubjectFlags {
  readonly reading?: readonly string[];
  readonly tampered?: boolean;
}

const LINE_LIMIT = 16 << 20;

export function subjectCommand(): Command {
  return new Command('subject')
    .description('Speak the adapter protocol on standard input and output, as the reference.')
    .option('--reading <axis=reading>', 'follow and declare this reading; may be repeated', collect)
    .option('--tampered', 'answer wrongly on purpose, as the self-test of `check` needs it')
    .addHelpText('after', help)
    .action(async (flags: SubjectFlags) => {
      await converse(
        { ...defaultReadings, ...readingsFlag(flags.reading) },
        flags.tampered === true ? tampered : reference,
      );
    });
}

function help(): string {
  const self = shellLine([...selfCommand(), 'subject']);
  const start = '{"command":"start","protocol":1}';
  return `
It reads one command a line, as spec/adapter-protocol.md says, and ends with \`stop\` or the end of its input.

Examples:
  echo '${start}' | ${self}
  ${shellLine([...selfCommand(), 'smoke', '--'])} ${self} --reading nested-groups=direct

Exit codes: 0 stopped, or the input ended · 2 wrong usage, or a line that is no command
`;
}

async function converse(readings: Readings, meaning: Meaning): Promise<void> {
  const lines = lineReader(LINE_LIMIT);
  for await (const chunk of process.stdin) {
    const taken = lines.take(chunk);
    if (taken === undefined) throw new UsageError(`a line is longer than ${LINE_LIMIT} bytes`);
    for (const line of taken) {
      const reply = respond(line, readings, meaning);
      if (reply === undefined) return;
      process.stdout.write(`${JSON.stringify(reply)}\n`);
    }
  }
}

/** The answer to one command; undefined for `stop`. */
function respond(line: string, readings: Readings, meaning: Meaning): unknown {
  const json = parseJson(line);
  if (!json.ok) throw new UsageError(`a command is no JSON: ${json.problem.message}`);
  switch (commandOf(json.value)) {
    case 'stop':
      process.stdin.destroy();
      return undefined;
    case 'start':
      known(readLeniently('StartCommand', json.value));
      return declaration(readings);
    default:
      return respondToRun(known(readLeniently('RunCommand', json.value)), readings, meaning);
  }
}

function commandOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'command' in value ? value.command : undefined;
}

function known<T>(command: Result<T>): T {
  if (command.ok) return command.value;
  throw new UsageError(`this is no command: ${command.problem.place ?? ''} ${command.problem.message}`);
}

function respondToRun(run: RunCommand, readings: Readings, meaning: Meaning): unknown {
  const given = readGiven(run.chapter, run.given, true);
  const answers = run.when.map((value) => {
    const when = given.ok ? readWhen(run.chapter, value, true) : given;
    if (!when.ok) return refuse(when.problem, given.ok ? '/when' : '/given');
    return answer({ chapter: run.chapter, given: run.given, when: when.value } as Question, readings, meaning);
  });
  return { seq: run.seq, answers };
}

/** A text that its grammar refuses is an invalid value; anything else is no question at all. */
function refuse({ code, message, place }: Problem, part: string): unknown {
  const said = `${part}${place === undefined ? '' : place.startsWith('/') ? place : ` ${place}`}: ${message}`;
  return code === 'unreadable' ? { errored: `the question is off schema: ${said}` } : { refused: code, message: said };
}

function declaration(readings: Readings): StartAnswer {
  const { name, version } = packageFacts();
  return {
    protocol: 1,
    subject: { name: `${name} reference`, version, language: 'typescript' },
    answers: [...chapterNames],
    readings: { ...readings },
    compares: 'grounds',
    decisions: true,
  };
}
