#!/usr/bin/env node
/** The program that is started: the command line on the streams of its process. */
import { cannotWrite, run, type WriteError } from './program.ts';

process.stdout.on('error', (error: WriteError) => {
  if (error.code !== 'EPIPE') process.exit(cannotWrite(error)); // after EPIPE the work goes on, and the exit code stays
});
process.stderr.on('error', (error: WriteError) => {
  if (error.code !== 'EPIPE') process.exitCode = 3; // nobody is left to complain to
});
await run(process.argv.slice(2));
