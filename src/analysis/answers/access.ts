/** Access for people's own policies: scopes and mailboxes by any of their names, and what is not known said. */

import type { AccessAnswer, AccessQuestion, Directory, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import type { Explanation, TraceStep, UnknownAccess } from '../../model/trace.ts';
import { decideAccess } from '../../reference/application-access-policies.ts';
import { explainAccess } from '../../reference/explain/application-access-policies.ts';
import { reference } from '../../reference/reference.ts';
import type { Semantics } from '../../reference/semantics.ts';
import { recipientsByName } from '../../syntax/recipients.ts';
import { quote } from '../../syntax/terminal-text.ts';

type AccessExplanation = Explanation<AccessAnswer | UnknownAccess>;
type LostScope = TraceStep & { readonly kind: 'policy' };

/** Decides under given readings; a scope that the directory does not hold may cover the mailbox or not. */
export interface AccessEvaluator {
  readonly semantics: Semantics;
  readonly decide: (
    policies: PoliciesGiven['policies'],
    question: AccessQuestion,
    readings: Readings,
  ) => AccessExplanation;
}

/**
 * Texts that fit two recipients must have been refused before. `open` are the ids of groups of which more may be members than
 * the directory lists: a scope that would cover the mailbox if it were one of them may cover it or not.
 */
export function accessEvaluator(directory: Directory, open: ReadonlySet<string> = new Set()): AccessEvaluator {
  const find = recipientsByName(directory);
  const ids = new Map<string, string | undefined>();
  const idOf = (text: string): string | undefined => {
    if (!ids.has(text)) ids.set(text, find(text)[0]?.id);
    return ids.get(text);
  };
  const semanticsWith = (covering: readonly string[]): Semantics => ({
    ...reference,
    covers: (scope, mailbox, all, under) => {
      const id = idOf(scope);
      if (id === undefined) return covering.includes(scope) ? true : 'scope-lost';
      const covers = reference.covers(id, mailbox, all, under);
      if (covers === true || open.size === 0) return covers;
      if (reference.covers(id, mailbox, withMember(all, open, mailbox), under) !== true) return covers;
      return covering.includes(scope) ? true : 'scope-lost';
    },
  });
  const semantics = semanticsWith([]);
  return {
    semantics,
    decide(policies, asked, readings) {
      const mailbox = idOf(asked.mailbox);
      if (mailbox === undefined) return unknownMailbox(asked.mailbox);
      const given = { policies, directory };
      const question = { ...asked, mailbox };
      const base = explainAccess(given, question, { readings, semantics });
      const lost = base.trace.filter(isLost);
      const others = hypotheses(lost).map(
        (covering) => decideAccess(given, question, { readings, semantics: semanticsWith(covering) }).answer,
      );
      return lost.length === 0 ? base : agreed(base, lost, others, (scope) => idOf(scope) !== undefined);
    },
  };
}

/** The directory in which a mailbox is a member of each of these groups. */
function withMember({ recipients }: Directory, groups: ReadonlySet<string>, mailbox: string): Directory {
  return {
    recipients: recipients.map((recipient) =>
      groups.has(recipient.id) ? { ...recipient, members: [...(recipient.members ?? []), mailbox] } : recipient,
    ),
  };
}

function isLost(step: TraceStep): step is LostScope {
  return step.kind === 'policy' && step.covers === 'scope-lost';
}

function unknownMailbox(mailbox: string): AccessExplanation {
  return notKnown(`${quote(mailbox)} is no recipient of the directory`, 'AAP-VALID', []);
}

function notKnown(
  because: string,
  clause: AccessExplanation['clause'],
  trace: readonly TraceStep[],
): AccessExplanation {
  return {
    answer: { access: 'not known', because },
    clause,
    trace: [...trace, { kind: 'not-known', clause, because }],
  };
}

/**
 * Which lost scopes may cover the mailbox, beside none of them. For access it matters only whether one with a Deny policy does,
 * and one with a Restrict policy: scopes that have policies with the same rights stand for each other.
 */
function hypotheses(lost: readonly LostScope[]): readonly (readonly string[])[] {
  const alike = new Map<string, readonly string[]>();
  for (const scope of new Set(lost.map((each) => each.scope))) {
    const rights = lost.filter((each) => each.scope === scope).map(({ accessRight }) => accessRight);
    const key = [...new Set(rights)].sort().join();
    alike.set(key, [...(alike.get(key) ?? []), scope]);
  }
  return [...alike.values()].reduce<readonly (readonly string[])[]>(
    (all, scopes) =>
      all.concat(
        [scopes],
        all.map((some) => some.concat(scopes)),
      ),
    [],
  );
}

/** What holds whether lost scopes cover the mailbox or not. */
function agreed(
  base: Explanation<AccessAnswer>,
  lost: readonly LostScope[],
  others: readonly AccessAnswer[],
  knows: (scope: string) => boolean,
): AccessExplanation {
  const trace = base.trace.map((step) => (isLost(step) ? { ...step, covers: 'not-known' as const } : step));
  const { access, decidedBy = [] } = base.answer;
  if (others.some((other) => other.access !== access)) {
    const because = lost.map(({ scope, name }) =>
      knows(scope)
        ? `not all members of ${quote(scope)}, the scope of ${quote(name)}, are known`
        : `${quote(scope)}, the scope of ${quote(name)}, is no recipient of the directory`,
    );
    return notKnown(
      because.join('; '),
      'AAP-LOST-SCOPE',
      trace.filter(({ kind }) => kind !== 'access'),
    );
  }
  const certain = decidedBy.filter((name) => others.every((other) => other.decidedBy?.includes(name)));
  const isSure = [base.answer, ...others].every((other) => other.decidedBy?.length === certain.length);
  const steps = isSure ? trace : trace.filter(({ kind }) => kind !== 'access');
  return { ...base, answer: { access, decidedBy: certain }, trace: steps };
}
