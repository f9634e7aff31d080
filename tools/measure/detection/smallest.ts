/** The smallest number of rules that catches each planted fault, and how much was exhausted below it. */
import type { Fault } from '../../../src/faults/fault.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Case } from '../../../src/model/golden.ts';
import { printInline } from '../../../src/syntax/json/json.ts';
import { sizeOf } from './scope/size.ts';
import type { ScopeWalk } from './scope-walk.ts';

export interface SmallestKill {
  readonly size: number;
  /** What the size counts. */
  readonly counts: string;
  /** The scope, unless only a golden case is as small; what the scope catches is the smallest within it. */
  readonly where: 'scope' | 'golden';
  /** The question as JSON, or the address of the golden case. */
  readonly example: string;
  /** The questions of the scope that are smaller; none of them catches the fault. */
  readonly exhausted: number;
}

/**
 * Looked for in the chapters of the fault whose size counts what the first one's does.
 * `addresses` are the golden cases that catch it; undefined when nothing does.
 */
export function smallestKill(
  fault: Fault,
  walk: ScopeWalk,
  cases: readonly Case[],
  addresses: readonly string[],
): SmallestKill | undefined {
  const [home, ...others] = fault.chapters;
  const counts = countsOf(walk, home);
  const chapters = [home, ...others.filter((chapter) => countsOf(walk, chapter) === counts)];
  const found = smallest([...inScope(fault, walk, chapters), ...inGolden(chapters, cases, addresses)]);
  if (found === undefined) return undefined;
  const exhausted = chapters.map((chapter) => below(found.size, walk.questions.get(chapter)));
  return { ...found, counts, exhausted: exhausted.reduce((sum, each) => sum + each, 0) };
}

type Found = Pick<SmallestKill, 'size' | 'where' | 'example'>;

function countsOf({ scopes }: ScopeWalk, chapter: Chapter): string {
  return scopes.find((scope) => scope.chapter === chapter)?.counts ?? '';
}

function inScope(fault: Fault, { wrong }: ScopeWalk, chapters: readonly Chapter[]): readonly Found[] {
  return chapters.flatMap((chapter) => {
    const first = wrong.get(fault)?.get(chapter)?.first;
    if (first === undefined) return [];
    const { given, when } = first.question;
    return [{ size: first.size, where: 'scope' as const, example: printInline({ chapter, given, when }) }];
  });
}

function inGolden(
  chapters: readonly Chapter[],
  cases: readonly Case[],
  addresses: readonly string[],
): readonly Found[] {
  return cases
    .filter(({ address, question }) => addresses.includes(address) && chapters.includes(question.chapter))
    .map(({ address, question }) => ({ size: sizeOf(question), where: 'golden' as const, example: address }));
}

/** The first among equals. */
function smallest(found: readonly Found[]): Found | undefined {
  return [...found].sort((one, other) => one.size - other.size)[0];
}

function below(size: number, questions: ReadonlyMap<number, number> = new Map()): number {
  return [...questions].reduce((sum, [each, count]) => (each < size ? sum + count : sum), 0);
}
