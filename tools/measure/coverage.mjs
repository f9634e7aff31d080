// `npm run coverage`: do the golden cases alone reach every branch, function and line of src/reference?
// Only lines that do nothing but call `unreachable` are exempt.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
const flags = [
  '--coverage',
  '--coverage.include=src/reference/**',
  '--coverage.reporter=json',
  `--coverage.reportsDirectory=${folder}`,
];
const { status } = spawnSync('npx', ['vitest', 'run', '--dir', 'test', 'test/golden-reach.test.ts', ...flags], {
  cwd: root,
  stdio: 'inherit',
});
const files = Object.values(JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')));
rmSync(folder, { recursive: true });

const missed = files.flatMap(missedIn);
for (const line of missed) console.log(line);
const branches = files.flatMap((file) => Object.values(file.b).flat());
console.log(
  `${files.length} files, ${branches.length} branches: ${missed.length === 0 ? 'golden cases reach them all' : `${missed.length} places are never reached`}`,
);
process.exit(status === 0 && missed.length === 0 && branches.length > 0 ? 0 : 1);

function missedIn(file) {
  const source = readFileSync(file.path, 'utf8').split('\n');
  const name = relative(root, file.path);
  const places = [
    ...Object.entries(file.s)
      .filter(([, count]) => count === 0)
      .map(([id]) => file.statementMap[id]),
    ...Object.entries(file.f)
      .filter(([, count]) => count === 0)
      .map(([id]) => file.fnMap[id].loc),
    ...Object.entries(file.b).flatMap(([id, counts]) =>
      counts.flatMap((count, index) =>
        count === 0 ? [placed(file.branchMap[id].locations[index]) ?? file.branchMap[id].loc] : [],
      ),
    ),
  ];
  const lines = [...new Set(places.map((place) => place.start?.line ?? 0))].sort((one, other) => one - other);
  return lines
    .filter((line) => !isExempt(source, line))
    .map((line) => `${name}:${line}: ${(source[line - 1] ?? '').trim()}`);
}

/** An `else` that is not written has no place of its own. */
function placed(place) {
  return place?.start?.line === undefined ? undefined : place;
}

/** `default:` before an unreachable call, or the call itself. */
function isExempt(source, line) {
  const text = `${source[line - 1] ?? ''} ${/default:\s*$/.test(source[line - 1] ?? '') ? source[line] : ''}`;
  return /\bunreachable\(/.test(text);
}
