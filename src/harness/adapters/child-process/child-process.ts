/** A program that speaks the adapter protocol, as a subject; it is started again a bounded number of times. */

import type { RunAnswer, StartAnswer } from '../../../model/generated/wire.generated.ts';
import { readReadings } from '../../../syntax/readings/readings.ts';
import { shorten } from '../../../syntax/terminal-text.ts';
import { read } from '../../../syntax/wire.ts';
import { HarnessError } from '../../errors.ts';
import type { Misconduct, Reply, Run, Subject } from '../../subject.ts';
import { parseLine } from '../answer-line.ts';
import type { Line } from '../lines.ts';
import { toOutcome } from '../outcome.ts';
import type { Alarm } from './alarm.ts';
import { type Bounds, Conversation, type Ending } from './conversation.ts';
import type { ProgramOptions } from './process-group.ts';

/** The program, how it is spoken to, and what it may use up. */
export interface AdapterOptions extends ProgramOptions {
  readonly bounds?: Partial<Bounds>;
  /** How often the program is started again after it crashed, hung or broke the protocol. */
  readonly restarts?: number;
  /** Watches over the time for one line, in place of the clock. */
  readonly alarm?: Alarm;
}

export const defaultBounds: Bounds = {
  timeout: 10_000,
  grace: 2_000,
  line: 16 << 20,
  beyond: 64 << 10,
  standardError: 64 << 10,
};
/** Times that a program is started again within a run before it counts as gone. */
const RESTARTS = 30;

/** Wraps a program; nothing is started before `start`. */
export function childProcess(options: AdapterOptions): Subject {
  return new ChildProcessSubject(options);
}

class ChildProcessSubject implements Subject {
  readonly #options: AdapterOptions;
  readonly #bounds: Bounds;
  #restarts: number;
  #conversation: Promise<Conversation> | undefined;
  #gone: string | undefined;
  #seq = 0;
  #misconduct: Misconduct | undefined;

  constructor(options: AdapterOptions) {
    this.#options = options;
    this.#bounds = { ...defaultBounds, ...options.bounds };
    this.#restarts = options.restarts ?? RESTARTS;
  }

  readonly start = async (): Promise<StartAnswer> => {
    const { conversation, declaration } = await this.#open();
    this.#conversation = Promise.resolve(conversation);
    return declaration;
  };

  readonly ask = async (run: Run, isOver = () => false): Promise<Reply> => {
    const conversation = await this.#running();
    if (conversation === undefined) {
      return {
        kind: 'outcomes',
        outcomes: run.when.map(() => ({ kind: 'not-run', problem: this.#gone ?? 'it was stopped' })),
      };
    }
    this.#seq += 1;
    const seq = String(this.#seq);
    const heard = await conversation.say(JSON.stringify({ command: 'run', seq, ...run }));
    if (heard.kind === 'line') return isOver() ? { kind: 'late' } : readReply(run, seq, heard.line, conversation);
    if (!heard.blamed) return { kind: 'interrupted' };
    const { cause, problem } = heard.ending;
    return { kind: 'broken', outcome: { kind: cause === 'unstartable' ? 'crashed' : cause, problem } };
  };

  readonly stop = async (): Promise<Misconduct | undefined> => {
    this.#gone ??= 'it was stopped';
    const conversation = await this.#conversation;
    await conversation?.close(JSON.stringify({ command: 'stop' }));
    return this.#misconduct ?? conversation?.misconduct;
  };

  /** The conversation, opened again when it has ended and may be; undefined when the program is given up. */
  async #running(): Promise<Conversation | undefined> {
    const current = this.#conversation;
    const conversation = await current;
    if (conversation !== undefined && conversation.ending === undefined) return conversation;
    if (this.#conversation !== current) return this.#running(); // somebody else has opened it again
    if (this.#gone !== undefined || conversation === undefined) return undefined;
    this.#misconduct ??= conversation.misconduct;
    if (this.#restarts === 0) {
      this.#gone = `given up after ${this.#options.restarts ?? RESTARTS} restarts; the last time ${conversation.ending?.problem}`;
      return undefined;
    }
    this.#restarts -= 1;
    this.#conversation = this.#reopen(conversation);
    return this.#running();
  }

  async #reopen(ended: Conversation): Promise<Conversation> {
    try {
      return (await this.#open()).conversation;
    } catch (error) {
      this.#gone = `it did not start again: ${error instanceof Error ? error.message : String(error)}`;
      return ended;
    }
  }

  async #open(): Promise<{ conversation: Conversation; declaration: StartAnswer }> {
    const conversation = new Conversation(this.#options, this.#bounds, this.#options.alarm);
    try {
      return { conversation, declaration: await handshake(conversation, this.#options.command[0] ?? '') };
    } catch (error) {
      conversation.abort({ cause: 'violated', problem: 'it did not start' });
      throw error;
    }
  }
}

async function handshake(conversation: Conversation, program: string): Promise<StartAnswer> {
  const heard = await conversation.say(JSON.stringify({ command: 'start', protocol: 1 }));
  if (heard.kind === 'ended') throw startError(heard.ending, program);
  const { text } = heard.line;
  const quoted = `it answered \`start\` with \`${shorten(text)}\``;
  const hint = 'standard output is for answers alone, one JSON object a line; write everything else to standard error';
  const json = parseLine(heard.line);
  if (!json.ok) throw new HarnessError('bad-declaration', `${quoted}, which ${json.why}`, hint);
  const declaration = read('StartAnswer', json.value);
  if (!declaration.ok) {
    const place = declaration.problem.place === undefined ? '' : `${declaration.problem.place}: `;
    throw new HarnessError('bad-declaration', `${quoted}; ${place}${declaration.problem.message}`);
  }
  if (declaration.value.protocol !== 1) {
    throw new HarnessError('other-version', `it speaks version ${declaration.value.protocol} of the protocol, not 1`);
  }
  const readings = readReadings(declaration.value.readings ?? {});
  if (!readings.ok) {
    throw new HarnessError(
      'bad-declaration',
      `its answer to \`start\` at /readings: ${readings.problem.message}`,
      readings.problem.hint,
    );
  }
  return declaration.value;
}

function startError({ cause, problem }: Ending, program: string): HarnessError {
  if (cause === 'timed-out') {
    const hint = 'an adapter answers each line before it reads the next one, and flushes its output after each';
    return new HarnessError('silent-at-start', `it did not answer \`start\`: ${problem}`, hint);
  }
  if (cause === 'violated') return new HarnessError('bad-declaration', `it did not answer \`start\`: ${problem}`);
  if (cause === 'crashed')
    return new HarnessError('ended-at-start', `it ended before it answered \`start\`: ${problem}`);
  if (/ENOENT/.test(problem)) {
    const hint = 'give the program and its arguments after --';
    return new HarnessError('cannot-start', `there is no program \`${program}\``, hint);
  }
  if (/EACCES/.test(problem)) {
    const hint = 'name its interpreter, or make it executable';
    return new HarnessError('cannot-start', `\`${program}\` may not be executed`, hint);
  }
  return new HarnessError('cannot-start', `\`${program}\` cannot be started: ${problem}`);
}

/** The line that should answer a run. A line out of step ends the conversation: what follows could not be told apart. */
function readReply(run: Run, seq: string, heard: Line, conversation: Conversation): Reply {
  const { text } = heard;
  const violated = (problem: string): Reply => ({ kind: 'broken', outcome: { kind: 'violated', problem } });
  const outOfStep = (problem: string): Reply => {
    conversation.abort({ cause: 'violated', problem });
    return violated(problem);
  };
  const json = parseLine(heard);
  if (!json.ok) return outOfStep(`its line ${json.why}: \`${shorten(text)}\``);
  const line = read('RunAnswer', json.value);
  if (!line.ok)
    return outOfStep(`${line.problem.place ?? 'its line'}: ${line.problem.message}, in \`${shorten(text)}\``);
  if (line.value.seq !== seq) {
    return outOfStep(
      `it answered seq \`${shorten(line.value.seq)}\` where \`${seq}\` was awaited; answers keep the order of the commands`,
    );
  }
  return readAnswers(run, line.value, violated);
}

function readAnswers(run: Run, line: RunAnswer, violated: (problem: string) => Reply): Reply {
  if (line.answers.length !== run.when.length) {
    return violated(`it gave ${line.answers.length} answers to ${run.when.length} questions`);
  }
  const outcomes = line.answers.map((item, index) => toOutcome(run.chapter, item, `/answers/${index}`));
  return { kind: 'outcomes', outcomes };
}
