/** `subject`: the reference speaks the adapter protocol, so that any language can ask it. */
import { Command, Option } from 'commander';
import { tampered } from '../checks/controls.ts';
import { faults } from '../faults/all.generated.ts';
import { answerWith } from '../faults/answer-with.ts';
import type { Fault } from '../faults/fault.ts';
import { parseLine } from '../harness/adapters/answer-line.ts';
import { type Line, lineReader } from '../harness/adapters/lines.ts';
import type { Answer } from '../model/answer.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Errored, RunCommand, StartAnswer } from '../model/wire.generated.ts';
import { answer } from '../reference/reference.ts';
import { nearest } from '../syntax/nearest.ts';
import { quote } from '../syntax/quote.ts';
import { chapterNames, readGiven, readLeniently, readWhen } from '../syntax/wire.ts';
import { packageFacts } from './files.ts';
import { collect, readingsFlag, shellLine } from './flags.ts';
import { selfCommand } from './self.ts';
import { hand } from './terminal.ts';
import { UsageError } from './usage.ts';

interface SubjectFlags {
  readonly reading?: readonly string[];
  readonly tampered?: boolean;
  readonly fault?: string;
}

/** Who speaks: what it declares, and how it answers a question that is one. */
interface Speaker {
  readonly declaration: StartAnswer;
  readonly answer: (question: Question) => Answer | Errored;
}

const LINE_LIMIT = 16 << 20;

export function subjectCommand(): Command {
  return new Command('subject')
    .description('Speak the adapter protocol on standard input and output, as the reference.')
    .option('--reading <axis=reading>', 'follow and declare this reading; may be repeated', collect)
    .option('--tampered', 'answer wrongly on purpose, as the self-test of `check` needs it')
    .addOption(
      new Option('--fault <name>', 'answer with this planted fault, to see what a check makes of it').conflicts(
        'tampered',
      ),
    )
    .addHelpText('after', help)
    .action(async (flags: SubjectFlags) => converse(speaker(flags)));
}

function speaker({ reading, tampered: wrong, fault: name }: SubjectFlags): Speaker {
  const readings = { ...defaultReadings, ...readingsFlag(reading) };
  if (name === undefined) {
    return {
      declaration: declaration(readings),
      answer: (question) => answer(question, readings, wrong === true ? tampered : undefined),
    };
  }
  const fault = faultNamed(name);
  return { declaration: declaration(readings, ` with the fault ${fault.name}`), answer: answerWith(fault, readings) };
}

function faultNamed(name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    faults.map((fault) => fault.name),
  );
  throw new UsageError(
    `--fault: there is no planted fault ${quote(name)}`,
    near === undefined ? '`subject --help` lists them' : `did you mean \`${near}\`?`,
  );
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

Planted faults:
${chapterNames.map(listFaults).join('\n')}

Exit codes: 0 stopped, or the input ended · 2 wrong usage, or a line that is no command
`;
}

function listFaults(chapter: Chapter): string {
  const names = faults.filter((fault) => fault.chapters[0] === chapter).map((fault) => fault.name);
  const lines = names.join(', ').match(/.{1,96}(?: |$)/g) ?? [];
  return [`  ${chapter}`, ...lines.map((line) => `    ${line.trim()}`)].join('\n');
}

async function converse(speaker: Speaker): Promise<void> {
  const lines = lineReader(LINE_LIMIT);
  for await (const chunk of process.stdin) {
    const taken = lines.take(chunk);
    if (taken === undefined) throw new UsageError(`a line is longer than ${LINE_LIMIT} bytes`);
    for (const line of taken) {
      const reply = respond(line, speaker);
      if (reply === undefined) return;
      hand(`${JSON.stringify(reply)}\n`);
    }
  }
}

/** The answer to one command; undefined for `stop`. */
function respond(line: Line, speaker: Speaker): unknown {
  const json = parseLine(line);
  if (!json.ok) throw new UsageError(`a command ${json.why}: ${quote(line.text)}`);
  switch (commandOf(json.value)) {
    case 'stop':
      process.stdin.destroy();
      return undefined;
    case 'start':
      known(readLeniently('StartCommand', json.value));
      return speaker.declaration;
    default:
      return respondToRun(known(readLeniently('RunCommand', json.value)), speaker);
  }
}

function commandOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'command' in value ? value.command : undefined;
}

function known<T>(command: Result<T>): T {
  if (command.ok) return command.value;
  throw new UsageError(`this is no command: ${command.problem.place ?? ''} ${command.problem.message}`);
}

function respondToRun(run: RunCommand, speaker: Speaker): unknown {
  const given = readGiven(run.chapter, run.given, true);
  const answers = run.when.map((value) => {
    const when = given.ok ? readWhen(run.chapter, value, true) : given;
    if (!when.ok) return refuse(when.problem, given.ok ? '/when' : '/given');
    return speaker.answer({ chapter: run.chapter, given: run.given, when: when.value } as Question);
  });
  return { seq: run.seq, answers };
}

/** A text that its grammar refuses is an invalid value; anything else is no question at all. */
function refuse({ code, message, place }: Problem, part: string): unknown {
  const said = `${part}${place === undefined ? '' : place.startsWith('/') ? place : ` ${place}`}: ${message}`;
  return code === 'unreadable' ? { errored: `the question is off schema: ${said}` } : { refused: code, message: said };
}

function declaration(readings: Readings, besides = ''): StartAnswer {
  const { name, version } = packageFacts();
  return {
    protocol: 1,
    subject: { name: `${name} reference${besides}`, version, language: 'typescript' },
    answers: [...chapterNames],
    readings: { ...readings },
    compares: 'grounds',
    decisions: ['rule-administration', 'policy-administration'],
  };
}
