/** Another program as a subject, described without words of Node, so that no consumer needs its types. */
import { childProcess as startChildProcess } from '../harness/adapters/child-process/child-process.ts';
import { discreet } from '../harness/discreet.ts';
import type { Subject } from '../harness/subject.ts';
import { defined } from '../model/defined.ts';
import { maskOf } from '../syntax/mask.ts';

/** A program that is asked, and the time that it has. */
export interface ProgramSubject {
  /** The program and its arguments, passed on as they are; no shell reads them. */
  readonly command: readonly string[];
  /** The folder in which it runs; otherwise that of this process. */
  readonly cwd?: string;
  /** Added to the environment of this process; values of four characters and more are masked in what the program says. */
  readonly env?: Readonly<Record<string, string>>;
  /** Longest wait for one line, in milliseconds; 10,000 unless said otherwise. */
  readonly timeout?: number;
}

/** A program that speaks the adapter protocol, for `checkSubject`. Nothing is started before it is asked. */
export function childProcess({ timeout, ...program }: ProgramSubject): Subject {
  const started = startChildProcess({
    ...program,
    ...defined({ bounds: timeout === undefined ? undefined : { timeout } }),
  });
  return discreet(started, maskOf(Object.values(program.env ?? {})));
}
