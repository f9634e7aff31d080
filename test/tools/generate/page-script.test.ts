import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageScript } from '../../../tools/generate/page-script.mjs';

/** The script of modules by name, `main.mjs` among them. */
function scriptOf(files: Readonly<Record<string, string>>): { readonly text: string; readonly digest: string } {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readPageScript(join(folder, 'main.mjs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const one = '/** One. */\nexport const one = 1;\nexport function two() {\n  return one + 1;\n}\n';

describe('readPageScript', () => {
  it('puts each module once, after those that it imports', () => {
    const { text, digest } = scriptOf({
      'one.mjs': one,
      'three.mjs':
        "// @ts-check\n/** Three. */\nimport { one, two } from './one.mjs';\n\nexport const three = one + two();\n",
      'main.mjs':
        "import {\n  one,\n} from './one.mjs';\nimport { three } from './three.mjs';\nresult.push(three * one);\n",
    });
    const result: number[] = [];
    new Function('result', text)(result);
    expect(result).toEqual([3]);
    expect(text.split('const one = 1;')).toHaveLength(2);
    expect(text).not.toMatch(/\/\*\*|@ts-check|import|export/);
    expect(text).toMatch(/^'use strict';/);
    expect(digest).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
  });

  it.each([
    [
      'two things with one name',
      { 'one.mjs': one, 'main.mjs': "import { two } from './one.mjs';\nconst one = two();\n" },
      /already been declared/,
    ],
    ['a circle', { 'one.mjs': "import './main.mjs';\n", 'main.mjs': "import './one.mjs';\n" }, /circle/],
    ['what would end its element', { 'main.mjs': "const a = '</script>';\n" }, /would end the element/],
    ['a package', { 'main.mjs': "import { a } from 'package';\n" }, /import/],
  ])('throws for %s', (_, files, problem) => {
    expect(() => scriptOf(files)).toThrow(problem);
  });
});
