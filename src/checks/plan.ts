/** Which cases a subject is asked: the chapters that it claims, within its limits. */
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  Connection,
  Limits,
  ReportSubject,
  StartAnswer,
} from '../model/wire.generated.ts';
import { chapterNames } from '../syntax/wire.ts';

export interface Plan {
  readonly cases: readonly Case[];
  /** Cases of claimed chapters that are not asked: outside the subject's limits, or with a `then` that it cannot answer. */
  readonly leftOut: ReportSubject['leftOut'];
  /** Claimed chapters of whose cases every one is left out. */
  readonly unasked: readonly Chapter[];
  readonly claimed: readonly Chapter[];
  readonly notClaimed: readonly Chapter[];
}

export function plan(cases: readonly Case[], declaration: StartAnswer): Plan {
  const isClaimed = (chapter: Chapter): boolean => declaration.answers.includes(chapter);
  const own = cases.filter((each) => isClaimed(each.question.chapter));
  const fates = own.map((each) => fateOf(each.question, declaration));
  const inside = own.filter((_, index) => fates[index] === 'asked');
  const chapters = (some: readonly Case[]): ReadonlySet<Chapter> => new Set(some.map((each) => each.question.chapter));
  const asked = chapters(inside);
  return {
    cases: inside,
    leftOut: {
      limits: fates.filter((fate) => fate === 'limits').length,
      decisions: fates.filter((fate) => fate === 'decisions').length,
    },
    unasked: [...chapters(own)].filter((chapter) => !asked.has(chapter)),
    claimed: chapterNames.filter(isClaimed),
    notClaimed: chapterNames.filter((chapter) => !isClaimed(chapter)),
  };
}

/** Whether the subject can be asked this at all. */
export function isInside(question: Question, declaration: StartAnswer): boolean {
  return fateOf(question, declaration) === 'asked';
}

type Fate = 'asked' | 'limits' | 'decisions';

function fateOf(question: Question, { limits, decisions }: StartAnswer): Fate {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return allows(limits, question.given.rules, [question.when]) ? 'asked' : 'limits';
    case 'rule-administration': {
      const { cmdlets, then = [] } = question.when;
      const isInside = allows(limits, question.given.rules, then) && cmdlets.every((call) => allowsCall(limits, call));
      if (!isInside) return 'limits';
      return question.when.then !== undefined && decisions !== true ? 'decisions' : 'asked';
    }
    default:
      return 'asked';
  }
}

function allows(
  limits: Limits | undefined,
  rules: readonly ClientAccessRule[],
  connections: readonly Connection[],
): boolean {
  const values = <T>(...lists: readonly (readonly T[] | null | undefined)[]): readonly T[] =>
    lists.flatMap((list) => list ?? []);
  return (
    rules.every(
      (rule) =>
        within(limits?.protocols, values(rule.anyOfProtocols, rule.exceptAnyOfProtocols)) &&
        within(
          limits?.authenticationTypes,
          values(rule.anyOfAuthenticationTypes, rule.exceptAnyOfAuthenticationTypes),
        ) &&
        within(limits?.conditions, conditionsOf(rule)),
    ) &&
    within(limits?.protocols, values(connections.map(({ protocol }) => protocol))) &&
    within(limits?.authenticationTypes, values(connections.map(({ authenticationType }) => authenticationType)))
  );
}

/** A cmdlet mentions what its parameters name, given or taken away. */
function allowsCall(limits: Limits | undefined, { parameters }: CmdletCall): boolean {
  return CONDITIONS.every((condition) => {
    const value = parameters[parameterOf(condition)];
    if (value === undefined) return true;
    if (!within(limits?.conditions, [condition])) return false;
    if (/Protocols$/i.test(condition)) return within(limits?.protocols, textsIn(value));
    return !/AuthenticationTypes$/i.test(condition) || within(limits?.authenticationTypes, textsIn(value));
  });
}

function within(known: readonly string[] | undefined, values: readonly string[]): boolean {
  return known === undefined || values.every((value) => known.includes(value));
}

function parameterOf(condition: ConditionName): string {
  return condition.charAt(0).toUpperCase() + condition.slice(1);
}

/** The texts of a value: itself, a list, or the lists of an edit with Add and Remove. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
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
