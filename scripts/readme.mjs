// Writes the output of each command that the README shows. `npm run readme` after anything that changes one.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A fenced block `console` whose first line is `$ command`; what follows it is the command's real output. */
const BLOCK = /```console\n\$ (.+)\n[\s\S]*?```/g;
/** Limits that are there for hangs alone: what the README shows is the same however busy the machine is. */
const PATIENT = ' --timeout 30m';
const PATIENT_RUN = `${PATIENT} --time 60m`;
/** Lines of one output that the README shows at the most. */
const SHOWN = 60;

/** The README with every output made anew. */
export function regenerate(text) {
  return text.replace(BLOCK, (_, command) => `\`\`\`console\n$ ${command}\n${output(command)}\`\`\``);
}

function output(command) {
  const patient = command
    .replace(/access-conformance check/, `$&${PATIENT_RUN}`)
    .replace(/access-conformance (smoke|identify)/, `$&${PATIENT}`)
    .replaceAll('npx access-conformance', 'node dist/src/cli/main.js'); // the same program, without npm's own messages
  const { stdout, stderr } = spawnSync('bash', ['-c', patient], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const lines = `${stdout}${stderr}`.replaceAll(PATIENT, '').trimEnd().split('\n');
  const shown = lines.length > SHOWN ? [...lines.slice(0, SHOWN), `… (${lines.length - SHOWN} more lines)`] : lines;
  return `${shown.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'README.md');
  writeFileSync(path, regenerate(readFileSync(path, 'utf8')));
}
