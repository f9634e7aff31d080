/** The questions about policies under all single readings at once: classes of apps and of mailboxes. */
import type { AccessAnswer, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { isMailbox } from '../../syntax/recipients.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { type CompiledPolicies, compilePolicies } from '../policies/compile.ts';
import { singleReadings } from './single-readings.ts';

/** An app, or a mailbox, with its numbers under each of the readings. */
export interface PolicyMember {
  readonly id: string;
  readonly numbers: readonly number[];
}

/** All that is needed to ask who decides for an app and a mailbox. */
export interface PolicySpace {
  readonly given: PoliciesGiven;
  readonly readings: readonly Readings[];
  readonly compiled: readonly CompiledPolicies[];
  /** Every app that is named, and one that is not, last. */
  readonly apps: readonly PolicyMember[];
  /** Of the mailboxes that no reading tells apart the first. */
  readonly mailboxes: readonly PolicyMember[];
}

/** Apps times classes of mailboxes: about a minute. */
const MOST_PAIRS = 10_000_000;

/** The space of policies over a directory. Refused (`too-large`): a directory too large to compile; more than ten million pairs of an app and a class of mailboxes. */
export function policySpace(given: PoliciesGiven): Result<PolicySpace, SizeProblem> {
  const readings = singleReadings('application-access-policies');
  const compiled: CompiledPolicies[] = [];
  for (const each of readings) {
    const policies = compilePolicies(given, each);
    if (!policies.ok) return policies;
    compiled.push(policies.value);
  }
  const named = compiled[0]?.apps.named.filter((id) => id !== '*') ?? [];
  const apps = [...named, strangerTo(named)].map((id) => ({
    id,
    numbers: compiled.map((each) => each.apps.numberOf(id)),
  }));
  const mailboxes = new Map<string, PolicyMember>();
  for (const { id } of given.directory.recipients.filter(isMailbox)) {
    const numbers = compiled.map((each) => each.mailboxes.classOf(id));
    if (!mailboxes.has(numbers.join())) mailboxes.set(numbers.join(), { id, numbers });
  }
  const pairs = apps.length * mailboxes.size;
  if (pairs > MOST_PAIRS)
    return tooLarge('the policies', pairs, MOST_PAIRS, 'pairs of an app and a class of mailboxes');
  return { ok: true, value: { given, readings, compiled, apps, mailboxes: [...mailboxes.values()] } };
}

/** The id of an app that no policy names. */
function strangerTo(named: readonly string[]): string {
  const known = new Set(named.map(fold));
  for (let number = 0; ; number += 1) {
    const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    if (!known.has(id)) return id;
  }
}

/** The answer for an app and a mailbox under the readings with this number. */
export function accessAt(
  { compiled }: PolicySpace,
  app: PolicyMember,
  mailbox: PolicyMember,
  number: number,
): AccessAnswer {
  const policies = compiled[number];
  const found = policies?.answerAt(app.numbers[number] ?? 0, mailbox.numbers[number] ?? 0);
  return found?.answer ?? { access: 'Granted', decidedBy: [] };
}
