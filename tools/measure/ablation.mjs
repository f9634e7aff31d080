// `node scripts/ablation.mjs` measures what each feature of the generators is good for, and writes test/power/ablation.md and .csv.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../../src/faults/all.generated.ts';
import { filesBelow, root } from '../tree.mjs';
import { ablation, printAblation, printAblationPage } from './ablation.ts';
import { powerDigest } from './digest.ts';

const effort = { seeds: 5, runs: 3_000 };

const ablations = ablation(faults, effort, (feature) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${feature}                      `);
});
writeFileSync(join(root, 'test', 'power', 'ablation.csv'), printAblation(ablations));
writeFileSync(
  join(root, 'test', 'power', 'ablation.md'),
  printAblationPage(ablations, effort, powerDigest(['golden', 'generators', 'src'].flatMap(filesBelow))),
);
