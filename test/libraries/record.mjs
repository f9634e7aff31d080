// `node test/libraries/record.mjs [NAME…]` asks the installed libraries and writes down what they say.
// With `--check` nothing is written: the answers must be those that were recorded, and the whole check, with generated
// questions and laws, must come to the verdict that verdicts.json has, and its opening must name what stands there.
// Needs `npm run build` and `npm ci` in this folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, libraries } from './live.mjs';

const folder = import.meta.dirname;
const main = join(folder, '..', '..', 'dist', 'src', 'cli', 'main.js');
const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8'));

/** Generated questions of each chapter; the same ones each time, so that a difference is the library's. */
const DRAWN = ['--runs', '1000', '--seed', '1'];

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--check');
const inspect = words.length === names.length ? write : compare;

for (const { name, command } of libraries()) {
  if (names.length > 0 && !names.includes(name)) continue;
  if (command === undefined) {
    console.log(`${name}: not asked, it is not installed here`);
    continue;
  }
  const { problems, said } = inspect(name, command, await ask(command));
  if (problems.length > 0) process.exitCode = 1;
  console.log(`${name}: ${[...problems, said].join('; ')}`);
}

function write(name, _command, { start, rows }) {
  mkdirSync(join(folder, 'recorded'), { recursive: true });
  writeFileSync(pathOf(name, 'json'), `${JSON.stringify(start, null, 2)}\n`);
  writeFileSync(pathOf(name, 'csv'), printRows(rows));
  return { problems: [], said: `${rows.length} answers of version ${start.subject.version} written` };
}

function compare(name, command, { start, rows }) {
  const { name: subject, version } = start.subject;
  const recorded = JSON.parse(readFileSync(pathOf(name, 'json'), 'utf8')).subject.version;
  const same = readFileSync(pathOf(name, 'csv'), 'utf8') === printRows(rows);
  const isOfSystem = /^(node|python) /.test(subject); // another version may take other unsettled texts
  const { verdict, opening } = wholeCheck(command);
  const { verdict: expected, opening: golden = [], generated = golden } = verdicts[name];
  return {
    problems: [
      ...(same || (isOfSystem && version !== recorded) ? [] : ['answers otherwise than was recorded']),
      ...(verdict === expected ? [] : [`should be ${expected}`]),
      ...(opening.join() === generated.join() ? [] : [`opens with ${JSON.stringify(opening)}`]),
    ],
    said: `version ${version}${version === recorded ? '' : ` (recorded: ${recorded})`} is ${verdict}`,
  };
}

/** The verdict of the whole check, as the command line comes to it, and the mistakes and features that its opening names. */
function wholeCheck(command) {
  const place = mkdtempSync(join(tmpdir(), 'libraries-'));
  try {
    const report = join(place, 'report.ndjson');
    spawnSync(process.execPath, [main, 'check', ...DRAWN, '--report', report, '--', ...command]);
    const lines = readFileSync(report, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const opening = lines.flatMap(({ line, cause, features }) => {
      if (line === 'diagnosis') return [cause];
      return line === 'share' ? [features.join(' and ')] : [];
    });
    return { verdict: lines.at(-1).verdict, opening };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function pathOf(name, ending) {
  return join(folder, 'recorded', `${name}.${ending}`);
}

function printRows(rows) {
  const lines = rows.map(({ address, question, answer }) => [address, question, answer].map(cell).join(','));
  return `address,question,answer\n${lines.join('\n')}\n`;
}

function cell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
