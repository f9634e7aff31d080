/** A decision on access as an answer with its reasons: a step for each policy, with who is a member of what, and where that stands. */

import { defined } from '../../model/defined.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type {
  AnswerWord,
  DirectoryRecipient,
  OtherAnswer,
  Place,
  ReasonedAnswer,
  ReasonStep,
} from '../../model/generated/wire.generated.ts';
import type { HeldPolicy, SetAside } from '../../model/inventory/inventory.ts';
import type { TraceStep } from '../../model/trace.ts';
import { statusOf } from '../../syntax/cite.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { Conclusion, KnownAnswer } from './decider.ts';
import type { Memberships } from './membership.ts';

/** What the words of an answer are about. */
export interface AccessFacts {
  readonly policies: readonly HeldPolicy[];
  /** Policies, and changes of policies, that the state could not take. */
  readonly setAside: readonly SetAside[];
  /** Whether the answer is the same whichever of the policies are removed. */
  readonly survivesRemoval: boolean;
  readonly membership: Memberships;
  readonly mailbox: DirectoryRecipient;
  /** What the mailbox is called; absent for words that are true of every mailbox that stands in the same groups. */
  readonly who: string | undefined;
}

type PolicyStep = TraceStep & { readonly kind: 'policy' };

/** The conclusion in words. */
export function answerWithReasons(conclusion: Conclusion, facts: AccessFacts): ReasonedAnswer {
  const { answer, clause, trace, depends } = conclusion;
  const steps = trace.flatMap((step) => (step.kind === 'policy' ? policyStep(step, facts) : []));
  const open = facts.setAside.filter((each) => mayTurn(each, clause, facts.survivesRemoval));
  const decided = open.length === 0 ? inWords(decisionOf(answer), trace, facts) : notKnown(open);
  const others = open.length > 0 ? [] : depends.map(otherAnswer).filter((other) => other.answer !== decided.answer);
  const by = open.length > 0 ? 'AAP-COUNTS' : decided.answer === 'not known' ? 'AAP-COVERS-MEMBERS' : clause;
  const end = endStep(decided, by, steps);
  return { ...decided, clause: by, status: statusOf(by) ?? '', depends: others, steps: [...steps, end] };
}

type PlainAnswer = Pick<ReasonedAnswer, 'answer' | 'decidedBy' | 'because'>;

function decisionOf(answer: KnownAnswer): PlainAnswer {
  if (!('access' in answer)) throw new Error('internal error: no answer about access');
  if (answer.access === 'not known') return { answer: 'not known', because: answer.because, decidedBy: [] };
  return { answer: answer.access, decidedBy: answer.decidedBy ?? [] };
}

/** What is not known, by the scopes that may cover the mailbox. */
function inWords(decision: PlainAnswer, trace: readonly TraceStep[], facts: AccessFacts): PlainAnswer {
  if (decision.answer !== 'not known') return decision;
  const open = trace.flatMap((step) => (step.kind === 'policy' && step.covers === 'not-known' ? step.scope : []));
  const because = [...new Set(open)].map((scope) => whyUnknown(scope, facts));
  return because.length === 0 ? decision : { ...decision, because: because.join('; ') };
}

function otherAnswer({ readings, then }: Conclusion['depends'][number]): OtherAnswer {
  return { readings, ...decisionOf(then) };
}

/** Set- changes descriptions alone, Remove- takes policies away, and another policy changes nothing where one denies already. */
export function mayTurn({ name }: SetAside, clause: ClauseId, survivesRemoval = false): boolean {
  if (name.startsWith('Set-')) return false;
  return name.startsWith('Remove-') ? !survivesRemoval : clause !== 'AAP-DENY-FIRST';
}

function notKnown(open: readonly SetAside[]): PlainAnswer {
  const because = open.map(({ name, place, why }) => `${name} (${printPlace(place)}) may decide too: ${why}`);
  return { answer: 'not known', because: because.join('; '), decidedBy: [] };
}

function policyStep(step: PolicyStep, facts: AccessFacts): readonly ReasonStep[] {
  const held = facts.policies.find(({ policy }) => policy.name === step.name);
  const forAll = held?.policy.appIds.includes('*') === true;
  const what = `${step.accessRight} on ${quote(step.scope)}${forAll ? ' for every app' : ''}`;
  const places = held?.places.slice(0, 1) ?? [];
  const clause = step.covers === 'not-known' ? 'AAP-COVERS-MEMBERS' : step.clause;
  const status = statusOf(clause);
  if (!step.counts) {
    const reading = step.dependsOn === undefined ? '' : ` (${step.dependsOn.axis}=${step.dependsOn.reading})`;
    return [{ text: `${what} does not count for this app${reading}`, places, ...defined({ clause, status }) }];
  }
  const covering = coverage(step, facts);
  return [
    {
      text: `${what} counts for this app${step.covers === 'not-known' ? ';' : ' and'} ${covering.text}`,
      places: [...places, ...covering.places],
      ...defined({ clause, status }),
    },
  ];
}

interface ScopeCoverage {
  readonly text: string;
  readonly places: readonly Place[];
}

function coverage({ covers, scope }: PolicyStep, facts: AccessFacts): ScopeCoverage {
  const who = facts.who === undefined ? 'the mailbox' : quote(facts.who);
  if (scope === facts.mailbox.id) return { text: `covers ${who}, which is its scope`, places: [] };
  const way = facts.membership.path(facts.mailbox.id, scope) ?? [];
  const places = facts.who === undefined ? [] : way.flatMap(({ place }) => place ?? []);
  if (covers === true) {
    const words = way.map(
      ({ group }, index) => `${index === 0 ? 'a member of' : 'which is a member of'} ${quote(group)}`,
    );
    return { text: `covers ${who}, ${words.join(', ')}`, places };
  }
  if (covers === 'not-known')
    return { text: `whether it covers ${who} is not known: ${whyUnknown(scope, facts)}`, places: [] };
  if (way.length > 1) {
    const inner = way.slice(0, -1).map(({ group }) => quote(group));
    return { text: `does not cover ${who}, who is only in ${inner.join(' in ')}, a group in it`, places };
  }
  return { text: `does not cover ${who}: ${whoIsIn(scope, facts.membership)}`, places: [] };
}

function whyUnknown(scope: string, { membership, mailbox }: AccessFacts): string {
  const others = [...membership.within(scope)].filter((id) => membership.isOpen(id) || membership.mayList(id, mailbox));
  const words = others.map((id) => {
    const members = plural(membership.held(id)?.recipient.members?.length ?? 0, 'member');
    if (membership.held(id)?.membership === 'unknown') return `no input lists the members of ${quote(id)}`;
    if (membership.isOpen(id)) return `of the members of ${quote(id)} only some are known (${members})`;
    return `${quote(id)} lists a member by a name that cannot be compared with this one`;
  });
  return words.length === 0 ? `${quote(scope)} is in no input` : words.join('; ');
}

function whoIsIn(scope: string, membership: Memberships): string {
  const held = membership.held(scope);
  const count = held?.recipient.members?.length ?? 0;
  if (held?.membership === undefined) return `its scope is the mailbox ${quote(scope)} alone`;
  if (count === 0) return `${quote(scope)} has no member`;
  return `it is ${count === 1 ? 'not the one member' : `none of the ${count} members`} of ${quote(scope)}`;
}

/** AAP-DENY-FIRST, AAP-RESTRICT-GRANTS, AAP-RESTRICT-CLOSES, AAP-OTHERWISE-GRANTED */
function endStep({ answer, because }: PlainAnswer, clause: ClauseId, steps: readonly ReasonStep[]): ReasonStep {
  const why = answer === 'not known' ? (because ?? '') : wordsOf(answer, clause, steps.length);
  return { text: `${answer}: ${why}`, places: [], ...defined({ clause, status: statusOf(clause) }) };
}

function wordsOf(answer: AnswerWord, clause: ClauseId, policies: number): string {
  switch (clause) {
    case 'AAP-DENY-FIRST':
      return 'a DenyAccess policy that covers the mailbox comes before everything else';
    case 'AAP-RESTRICT-GRANTS':
      return 'a RestrictAccess policy covers the mailbox, and no DenyAccess policy does';
    case 'AAP-RESTRICT-CLOSES':
      return 'the app is restricted, and no RestrictAccess policy covers the mailbox';
    case 'AAP-OTHERWISE-GRANTED':
      return policies === 0
        ? 'no policy counts for this app, so nothing confines it'
        : 'no RestrictAccess policy counts for this app, and no DenyAccess policy covers the mailbox';
    default:
      return `${answer} by ${clause}`;
  }
}
