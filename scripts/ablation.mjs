// `node scripts/ablation.mjs` measures what each feature of the generators is good for, and writes test/power/ablation.md and .csv.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ablation, printAblation, printAblationPage } from '../dist/src/checks/power/ablation.js';
import { powerDigest } from '../dist/src/checks/power/digest.js';
import { faults } from '../dist/src/faults/all.generated.js';
import { filesBelow, root } from './tree.mjs';

const effort = { seeds: 5, runs: 3_000 };

const ablations = ablation(faults, effort, (feature) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${feature}                      `);
});
writeFileSync(join(root, 'test', 'power', 'ablation.csv'), printAblation(ablations));
writeFileSync(
  join(root, 'test', 'power', 'ablation.md'),
  printAblationPage(ablations, effort, powerDigest(['golden', 'generators', 'src'].flatMap(filesBelow))),
);
