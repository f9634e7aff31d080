/** One run of a program: lines out, lines back in the same order, everything bounded. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { shorten } from '../../../syntax/terminal-text.ts';
import type { Misconduct } from '../../subject.ts';
import { type Line, type LineReader, lineReader } from '../lines.ts';
import { type Alarm, alarm as clock } from './alarm.ts';
import { endProgram, type ProgramOptions, startProgram } from './process-group.ts';
import { type StandardError, standardError } from './standard-error.ts';

/** What a program may use up before it is ended. */
export interface Bounds {
  /** Milliseconds without a line while one is awaited. */
  readonly timeout: number;
  /** Milliseconds that a program has to end by itself after `stop`. */
  readonly grace: number;
  /** Bytes of one line. */
  readonly line: number;
  /** Bytes on standard output beyond the answers, for each question. */
  readonly beyond: number;
  /** Bytes of standard error that are kept of its beginning, and as many of its end. */
  readonly standardError: number;
}

/** Why the program is gone. */
export type Ending = { readonly cause: 'unstartable' | 'crashed' | 'timed-out' | 'violated'; readonly problem: string };
/** A line, or the end of the program: `blamed` on the first command that was waiting. */
type OutputEvent =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly blamed: boolean };

/** Milliseconds that a program has to close its output after it has exited. */
const DRAIN = 250;
/** Milliseconds before `stop` in which a program may show that it ends, or speaks, without being told to. */
const PAUSE = 50;

/** Lines to a running program and back, within the bounds. */
export class Conversation {
  readonly #bounds: Bounds;
  readonly #alarm: Alarm;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: ((heard: OutputEvent) => void)[] = [];
  readonly #closed: Promise<void>;
  readonly #lines: LineReader;
  readonly #errors: StandardError;
  #disarm = (): void => {};
  /** Bytes of lines that answered nothing, since the last question. */
  #beyond = 0;
  #ending: Ending | undefined;
  #misconduct: Misconduct | undefined;
  #told = false;

  /** `alarm` watches over the time for one line. */
  constructor(options: ProgramOptions, bounds: Bounds, alarm: Alarm = clock) {
    this.#bounds = bounds;
    this.#alarm = alarm;
    this.#child = startProgram(options);
    this.#lines = lineReader(bounds.line);
    this.#errors = standardError(bounds.standardError);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#hear(this.#lines.take(chunk)));
    this.#child.stderr.on('data', this.#errors.take);
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
  say(line: string): Promise<OutputEvent> {
    const { promise, resolve } = deferred<OutputEvent>();
    if (this.#ending !== undefined) return Promise.resolve({ kind: 'ended', ending: this.#ending, blamed: false });
    this.#waiting.push(resolve);
    this.#beyond = 0;
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
    if (this.#lines.rest() !== '') this.#misconduct ??= stray(this.#lines.rest());
  }

  /** Ends the program now; whoever waits hears why. */
  abort(ending: Ending): void {
    this.#told = true;
    this.#end(ending);
  }

  #hear(lines: readonly Line[] | undefined): void {
    if (this.#ending !== undefined) return;
    if (lines === undefined) {
      this.#end({ cause: 'violated', problem: `it wrote a line of more than ${size(this.#bounds.line)}` });
      return;
    }
    for (const line of lines) {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#hearStray(line);
      else waiting({ kind: 'line', line });
    }
    if (lines.length > 0) this.#arm();
    const beyond = this.#beyond + (this.#waiting.length === 0 ? this.#lines.pending() : 0);
    if (beyond > this.#bounds.beyond)
      this.#end({ cause: 'violated', problem: `it wrote more than ${size(this.#bounds.beyond)} that answer nothing` });
  }

  #hearStray({ text }: Line): void {
    this.#beyond += Buffer.byteLength(text) + 1;
    this.#misconduct ??= stray(text);
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
    const rest = this.#lines.rest();
    const half = rest === '' ? '' : `, in the middle of the line \`${shorten(rest)}\``;
    return `${how}${half}${this.#said()}`;
  }

  #said(): string {
    const words = this.#errors.lastWords();
    return words.length === 0 ? '' : `; it said ${words.map((line) => `\`${line}\``).join(', ')}`;
  }
}

function stray(text: string): Misconduct {
  return { kind: 'violated', problem: `it wrote a line that answers nothing: \`${shorten(text)}\`` };
}

function size(bytes: number): string {
  if (bytes >= 1 << 20) return `${Math.round(bytes / (1 << 20))} MiB`;
  return bytes >= 1 << 16 ? `${Math.round(bytes / (1 << 10))} KiB` : `${bytes} bytes`;
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
