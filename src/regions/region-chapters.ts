/** What the region engine answers. */
import type { Chapter } from '../model/chapters.ts';

/** The chapters whose questions the region engine decides. */
export const regionChapters = [
  'client-access-rules',
  'test-client-access-rule',
  'application-access-policies',
] as const satisfies readonly Chapter[];

/** A chapter whose questions the region engine decides. */
export type RegionChapter = (typeof regionChapters)[number];

/** Whether the region engine decides the chapter's questions. */
export function isRegionChapter(chapter: Chapter): chapter is RegionChapter {
  return regionChapters.some((each) => each === chapter);
}
