/** Where the project, its built command and the adapters of the tests stand. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** The built command: `npm test` builds it first. */
export const main = join(root, 'dist', 'src', 'cli', 'main.js');

/** An adapter of test/adapters, such as `odd.mjs`. */
export const adapterFile = (file: string): string => join(root, 'test', 'adapters', file);
