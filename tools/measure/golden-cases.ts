/** The committed golden cases, and their digest: what is asked and expected, not how the files are written. */
import { join } from 'node:path';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Case } from '../../src/model/golden.ts';
import { packageFolder, readGolden } from '../../src/node/files.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { digest } from './compiled.ts';

/** All golden cases in their order. */
export const goldenCases: readonly Case[] = readGolden([join(packageFolder, 'golden')]).cases;

/** The golden cases of one chapter. */
export function casesOf(chapter: Chapter): readonly Case[] {
  return goldenCases.filter(({ question }) => question.chapter === chapter);
}

/** Changes with a question or an expectation of these cases. */
export function casesDigest(cases: readonly Case[] = goldenCases): string {
  return digest(cases.map(({ address, question, expectation }) => canonicalJson({ address, question, expectation })));
}
