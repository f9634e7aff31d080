// `npm run power` measures what golden cases and campaigns catch of the planted faults, and writes test/power/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { powerDigest } from '../dist/src/checks/power/digest.js';
import { matrix } from '../dist/src/checks/power/matrix.js';
import { printMatrix, printPage } from '../dist/src/checks/power/page.js';
import { readGolden } from '../dist/src/cli/files.js';
import { faults } from '../dist/src/faults/all.generated.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const effort = { seeds: 30, runs: 10_000, worlds: 40 };

const { cases } = readGolden([join(root, 'golden')]);
const powers = matrix(faults, cases, effort, (chapter, seed) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${chapter} ${seed}          `);
});
const files = [...new Set(cases.map(({ address }) => address.split('#')[0]))];
writeFileSync(join(root, 'test', 'power', 'matrix.csv'), printMatrix(powers, effort));
writeFileSync(
  join(root, 'test', 'power', 'README.md'),
  printPage(powers, effort, files, powerDigest(['golden', 'generators', 'src'].flatMap(below))),
);

/** Every file below a folder, by its path from the root. */
function below(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

await import('./ablation.mjs');
