// `node scripts/census.mjs` counts what campaigns reach, and writes test/power/census.md; `npm run power` runs it as well.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCensus, printCensus } from '../dist/src/checks/power/census-page.js';
import { powerDigest } from '../dist/src/checks/power/digest.js';
import { readGolden } from '../dist/src/cli/files.js';
import { filesBelow, root } from './tree.mjs';

const effort = { seeds: 5, questions: 2_000 };
const golden = readGolden([join(root, 'golden')]).cases.map(({ question }) => question);
const digest = powerDigest(['golden', 'generators', 'src'].flatMap(filesBelow));
writeFileSync(join(root, 'test', 'power', 'census.md'), printCensus(measureCensus(golden, effort), effort, digest));
