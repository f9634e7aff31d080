// `npm run identify-figures` measures `identify` over random mixtures of readings and over planted faults, and writes test/power/identify.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../../src/faults/all.generated.ts';
import { readGolden } from '../../src/node/files.ts';
import { filesBelow, root } from '../tree.mjs';
import { identifyDigest } from './digest.ts';
import { identifyFigures } from './identify.ts';
import { printIdentifyPage } from './identify-page.ts';

const { cases } = readGolden([join(root, 'golden')]);
const figures = await identifyFigures(cases, faults, { mixtures: 1_000, searched: 100, seed: 1 }, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}          `);
});
const digest = identifyDigest(['golden', 'src'].flatMap(filesBelow));
writeFileSync(join(root, 'test', 'power', 'identify.md'), printIdentifyPage(figures, digest));
