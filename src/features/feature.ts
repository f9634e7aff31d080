/** What a question may have that others have not, in words that fit behind "questions with". */

import type { Chapter } from '../model/chapters.ts';
import type { Answer, Question } from '../model/question.ts';

/** `S` is what is seen of a question. */
export interface Feature<S> {
  /** "a dotted IPv6 address". */
  readonly name: string;
  /** What a question has that lacks it, where that is worth saying: "no exception". */
  readonly not?: string;
  readonly of: (seen: S) => boolean;
}

/** The features of a chapter. */
export interface FeatureReader<C extends Chapter = Chapter> {
  readonly names: readonly string[];
  /** The places in `names` of those that the question has. */
  read(question: Question<C>, expected: Answer | undefined): readonly number[];
}

/** Features over what `see` takes in of a question once, and those of its right answer. */
export function readerOf<C extends Chapter, S extends object>(
  see: (question: Question<C>) => S,
  features: readonly Feature<S>[],
): FeatureReader<C> {
  const poles = features.flatMap(({ name, not, of }) => [
    { name, of },
    ...(not === undefined ? [] : [{ name: not, of: (seen: S) => !of(seen) }]),
  ]);
  return {
    names: [...poles, ...answerFeatures].map(({ name }) => name),
    read(question, expected) {
      const seen = see(question);
      const held = [
        ...poles.map(({ of }) => of(seen)),
        ...answerFeatures.map(({ of }) => expected !== undefined && of(expected)),
      ];
      return held.flatMap((holds, place) => (holds ? [place] : []));
    },
  };
}

/** Numbers from which there are many, in words. */
export const MANY = { two: 2, three: 3, five: 5, ten: 10, twenty: 20 } as const;

/** Of the right answer: what is to be refused, let in, kept out. */
export const answerFeatures: readonly Feature<Answer>[] = [
  { name: 'a refusal as the right answer', of: (right) => 'refused' in right },
  { name: 'a match as the right answer', of: (right) => 'matches' in right && right.matches },
  { name: 'no match as the right answer', of: (right) => 'matches' in right && !right.matches },
  { name: '`AllowAccess` as the right answer', of: (right) => 'action' in right && right.action === 'AllowAccess' },
  { name: '`DenyAccess` as the right answer', of: (right) => 'action' in right && right.action === 'DenyAccess' },
  { name: '`Granted` as the right answer', of: (right) => 'access' in right && right.access === 'Granted' },
  { name: '`Denied` as the right answer', of: (right) => 'access' in right && right.access === 'Denied' },
  { name: 'nothing that decides', of: (right) => 'decidedBy' in right && right.decidedBy?.length === 0 },
  { name: 'a call to be refused', of: (right) => refusalsIn(right).length > 0 },
  { name: 'every call to be carried out', of: (right) => 'steps' in right && refusalsIn(right).length === 0 },
  ...(
    [
      'invalid-value',
      'missing-parameter',
      'unknown-parameter',
      'name-taken',
      'rule-not-found',
      'policy-not-found',
      'priority-out-of-range',
      'authentication-combination',
      'scope-not-found',
      'scope-ambiguous',
      'scope-not-a-security-principal',
    ] as const
  ).map(
    (code): Feature<Answer> => ({
      name: `a call to be refused as \`${code}\``,
      of: (right) => refusalsIn(right).includes(code),
    }),
  ),
];

function refusalsIn(right: Answer): readonly string[] {
  return 'steps' in right ? right.steps.flatMap((step) => ('refused' in step ? [step.refused] : [])) : [];
}
