// The libraries as they are installed here: how each is started, and what it says to the golden questions.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { plan } from '../../dist/src/checks/plan.js';
import { smokeCases } from '../../dist/src/checks/smoke.js';
import { askAll } from '../../dist/src/harness/run.js';
import { childProcess, goldenCases } from '../../dist/src/index.js';
import { fingerprint } from '../../dist/tools/golden/history.js';

const folder = import.meta.dirname;

/** Every adapter by its name; `command` is missing when what it needs is not on this machine. */
export function libraries() {
  const installed = existsSync(join(folder, 'node_modules'));
  const python = spawnSync('python3', ['--version']).status === 0;
  return readdirSync(join(folder, 'adapters')).map((file) => {
    const { name, ext } = parse(file);
    if (ext === '.py') return { name, command: python ? ['python3', join(folder, 'serve.py'), name] : undefined };
    return { name, command: installed ? [process.execPath, join(folder, 'serve.mjs'), name] : undefined };
  });
}

/** What a library says of itself, and its answers to the questions within its limits. */
export async function ask(command) {
  const subject = childProcess({ command });
  try {
    const start = await subject.start();
    const { cases } = plan([...smokeCases, ...goldenCases()], start);
    const questions = cases.map(({ question }) => question);
    const { outcomes } = await askAll(subject, questions);
    const rows = cases.map((each, index) => {
      const { address, question } = fingerprint(each);
      return { address, question, answer: rawAnswer(outcomes[index]) };
    });
    return { start, rows };
  } finally {
    await subject.stop();
  }
}

/** `true` or `false` for whether something matches, `refused`, or the answer itself. */
function rawAnswer({ kind, answer, problem }) {
  if (kind !== 'answered') throw new Error(`${kind}: ${problem}`);
  if (answer.refused !== undefined) return 'refused';
  return answer.matches === undefined ? JSON.stringify(answer) : String(answer.matches);
}
