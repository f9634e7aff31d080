import { expect, it } from 'vitest';
import { chapterNames } from '../../src/model/chapters.ts';
import { isRegionChapter, regionChapters } from '../../src/regions/region-chapters.ts';

it('the region engine claims the chapters that decide, and no others', () => {
  expect(regionChapters).toEqual(['client-access-rules', 'test-client-access-rule', 'application-access-policies']);
  expect(chapterNames.filter(isRegionChapter)).toEqual([...regionChapters]);
});
