/** No test depends on how fast the machine is: work is counted, not timed, and limits of time are for what hangs alone. */
import { describe, expect, it } from 'vitest';
import config from '../vitest.config.ts';
import { HANGS } from './support/hangs.ts';
import { codeOf, type File, grep, tree } from './support/sources.ts';

/** A clock that does not stand still. */
const CLOCK = /\bperformance\.|\bhrtime\b|\b(?:cpu|resource)Usage\b/;
/** A limit of its own for a test, a hook or what is waited for. */
const LIMIT = /^\s*\}, [\d_]+\)|\bwaitFor\((?!.*\bHANGS\b).*/;

const countOf = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** Programs that are waited for without a limit: nothing else ends a test that waits for one. */
function unlimited(files: readonly File[]): readonly string[] {
  return files
    .map((file) => ({ path: file.path, code: codeOf(file) }))
    .map(({ path, code }) => ({ path, more: countOf(code, /\bspawnSync\(/g) - countOf(code, /\btimeout: HANGS\b/g) }))
    .filter(({ more }) => more > 0)
    .map(({ path, more }) => `${path}: ${more} of its calls of spawnSync lack the limit HANGS`);
}

function timed(files: readonly File[]): readonly string[] {
  const tests = files.filter(({ path }) => /^test\/.*\.ts$/.test(path) && path !== 'test/clocks.test.ts');
  return [...grep(tests, CLOCK, codeOf), ...grep(tests, LIMIT, codeOf), ...unlimited(tests)];
}

describe('tests', () => {
  it('have limits for hangs alone, in hooks too', () => {
    expect(config.test).toMatchObject({ testTimeout: HANGS, hookTimeout: HANGS });
  });

  it('do not depend on time', () => expect(timed(tree)).toEqual([]));

  it('or the rule says so', () => {
    const text = `it('ends soon', async () => {
  const begun = performance.now();
  spawnSync('a', [], { timeout: 5_000 });
  await vi.waitFor(() => expect(b()).toBe(1), 5_000);
  await vi.waitFor(() => expect(b()).toBe(1), HANGS);
  spawnSync('c', [], { timeout: HANGS });
}, 20_000);`;
    expect(timed([{ path: 'test/a.test.ts', text }])).toEqual([
      'test/a.test.ts:2: performance.',
      expect.stringMatching(/^test\/a\.test\.ts:4: waitFor/),
      'test/a.test.ts:7: }, 20_000)',
      'test/a.test.ts: 1 of its calls of spawnSync lack the limit HANGS',
    ]);
  });
});
