/** Limits of time in tests. They are there for what hangs alone: a machine that is busy with other work fails no test. */

/** Milliseconds after which a test, or a program that it has started, is taken to hang. */
export const HANGS = 30 * 60_000;

/** The same for the adapter of a command: a right one never meets its limit. */
export const PATIENT = ['--timeout', '30m'] as const;

/** The same for a whole run of `check` as well. */
export const PATIENT_RUN = [...PATIENT, '--time', '60m'] as const;
