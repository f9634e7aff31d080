/** The regions of policies: apps and mailboxes that are answered alike under the defaults and under each other reading alone. */
import type { AccessAnswer, AccessQuestion } from '../../model/generated/wire.generated.ts';
import { accessAt, type PolicyMember, type PolicySpace } from './policy-space.ts';

/** A region with one of its questions. */
export interface PolicyRegion {
  /** Under each of the readings of the space, in their order. */
  readonly answers: readonly AccessAnswer[];
  readonly witness: AccessQuestion;
}

/** All regions. */
export function policyRegions(space: PolicySpace): readonly PolicyRegion[] {
  const found = new Map<string, PolicyRegion>();
  for (const app of differentApps(space)) {
    for (const mailbox of space.mailboxes) {
      const answers = space.readings.map((_, number) => accessAt(space, app, mailbox, number));
      const key = answers.map(({ access, decidedBy }) => `${access} ${decidedBy?.join('\n')}`).join('\n\n');
      if (!found.has(key)) found.set(key, { answers, witness: { appId: app.id, mailbox: mailbox.id } });
    }
  }
  return [...found.values()];
}

/** Of the apps for which the same policies count under all readings the first. */
function differentApps({ apps, compiled }: PolicySpace): readonly PolicyMember[] {
  const different = new Map<string, PolicyMember>();
  for (const app of apps) {
    const key = compiled.map((each, number) => each.apps.counting[app.numbers[number] ?? 0]?.join()).join('/');
    if (!different.has(key)) different.set(key, app);
  }
  return [...different.values()];
}
