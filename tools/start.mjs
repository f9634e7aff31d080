// `npm start`: checks the JavaScript example, then finds and explains the bug in the faulty one; a tenth of the usual generated questions.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const adapters = 'examples/adapters/javascript';

const right = check(`${adapters}/adapter.mjs`, 'An adapter that is right:');
const wrong = check(`${adapters}/faulty-adapter.mjs`, 'The same with one plausible mistake:');
if (right === 0 && wrong === 1) {
  console.log(
    'As it should be: the first adapter is conformant, and the mistake in the second is found and explained.',
  );
  console.log('Next: node dist/src/cli/main.js check -- YOUR-ADAPTER   (how to write one: docs/adapters.md)');
} else {
  console.error(`unexpected: the right adapter ended with ${right}, the faulty one with ${wrong}`);
  process.exitCode = 1;
}

function check(adapter, title) {
  const command = ['dist/src/cli/main.js', 'check', '--runs', '1000', '--seed', '7', '--', 'node', adapter];
  console.log(`${title}\n$ node ${command.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  console.log();
  return status;
}
