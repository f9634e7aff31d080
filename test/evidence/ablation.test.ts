/** The committed ablation is of the features that there are, and each of them is good for something. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { features } from '../../generators/index.ts';

const lines = (name: string): readonly string[] => readFileSync(join(import.meta.dirname, name), 'utf8').split('\n');

/** The names at the beginnings of the lines, in their order. */
function named(name: string, pattern: RegExp): readonly string[] {
  return [...new Set(lines(name).flatMap((line) => pattern.exec(line)?.[1] ?? []))];
}

it('the ablation names every feature and no other: otherwise `npm run power`', () => {
  expect(named('ablation.md', /^\| `([\w-]+)`/)).toEqual(Object.keys(features));
  expect(named('ablation.csv', /^(?!feature)([\w-]+),/)).toEqual(Object.keys(features));
});
