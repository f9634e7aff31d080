/** The other end of the adapter protocol: reads commands line by line and answers them, as spec/adapter-protocol.md says. */
import { parseLine } from '../harness/adapters/answer-line.ts';
import { type Line, lineReader } from '../harness/adapters/lines.ts';
import { InputError } from '../library/errors.ts';
import type { NamedSubject } from '../library/subjects.ts';
import type { RunCommand } from '../model/generated/wire.generated.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import { quote } from '../syntax/terminal-text.ts';
import { readGiven, readLeniently, readWhen } from '../syntax/wire.ts';

/** Bytes of a command line; a run of the largest given that is drawn takes a hundredth of it. */
const LINE_LIMIT = 16 << 20;

/** Answers until `stop` or the end of the input. Throws an `InputError` for a line that is not a command. */
export async function speak(
  answerer: NamedSubject,
  input: AsyncIterable<Buffer>,
  hand: (line: string) => void,
): Promise<void> {
  const lines = lineReader(LINE_LIMIT);
  for await (const chunk of input) {
    const taken = lines.take(chunk);
    if (taken === undefined) throw new InputError(`a line is longer than ${LINE_LIMIT} bytes`);
    for (const line of taken) {
      const reply = respond(line, answerer);
      if (reply === undefined) return;
      hand(`${JSON.stringify(reply)}\n`);
    }
  }
}

/** The answer to one command; undefined for `stop`. */
function respond(line: Line, answerer: NamedSubject): unknown {
  const json = parseLine(line);
  if (!json.ok) throw new InputError(`a command ${json.why}: ${quote(line.text)}`);
  switch (commandOf(json.value)) {
    case 'stop':
      return undefined;
    case 'start':
      known(readLeniently('StartCommand', json.value));
      return answerer.declaration;
    default:
      return respondToRun(known(readLeniently('RunCommand', json.value)), answerer);
  }
}

function commandOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'command' in value ? value.command : undefined;
}

function known<T>(command: Result<T>): T {
  if (command.ok) return command.value;
  throw new InputError(`this is not a command: ${command.problem.place ?? ''} ${command.problem.message}`);
}

function respondToRun(run: RunCommand, answerer: NamedSubject): unknown {
  const given = readGiven(run.chapter, run.given, true);
  const answers = run.when.map((value) => {
    const when = given.ok ? readWhen(run.chapter, value, true) : given;
    if (!when.ok) return refuse(when.problem, given.ok ? '/when' : '/given');
    return answerer.answer({ chapter: run.chapter, given: run.given, when: when.value } as Question);
  });
  return { seq: run.seq, answers };
}

/** A text that its grammar refuses is an invalid value; anything else is no question at all. */
function refuse({ code, message, place }: Problem, part: string): unknown {
  const said = `${part}${place === undefined ? '' : place.startsWith('/') ? place : ` ${place}`}: ${message}`;
  return code === 'unreadable' ? { errored: `the question is off schema: ${said}` } : { refused: code, message: said };
}
