// `npm run power` measures what golden cases, small scopes, laws and campaigns catch of the planted faults, and writes test/power/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laws } from '../dist/src/checks/invariants/all.generated.js';
import { powerDigest } from '../dist/src/checks/power/digest.js';
import { matrix } from '../dist/src/checks/power/matrix.js';
import { printPage } from '../dist/src/checks/power/page.js';
import { scopes } from '../dist/src/checks/power/scope/scopes.js';
import { printMatrix, printSmallest } from '../dist/src/checks/power/tables.js';
import { readGolden } from '../dist/src/cli/files.js';
import { faults } from '../dist/src/faults/all.generated.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const effort = { seeds: 30, runs: 10_000, worlds: 40, scopes: Object.values(scopes) };

const { cases } = readGolden([join(root, 'golden')]);
const measured = matrix(faults, cases, effort, (step) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${step}                    `);
});
const files = [...new Set(cases.map(({ address }) => address.split('#')[0]))];
const digest = powerDigest(['golden', 'generators', 'src'].flatMap(below));
write('matrix.csv', printMatrix(measured, effort));
write('smallest.csv', printSmallest(measured.powers));
write('README.md', printPage(measured, effort, { files, laws, digest }));

function write(name, text) {
  writeFileSync(join(root, 'test', 'power', name), text);
}

/** Every file below a folder, by its path from the root. */
function below(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

await import('./ablation.mjs');
