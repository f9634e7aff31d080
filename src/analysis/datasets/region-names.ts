/** The regions that questions stand for, by name: under each single reading who decides, and what. */
import type { Chapter } from '../../model/chapters.ts';
import { axes, defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { answer, reference, rulesEvaluator } from '../../reference/reference.ts';
import { singleReadings } from '../../regions/coverage/single-readings.ts';
import { comparable } from '../../syntax/same-answer.ts';
import type { Requirements } from './minimal-pairs.ts';

/** What the name of a region begins with; no fault and no axis does. */
const REGION = 'region ';

/** Whether the name is that of a region. */
export function isRegionName(name: string): boolean {
  return name.startsWith(REGION);
}

/** The regions that a question of a chapter is in, one for each reading; other chapters have none. */
export function regionNames(chapter: Chapter): Requirements {
  const readings = singleReadings(chapter).map((each) => ({ each, called: nameOf(each) }));
  const ask = answering();
  return (question: Question) =>
    readings.map(({ each, called }) => {
      const text = comparable(chapter, ask(question, each), { grounds: true, codes: true });
      return `${REGION}${called} ${text}`;
    });
}

/** The reference, which reads the rules once for all questions about them. */
function answering(): (question: Question, readings: Readings) => Answer {
  let last: { readonly given: Question['given']; readonly evaluate: ReturnType<typeof rulesEvaluator> } | undefined;
  return (question, readings) => {
    if (question.chapter !== 'client-access-rules') return answer(question, readings);
    const under = { readings, semantics: reference };
    const { chapter, given, when } = question;
    if (last?.given !== given) last = { given, evaluate: rulesEvaluator(chapter, given, under) };
    return last.evaluate(when, under).answer;
  };
}

function nameOf(readings: Readings): string {
  const changed = axes.find(({ name }) => readings[name] !== defaultReadings[name]);
  return changed === undefined ? 'defaults' : `${changed.name}=${readings[changed.name]}`;
}

/** Regions to choose from unless told otherwise; more take the search for the fewest minutes. */
const CANDIDATES = 1000;

/** Of the questions those that bring a region under some reading, then as many others as there is room for. */
export function regionCandidates(
  questions: readonly Question[],
  names: Requirements,
  room = CANDIDATES,
): readonly Question[] {
  if (questions.length <= room) return questions;
  const known = new Set<string>();
  const bringing = questions.filter((question) => {
    const before = known.size;
    for (const name of names(question)) known.add(name);
    return known.size > before;
  });
  const chosen = new Set(bringing);
  const others = questions.filter((question) => !chosen.has(question));
  return [...bringing, ...others.slice(0, Math.max(0, room - bringing.length))];
}
