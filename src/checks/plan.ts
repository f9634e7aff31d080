/** Which cases a subject is asked: the chapters that it claims, within its limits. */
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { ClientAccessRule, Connection, Limits, StartAnswer } from '../model/wire.generated.ts';

export interface Plan {
  readonly cases: readonly Case[];
  /** Cases outside the subject's limits: counted, not asked. */
  readonly leftOut: number;
  readonly claimed: readonly Chapter[];
  /** Chapters that have cases but are not claimed. */
  readonly notClaimed: readonly Chapter[];
}

export function plan(cases: readonly Case[], declaration: StartAnswer): Plan {
  const chapters = [...new Set(cases.map((each) => each.question.chapter))];
  const claimed = chapters.filter((chapter) => declaration.answers.includes(chapter));
  const own = cases.filter((each) => claimed.includes(each.question.chapter));
  const inside = own.filter((each) => isInside(each, declaration));
  return {
    cases: inside,
    leftOut: own.length - inside.length,
    claimed,
    notClaimed: chapters.filter((chapter) => !claimed.includes(chapter)),
  };
}

function isInside({ question }: Case, { limits, decisions }: StartAnswer): boolean {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return allows(limits, question.given.rules, [question.when]);
    case 'rule-administration':
      if (question.when.then !== undefined && decisions !== true) return false;
      return allows(limits, question.given.rules, question.when.then ?? []);
    default:
      return true;
  }
}

function allows(
  limits: Limits | undefined,
  rules: readonly ClientAccessRule[],
  connections: readonly Connection[],
): boolean {
  if (limits === undefined) return true;
  const within = <T>(known: readonly T[] | undefined, values: readonly (T | undefined)[]): boolean =>
    known === undefined || values.every((value) => value === undefined || known.includes(value));
  const values = <T>(...lists: readonly (readonly T[] | null | undefined)[]): readonly T[] =>
    lists.flatMap((list) => list ?? []);
  return (
    rules.every(
      (rule) =>
        within(limits.protocols, values(rule.anyOfProtocols, rule.exceptAnyOfProtocols)) &&
        within(
          limits.authenticationTypes,
          values(rule.anyOfAuthenticationTypes, rule.exceptAnyOfAuthenticationTypes),
        ) &&
        within(limits.conditions, conditionsOf(rule)),
    ) &&
    within(
      limits.protocols,
      connections.map((connection) => connection.protocol),
    ) &&
    within(
      limits.authenticationTypes,
      connections.map((connection) => connection.authenticationType),
    )
  );
}

type ConditionName = NonNullable<Limits['conditions']>[number];

const CONDITIONS: readonly ConditionName[] = [
  'anyOfProtocols',
  'exceptAnyOfProtocols',
  'anyOfAuthenticationTypes',
  'exceptAnyOfAuthenticationTypes',
  'anyOfClientIPAddressesOrRanges',
  'exceptAnyOfClientIPAddressesOrRanges',
  'usernameMatchesAnyOfPatterns',
  'exceptUsernameMatchesAnyOfPatterns',
  'userRecipientFilter',
];

/** The conditions and exceptions that a rule has. */
function conditionsOf(rule: ClientAccessRule): readonly ConditionName[] {
  return CONDITIONS.filter((name) => rule[name] !== undefined && rule[name] !== null && rule[name].length > 0);
}
