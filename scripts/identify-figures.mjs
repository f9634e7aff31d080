// `npm run identify-figures` measures `identify` over random mixtures of readings and over planted faults, and writes test/power/identify.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyDigest } from '../dist/src/checks/power/digest.js';
import { identifyFigures } from '../dist/src/checks/power/identify-figures.js';
import { printIdentifyPage } from '../dist/src/checks/power/identify-page.js';
import { faults } from '../dist/src/faults/all.generated.js';
import { readGolden } from '../dist/src/node/files.js';
import { filesBelow, root } from './tree.mjs';

const { cases } = readGolden([join(root, 'golden')]);
const figures = await identifyFigures(cases, faults, { mixtures: 1_000, searched: 100, seed: 1 }, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}          `);
});
const digest = identifyDigest(['golden', 'src'].flatMap(filesBelow));
writeFileSync(join(root, 'test', 'power', 'identify.md'), printIdentifyPage(figures, digest));
