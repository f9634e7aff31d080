/** Values that a run is given and no report may show: they are masked in what a program says. */
import { printable } from '../syntax/terminal-text.ts';
import { HarnessError } from './errors.ts';
import type { Misconduct, Outcome, Reply, Subject } from './subject.ts';

/** Hides secret values in a text. */
export type Mask = (text: string) => string;

const HIDDEN = '***';
/** Characters of a value, or of its beginning where a text is cut, from which on it is masked: less says nothing. */
const TELLING = 4;

/** Hides the values, and beginnings of them where a text was cut. */
export function maskOf(values: readonly string[]): Mask {
  const forms = [...new Set(values.flatMap(formsOf))]
    .filter((form) => form.length >= TELLING)
    .sort((one, other) => other.length - one.length);
  return (text) => forms.reduce((masked, form) => maskCut(masked.replaceAll(form, HIDDEN), form), text);
}

/** A value as it may be echoed: as it is, in JSON, on one line, line by line. */
function formsOf(value: string): readonly string[] {
  const lines = value.split(/\r?\n/);
  return [value, value.trim(), value.replace(/\s+/g, ' '), ...lines].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    printable(form),
    printable(JSON.stringify(form).slice(1, -1)),
  ]);
}

/** Where a text was cut, the beginning of the value may stand before the ellipsis. */
function maskCut(text: string, form: string): string {
  return text.replace(/[^…]+(?=…)/g, (before) => {
    for (let length = Math.min(form.length, before.length); length >= TELLING; length -= 1)
      if (before.endsWith(form.slice(0, length))) return before.slice(0, -length) + HIDDEN;
    return before;
  });
}

/** The same subject, masked in all that it says but for its answers. */
export function discreet(subject: Subject, mask: Mask): Subject {
  const masked = <T extends { readonly problem: string }>(each: T): T => ({ ...each, problem: mask(each.problem) });
  const maskReply = (reply: Reply): Reply => {
    if (reply.kind === 'broken') return { ...reply, outcome: masked(reply.outcome) };
    if (reply.kind !== 'outcomes') return reply;
    const outcomes = reply.outcomes.map((each): Outcome => (each.kind === 'answered' ? each : masked(each)));
    return { ...reply, outcomes };
  };
  return {
    async start() {
      try {
        const { subject: about, ...claims } = await subject.start();
        const { name, version, language } = about;
        const shown = { name: mask(name), version: mask(version) };
        return { ...claims, subject: language === undefined ? shown : { ...shown, language: mask(language) } };
      } catch (error) {
        throw error instanceof HarnessError ? new HarnessError(error.code, mask(error.message), error.hint) : error;
      }
    },
    ask: async (run) => maskReply(await subject.ask(run)),
    async stop(): Promise<Misconduct | undefined> {
      const misconduct = await subject.stop();
      return misconduct === undefined ? undefined : masked(misconduct);
    },
  };
}
