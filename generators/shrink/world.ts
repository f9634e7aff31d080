/** Worlds of each chapter: fewer questions, then less that they are asked about, then smaller questions. */
import type { Chapter, Chapters } from '../../src/model/chapters.ts';
import type {
  AccessQuestion,
  IpRangeQuestion,
  PolicyAdministrationQuestion,
  RecipientFilterQuestion,
  RuleAdministrationQuestion,
  RulesGiven,
  UsernamePatternQuestion,
} from '../../src/model/generated/wire.generated.ts';
import { shrinkAdministration } from './calls.ts';
import { shrinkAttributes, shrinkConnection } from './connections.ts';
import { shrinkFilter } from './filters.ts';
import { shrinkPattern } from './patterns.ts';
import { shrinkPoliciesGiven } from './policies.ts';
import { shrinkRange } from './ranges.ts';
import { shrinkRules } from './rules.ts';
import { dropElements, type Shrinker, shrinkElement, shrinkField, unshrinkable } from './shrinker.ts';

/** What questions are about, and at least one question about it. */
export interface World<C extends Chapter = Chapter> {
  readonly given: Chapters[C]['given'];
  readonly when: readonly Chapters[C]['when'][];
}

interface WorldShrinkers<C extends Chapter> {
  /** The questions say what must stay. */
  readonly given: (given: Chapters[C]['given'], when: readonly Chapters[C]['when'][]) => Iterable<Chapters[C]['given']>;
  readonly when: Shrinker<Chapters[C]['when']>;
}

const parts: { readonly [C in Chapter]: WorldShrinkers<C> } = {
  'client-access-rules': { given: shrinkRulesGiven, when: shrinkConnection },
  'test-client-access-rule': { given: shrinkRulesGiven, when: shrinkConnection },
  'application-access-policies': {
    given: (given, when) => shrinkPoliciesGiven(given, mailboxes(when)),
    when: unshrinkable,
  },
  'rule-administration': {
    given: shrinkRulesGiven,
    when: (question: RuleAdministrationQuestion) => shrinkAdministration(question, shrinkConnection),
  },
  'policy-administration': {
    given: (given, when) => shrinkPoliciesGiven(given, mailboxes(when.flatMap(({ then = [] }) => then))),
    when: (question: PolicyAdministrationQuestion) => shrinkAdministration(question, unshrinkable),
  },
  'recipient-filters': { given: unshrinkable, when: shrinkFilterQuestion },
  'ip-ranges': {
    given: unshrinkable,
    when: (question: IpRangeQuestion) => shrinkField(question, 'range', shrinkRange),
  },
  'username-patterns': {
    given: unshrinkable,
    when: (question: UsernamePatternQuestion) => shrinkField(question, 'pattern', shrinkPattern),
  },
};

/** How the worlds of a chapter shrink; at least one question stays. */
export function shrinkWorld<C extends Chapter>(chapter: C): Shrinker<World<C>> {
  const own: WorldShrinkers<C> = parts[chapter];
  return function* shrink({ given, when }) {
    for (const fewer of dropElements(when, 1)) yield { given, when: fewer };
    for (const less of own.given(given, when)) yield { given: less, when };
    for (const simpler of shrinkElement(when, own.when)) yield { given, when: simpler };
  };
}

function shrinkRulesGiven(given: RulesGiven): Iterable<RulesGiven> {
  return shrinkField(given, 'rules', shrinkRules);
}

function mailboxes(when: readonly AccessQuestion[]): ReadonlySet<string> {
  return new Set(when.map(({ mailbox }) => mailbox));
}

function* shrinkFilterQuestion(question: RecipientFilterQuestion): Iterable<RecipientFilterQuestion> {
  yield* shrinkField(question, 'filter', shrinkFilter);
  yield* shrinkField(question, 'recipient', shrinkAttributes);
}
