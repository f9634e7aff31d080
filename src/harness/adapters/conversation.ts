/** One run of a program: lines out, lines back in the same order, everything bounded. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { shorten } from '../shorten.ts';
import type { Misconduct } from '../subject.ts';
import { type Alarm, alarm as clock } from './alarm.ts';
import { lineReader } from './lines.ts';
import { endProgram, type ProgramOptions, startProgram } from './process-group.ts';

export interface Bounds {
  /** Milliseconds without a line while one is awaited. */
  readonly timeout: number;
  /** Milliseconds that a program has to end by itself after `stop`. */
  readonly grace: number;
  /** Bytes of one line. */
  readonly line: number;
  /** Bytes of standard output and standard error together, over the life of the program. */
  readonly output: number;
  /** Bytes of standard error that are kept for the report. */
  readonly standardError: number;
}

export type Ending = { readonly cause: 'unstartable' | 'crashed' | 'timed-out' | 'violated'; readonly problem: string };
/** A line, or the end of the program: `blamed` on the first command that was waiting. */
export type Heard =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly blamed: boolean };

/** Milliseconds that a program has to close its output after it has exited. */
const DRAIN = 250;
/** Milliseconds before `stop` in which a program may show that it ends, or speaks, without being told to. */
const PAUSE = 50;

export class Conversation {
  readonly #bounds: Bounds;
  readonly #alarm: Alarm;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: ((heard: Heard) => void)[] = [];
  readonly #closed: Promise<void>;
  readonly #rest: () => string;
  #disarm = (): void => {};
  #output = 0;
  #errors = Buffer.alloc(0);
  #ending: Ending | undefined;
  #misconduct: Misconduct | undefined;
  #told = false;

  /** `alarm` watches over the time for one line. */
  constructor(options: ProgramOptions, bounds: Bounds, alarm: Alarm = clock) {
    this.#bounds = bounds;
    this.#alarm = alarm;
    this.#child = startProgram(options);
    const lines = lineReader(bounds.line);
    this.#rest = lines.rest;
    this.#child.stdout.on('data', (chunk: Buffer) => this.#hear(chunk, lines.take(chunk)));
    this.#child.stderr.on('data', (chunk: Buffer) => this.#hearError(chunk));
    this.#child.stdin.on('error', () => {}); // a closed pipe shows as the program's end
    this.#closed = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#end({ cause: 'unstartable', problem: error.message });
        resolve();
      });
      this.#child.once('exit', (code, signal) => {
        const drained = new Promise((done) => this.#child.once('close', done));
        void within(DRAIN, drained).then(() => {
          this.#end({ cause: 'crashed', problem: this.#exitText(code, signal) });
          resolve();
        });
      });
    });
  }

  /** How the program ended, when it has. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** What the program did while nothing was waiting for it: it spoke, or it ended. */
  get misconduct(): Misconduct | undefined {
    return this.#misconduct;
  }

  /** Writes a line and waits for the one that answers it. */
  say(line: string): Promise<Heard> {
    const { promise, resolve } = deferred<Heard>();
    if (this.#ending !== undefined) return Promise.resolve({ kind: 'ended', ending: this.#ending, blamed: false });
    this.#waiting.push(resolve);
    if (this.#waiting.length === 1) this.#arm();
    this.#child.stdin.write(`${line}\n`);
    return promise;
  }

  /** Says the last line, gives the program a moment to end, then ends it with all its children. */
  async close(line: string): Promise<void> {
    if (this.#ending === undefined) await within(PAUSE, this.#closed);
    if (this.#ending === undefined) {
      this.#told = true;
      this.#child.stdin.end(`${line}\n`);
      await within(this.#bounds.grace, this.#closed);
    }
    this.abort({ cause: 'crashed', problem: 'it was ended' });
    if (this.#rest() !== '') this.#misconduct ??= stray(this.#rest());
  }

  /** Ends the program now; whoever waits hears why. */
  abort(ending: Ending): void {
    this.#told = true;
    this.#end(ending);
  }

  #hear(chunk: Buffer, lines: readonly string[] | undefined): void {
    this.#count(chunk);
    if (this.#ending !== undefined) return;
    if (lines === undefined) {
      this.#end({ cause: 'violated', problem: `it wrote a line of more than ${size(this.#bounds.line)}` });
      return;
    }
    for (const text of lines) {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#misconduct ??= stray(text);
      else waiting({ kind: 'line', text });
    }
    if (lines.length > 0) this.#arm();
  }

  #hearError(chunk: Buffer): void {
    this.#count(chunk);
    const all = Buffer.concat([this.#errors, chunk]);
    this.#errors = all.subarray(Math.max(0, all.length - this.#bounds.standardError));
  }

  #count(chunk: Buffer): void {
    this.#output += chunk.length;
    if (this.#output > this.#bounds.output) {
      this.#end({ cause: 'violated', problem: `it wrote more than ${size(this.#bounds.output)} in all` });
    }
  }

  #arm(): void {
    this.#disarm();
    if (this.#waiting.length === 0) return;
    const { timeout } = this.#bounds;
    this.#disarm = this.#alarm(timeout, () =>
      this.#end({ cause: 'timed-out', problem: `no line within ${timeout / 1000} s${this.#said()}` }),
    );
  }

  #end(ending: Ending): void {
    this.#disarm();
    endProgram(this.#child);
    if (this.#ending !== undefined) return;
    this.#ending = ending;
    if (this.#waiting.length === 0 && !this.#told && ending.cause !== 'unstartable')
      this.#misconduct ??= { kind: ending.cause, problem: `${ending.problem}, while nothing was asked` };
    for (const [index, waiting] of this.#waiting.splice(0).entries()) {
      waiting({ kind: 'ended', ending, blamed: index === 0 });
    }
  }

  #exitText(code: number | null, signal: string | null): string {
    const how = signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`;
    const rest = this.#rest();
    const half = rest === '' ? '' : `, in the middle of the line \`${shorten(rest)}\``;
    return `${how}${half}${this.#said()}`;
  }

  /** What standard error says of the cause: the last line that names an error, else the last line. */
  #said(): string {
    const lines = this.#errors.toString('utf8').split('\n');
    const telling = lines.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v\d|^[\s}^]*$/.test(line));
    const last = telling.findLast((line) => /^\S.*(Error|Exception)\b/.test(line)) ?? telling.at(-1);
    return last === undefined ? '' : `; it said \`${shorten(last.trim())}\``;
  }
}

function stray(text: string): Misconduct {
  return { kind: 'violated', problem: `it wrote a line that answers nothing: \`${shorten(text)}\`` };
}

function size(bytes: number): string {
  return bytes >= 1 << 20 ? `${Math.round(bytes / (1 << 20))} MiB` : `${bytes} bytes`;
}

/** Waits for something, and no longer than that. */
function within(milliseconds: number, something: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const disarm = clock(milliseconds, resolve);
    void something.then(() => {
      disarm();
      resolve();
    });
  });
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
