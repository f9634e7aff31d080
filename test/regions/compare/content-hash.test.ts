import { expect, it } from 'vitest';
import { contentHash } from '../../../src/regions/compare/content-hash.ts';

it('is FNV-1a with 64 bits', () => {
  expect(['', 'a', 'foobar'].map(contentHash)).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8']);
});
