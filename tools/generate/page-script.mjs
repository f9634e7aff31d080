// Modules that run in a browser as one script: a page that needs nothing else has no files to import.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /^import (?:[^;]*?from )?'(\.[^']+)';\n/gm;

/** The text of a script with all that the module imports before it, and by what a browser knows it. Throws where it is none. */
export function readPageScript(entry) {
  const text = `'use strict';\n{\n${[...modules(entry)].map(([, body]) => body).join('\n')}}\n`;
  new Function(text); // two modules with one name for two things, or an import that was not understood
  if (/^\s*(?:import|export)\b/m.test(text)) throw new Error(`${entry}: an import or export was not understood`);
  if (/<\/|<!--/.test(text)) throw new Error(`${entry}: \`</\` would end the element that the script stands in`);
  return { text, digest: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/** Bodies by path, each after those that it imports. */
function modules(path, done = new Map(), above = []) {
  if (done.has(path)) return done;
  if (above.includes(path)) throw new Error(`${path} is imported in a circle`);
  const source = readFileSync(path, 'utf8');
  for (const [, from] of source.matchAll(IMPORT)) modules(join(dirname(path), from), done, [...above, path]);
  const body = source
    .replace(/^\/\/ @ts-check\n/, '')
    .replace(IMPORT, '')
    .replace(/^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n+/gm, '') // comments of a line or more of their own
    .replace(/^export /gm, '');
  return done.set(path, body);
}
