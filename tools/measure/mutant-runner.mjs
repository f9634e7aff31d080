/**
 * A test runner for Stryker. It loads the tests that look at the reference and at syntax once, and runs those that reach a
 * mutant in the same process: the mirror of the mutated file first, then what is quick. They are plain functions to it,
 * without hooks.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collectTests, getFn } from '@vitest/runner';
import { configureGlobal } from 'fast-check';

const FOLDERS = ['test/reference', 'test/syntax'];
const FILES = ['test/golden-reach.test.js'];

/** Tests of size say nothing about code that counts its own steps. */
const OF_SIZE = /mebibyte|100,000|however deep|waits when/;

/** What each test took in the first run, in milliseconds. */
const TIMES = 'times.json';

/** What the mutated code and Stryker tell each other: which mutant is on, and what was reached. */
globalThis.__stryker__ ??= {};
const mutants = globalThis.__stryker__;

/** A mutant may leave something behind in the modules. */
let tainted = false;

function create() {
  let all = [];
  return {
    capabilities: () => ({ reloadEnvironment: false }),
    async init() {
      all = await loadTests();
    },
    async dryRun() {
      const tests = [];
      for (const test of all) tests.push(await runFirst(test));
      writeFileSync(TIMES, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
      return { status: 'complete', tests, mutantCoverage: reached(mutants.mutantCoverage) };
    },
    async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
      if (tainted) process.exit(1); // Stryker asks a new process
      const tests = all.filter(({ id }) => testFilter?.includes(id) ?? true);
      Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      return runUntilKilled(inOrder(tests, relative(process.cwd(), sandboxFileName)));
    },
  };
}
create.inject = [];

async function runFirst({ id, name, fileName, run }) {
  mutants.currentTestId = id;
  const begun = performance.now();
  const failureMessage = await failureOf(run);
  mutants.currentTestId = undefined;
  const status = failureMessage === undefined ? 0 : 1;
  return { id, name, fileName, status, failureMessage, timeSpentMs: performance.now() - begun };
}

async function runUntilKilled(tests) {
  let nrOfTests = 0;
  for (const { id, run } of tests) {
    const failureMessage = await failureOf(run);
    nrOfTests += 1;
    if (mutants.hitCount > mutants.hitLimit) return { status: 'timeout', reason: 'the hit limit is reached' };
    if (failureMessage === undefined) continue;
    Object.assign(mutants, { activeMutant: undefined, hitLimit: undefined });
    tainted = (await failureOf(run)) !== undefined;
    return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
  }
  return { status: 'survived', nrOfTests };
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

function inOrder(tests, source) {
  const times = JSON.parse(existsSync(TIMES) ? readFileSync(TIMES, 'utf8') : '{}');
  const mirror = source.replace(/^src(.*)\.ts$/, 'test$1.test.ts');
  const cost = ({ id, fileName }) => (times[id] ?? 0) / (fileName === mirror ? 100 : 1);
  return tests.toSorted((one, other) => cost(one) - cost(other));
}

/** What tests reach counts as reached by them alone, even when it also runs while they are loaded. */
function reached({ perTest, static: loaded }) {
  const inTests = new Set(Object.values(perTest).flatMap(Object.keys));
  return { perTest, static: Object.fromEntries(Object.entries(loaded).filter(([id]) => !inTests.has(id))) };
}

/** A file that cannot be loaded is a test that fails. */
async function loadTests() {
  configureGlobal({ seed: 1, endOnFailure: true });
  const root = process.cwd();
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((path) => join(folder, path)),
  );
  const paths = [...inFolders.filter((path) => path.endsWith('.test.js')).sort(), ...FILES];
  const sequence = { shuffle: false, hooks: 'stack', setupFiles: 'list' };
  const config = { root, sequence, setupFiles: [], testTimeout: 120_000, hookTimeout: 120_000, tags: [] };
  const files = await collectTests(
    paths.map((path) => join(root, path)),
    { config, importFile: (path) => import(path) },
  );
  return files.flatMap((file) =>
    file.result?.state === 'fail'
      ? [asTest(file, () => Promise.reject(file.result.errors[0]))]
      : testsOf(file)
          .filter(({ name }) => !OF_SIZE.test(name))
          .map((task) => asTest(task, getFn(task))),
  );
}

function testsOf(task) {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf);
}

function asTest(task, run) {
  const fileName = relative(process.cwd(), task.file.filepath).replace(/\.js$/, '.ts');
  const name = nameOf(task);
  return { id: `${fileName}#${name}`, name, fileName, run };
}

function nameOf({ name, suite }) {
  return suite === undefined ? name : `${nameOf(suite)} ${name}`;
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'same-process', factory: create }];
