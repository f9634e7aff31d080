/** Colours and progress: on a terminal only. */
import pc from 'picocolors';
import type { Style } from '../harness/reporters/text.ts';

export function style(): Style {
  const colours = pc.createColors(pc.isColorSupported && process.stdout.isTTY === true);
  return { good: colours.green, bad: colours.red, warn: colours.yellow, bold: colours.bold, dim: colours.dim };
}

export interface Progress {
  readonly update: (done: number, planned: number) => void;
  readonly end: () => void;
}

/** One line on standard error, rewritten at most ten times a second; nothing in a pipe. */
export function progress(verb: string): Progress {
  if (process.stderr.isTTY !== true) return { update: () => {}, end: () => {} };
  let last = 0;
  return {
    update(done, planned) {
      if (Date.now() - last < 100) return;
      last = Date.now();
      process.stderr.write(`\r\u001b[K${verb} ${done} of ${planned}`);
    },
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
