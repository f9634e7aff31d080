// `npm run power` measures what golden cases, small scopes, laws and campaigns catch of the planted faults, and writes test/power/.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laws } from '../dist/src/checks/invariants/all.generated.js';
import { powerDigest } from '../dist/src/checks/power/digest.js';
import { matrix } from '../dist/src/checks/power/matrix.js';
import { printPage } from '../dist/src/checks/power/page.js';
import { scopes } from '../dist/src/checks/power/scope/scopes.js';
import { printMatrix, printSmallest } from '../dist/src/checks/power/tables.js';
import { readGolden } from '../dist/src/cli/files.js';
import { faults } from '../dist/src/faults/all.generated.js';
import { filesBelow, root } from './tree.mjs';

const effort = { seeds: 30, runs: 10_000, worlds: 40, scopes: Object.values(scopes) };

const { cases } = readGolden([join(root, 'golden')]);
const measured = matrix(faults, cases, effort, (step) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${step}                    `);
});
const files = [...new Set(cases.map(({ address }) => address.split('#')[0]))];
const digest = powerDigest(['golden', 'generators', 'src'].flatMap(filesBelow));
write('matrix.csv', printMatrix(measured, effort));
write('smallest.csv', printSmallest(measured.powers));
write('README.md', printPage(measured, effort, { files, laws, digest }));

function write(name, text) {
  writeFileSync(join(root, 'test', 'power', name), text);
}

await import('./census.mjs');
await import('./ablation.mjs');
