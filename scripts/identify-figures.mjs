// Measures `identify` over programs in this process: npm run identify-figures [MIXTURES [FAULTS [SEED]]]. MIXTURES random
// mixtures of readings without a fault, then FAULTS planted faults (all unless said otherwise), each alone under a random mixture.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionsOf } from '../dist/src/checks/identify/candidates.js';
import { identify } from '../dist/src/checks/identify/identify.js';
import { readGolden } from '../dist/src/cli/files.js';
import { faults } from '../dist/src/faults/all.generated.js';
import { answerWith } from '../dist/src/faults/answer-with.js';
import { inProcess } from '../dist/src/harness/adapters/in-process.js';
import { axes } from '../dist/src/model/axes.generated.js';
import { answer } from '../dist/src/reference/answer.js';
import { chapterNames } from '../dist/src/syntax/wire.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { cases } = readGolden([join(root, 'golden')]);
const [mixtures = 1000, planted = faults.length, seed = 1] = process.argv.slice(2).map(Number);
const declaration = {
  protocol: 1,
  subject: { name: 'mixture', version: '' },
  answers: chapterNames,
  compares: 'grounds',
  decisions: true,
};

/** Numbers from 0 to 1 that a seed gives again (mulberry32). */
function dice(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const throwDice = dice(seed);

function mixture() {
  return Object.fromEntries(
    axes.map(({ name, readings }) => [name, readings[Math.floor(throwDice() * readings.length)].name]),
  );
}

const ask = (respond, looked) => identify({ subject: inProcess(declaration, respond), cases, faults: looked });

async function mixtureFigures() {
  const [efforts, wrong] = [[], []];
  for (let number = 0; number < mixtures; number += 1) {
    const readings = mixture();
    const found = await ask((question) => answer(question, readings), []);
    const right = found.axes.every((each) => each.kind === 'shown' && each.reading === readings[each.axis]);
    if (!right || !found.explained) wrong.push(readings);
    efforts.push(found.effort.readings);
  }
  console.log(`${mixtures} mixtures of readings: ${mixtures - wrong.length} identified`);
  console.log(`  questions: ${spread(efforts.map(({ questions }) => questions))}`);
  console.log(`  distinct givens: ${spread(efforts.map(({ givens }) => givens))}`);
  console.log(`  information bound: ${bits().toFixed(2)} bits`);
  return wrong.length;
}

/** How many combinations the golden cases can tell apart, as bits: every axis whose readings they divide counts fully. */
function bits() {
  const named = divisionsOf(cases, { grounds: true, codes: true }).flatMap(({ answers }) => answers.flat());
  const divided = new Set(named.flatMap((region) => Object.keys(region)));
  return axes
    .filter(({ name }) => divided.has(name))
    .reduce((sum, { readings }) => sum + Math.log2(readings.length), 0);
}

async function faultFigures() {
  const results = { first: [], later: [], other: [], unnamed: [], unseen: [] };
  const efforts = [];
  for (const fault of spreadOver(faults, planted)) {
    const readings = mixture();
    const found = await ask(answerWith(fault, readings), faults);
    const names = found.accused.map(({ suspect }) => suspect.fault.name);
    const place = names.indexOf(fault.name);
    const kind = found.explained
      ? names.length > 0
        ? 'other'
        : 'unseen'
      : place === 0
        ? 'first'
        : place > 0
          ? 'later'
          : names.length > 0
            ? 'other'
            : 'unnamed';
    results[kind].push(`${fault.name}${names.length > 0 && place !== 0 ? ` (${names.slice(0, 3).join(', ')})` : ''}`);
    efforts.push(found.effort.all.questions);
    if (process.stderr.isTTY) process.stderr.write(`\r${efforts.length}`);
  }
  console.log(`${efforts.length} faults, each alone under a mixture: ${results.first.length} named first`);
  console.log(`  questions: ${spread(efforts)}`);
  for (const [kind, names] of Object.entries(results).slice(1))
    console.log(`  ${kind}: ${names.length}${names.length > 0 ? ` · ${names.join(', ')}` : ''}`);
}

function spreadOver(items, count) {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, at) => items[Math.floor((at * items.length) / count)],
  );
}

function spread(numbers) {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return `mean ${mean.toFixed(1)}, at most ${Math.max(...numbers)}`;
}

if (mixtures > 0) process.exitCode = (await mixtureFigures()) > 0 ? 1 : 0;
if (planted > 0) await faultFigures();
