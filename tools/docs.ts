// `npm run docs`: writes the output of each command that README.md and the pages of docs/ show, and the tables printed from code.
import { exec } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageFolder as root } from '../src/node/files.ts';
import { pagesWithTables, refreshTables } from './tables.ts';

/** A fenced block `console` whose first line is `$ command`; what follows it is the command's real output. */
const BLOCK = /```console\n\$ (.+)\n[\s\S]*?```/g;
/** Limits that are there for hangs alone: what a page shows is the same however busy the machine is. */
const PATIENT = ' --timeout 30m';
const PATIENT_RUN = `${PATIENT} --time 60m`;
/** Lines of one output that a page shows at the most. */
const LINES = 60;
/** Bytes of one output: far more than any command here prints. */
const OUTPUT = 2 ** 26;

/** README.md and the pages of docs/, by their paths from the root. */
export function pages(): readonly string[] {
  const folder = join(root, 'docs');
  const docs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return ['README.md', ...docs.sort().map((name) => `docs/${name}`)];
}

/** The commands that a page shows, in their order. */
export function commandsOf(page: string): readonly string[] {
  return [...page.matchAll(BLOCK)].map(([, command = '']) => command);
}

/** The page with every output made anew. A page whose commands write files that later ones read runs them in order. */
export async function refresh(page: string, run: (command: string) => Promise<string> = runCommand): Promise<string> {
  const outputs: string[] = [];
  for (const command of commandsOf(page)) outputs.push(await run(command));
  return page.replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ${command}\n${outputs.shift()}\`\`\``);
}

const known = new Map<string, Promise<string>>();

/** What a command prints, shortened; one that several pages show is run once. */
export function runCommand(command: string): Promise<string> {
  const output = known.get(command) ?? outputOf(command);
  known.set(command, output);
  return output;
}

function outputOf(command: string): Promise<string> {
  const patient = command
    .replace(/access-conformance check/, `$&${PATIENT_RUN}`)
    .replace(/access-conformance (smoke|identify)/, `$&${PATIENT}`)
    .replaceAll('npx access-conformance', 'node dist/src/cli/main.js'); // the same program, without npm's own messages
  const options = { cwd: root, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: OUTPUT, shell: 'bash' };
  return new Promise((done) => {
    exec(patient, options, (_, stdout, stderr) => done(shorten(`${stdout}${stderr}`.replaceAll(PATIENT, ''))));
  });
}

function shorten(output: string): string {
  const lines = output.trimEnd().split('\n');
  const shown = lines.length > LINES ? [...lines.slice(0, LINES), `… (${lines.length - LINES} more lines)`] : lines;
  return `${shown.join('\n')}\n`;
}

/** Each page is refreshed on its own, as many at once as there are cores. */
export async function refreshAll(run?: (command: string) => Promise<string>): Promise<ReadonlyMap<string, string>> {
  const queue = [...pages()];
  const fresh = new Map<string, string>();
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift())
      fresh.set(path, await refresh(readFileSync(join(root, path), 'utf8'), run));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return fresh;
}

if (process.argv[1] === import.meta.filename) {
  for (const path of pagesWithTables)
    writeFileSync(join(root, path), refreshTables(readFileSync(join(root, path), 'utf8')));
  for (const [path, text] of await refreshAll()) writeFileSync(join(root, path), text);
}
