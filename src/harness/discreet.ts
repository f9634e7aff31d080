/** A subject whose words show no value that the run was given. */
import type { Mask } from '../syntax/mask.ts';
import { HarnessError } from './errors.ts';
import type { Misconduct, Outcome, Reply, Subject } from './subject.ts';

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
