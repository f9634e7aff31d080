// `npm run power` measures what golden cases, small scopes, laws and campaigns catch of the planted faults, and writes test/power/.
// Without a flag it measures what has no row yet; `--all` measures everything anew, with the pages for people;
// `--check` measures nothing and says which pages were made from other sources than the present ones.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../../src/faults/all.generated.ts';
import { laws } from '../../src/laws/all.generated.ts';
import { axes } from '../../src/model/axes.generated.ts';
import { clauses } from '../../src/model/clauses.generated.ts';
import { readGolden } from '../../src/node/files.ts';
import { filesBelow, root } from '../tree.mjs';
import { measureCensus, printCensus, printCensusTable } from './census.ts';
import { matrix } from './detection/detection.ts';
import { lawKills } from './detection/law-detections.ts';
import { printPage } from './detection/page.ts';
import { scopes } from './detection/scope/scopes.ts';
import { fileOf, lawRow, matrixRows, printMatrix, printSmallest, readRows, smallestRows } from './detection/tables.ts';
import { headOf, identifyDigest, powerDigest } from './digest.ts';
import * as mutants from './mutants.mjs';

const effort = { seeds: 30, runs: 10_000, worlds: 40, scopes: Object.values(scopes) };
const censusEffort = { seeds: 5, questions: 2_000 };
const folder = join(root, 'test', 'power');
const sources = ['golden', 'generators', 'src'].flatMap(filesBelow);

const [flag, ...rest] = process.argv.slice(2);
if (rest.length > 0 || ![undefined, '--all', '--check'].includes(flag)) {
  console.error('usage: npm run power [-- --all | -- --check]');
  process.exitCode = 2;
} else if (flag === '--check') process.exitCode = check();
else await measure(flag === '--all');

/** Which pages are out of date, and which reasons are about lines that are gone. */
function check() {
  const power = headOf('npm run power', powerDigest(sources));
  const heads = {
    'README.md': power,
    'census.md': power,
    'ablation.md': power,
    'identify.md': headOf('npm run identify-figures', identifyDigest(sources)),
    'mutants.md': mutants.headOf(mutants.mutantsDigest(sources)),
  };
  const stale = Object.entries(heads).filter(([page, head]) => read(page).split('\n')[0] !== head);
  for (const [page] of stale) console.error(`test/power/${page} was made from other sources`);
  const gone = mutants.goneFrom(sources, JSON.parse(read('mutants-left.json')));
  for (const line of gone) console.error(`test/power/mutants-left.json is about a line that is gone: ${line}`);
  return stale.length + gone.length === 0 ? 0 : 1;
}

async function measure(everything) {
  const { cases } = readGolden([join(root, 'golden')]);
  const kept = everything ? { rows: new Map(), laws: new Set() } : readRows(read('matrix.csv'));
  const missing = faults.filter(({ name }) => !kept.rows.has(name));
  const newLaws = laws.filter(({ name }) => !kept.laws.has(fileOf(name)));
  const measured = matrix(missing, cases, effort, progress);
  const broken = lawKills(faults, newLaws, { seed: 1, worlds: effort.worlds });
  const fresh = matrixRows(measured.powers, measured.walk, effort);
  const rows = inOrder((name) => {
    const old = kept.rows.get(name);
    const fault = faults.find((each) => each.name === name);
    const more = [...(broken.get(fault)?.keys() ?? [])].map((law) => lawRow({ fault }, law));
    return fresh.get(name) ?? [...new Set([...old, ...more])];
  });
  write('matrix.csv', printMatrix(rows, laws));
  const smallest = smallestRows(measured.powers);
  const before = everything ? new Map() : readRows(read('smallest.csv')).rows;
  write('smallest.csv', printSmallest(inOrder((name) => smallest.get(name) ?? before.get(name) ?? [])));
  const digest = powerDigest(sources);
  if (everything || lacksCensus()) census(cases, digest);
  console.error(`measured: ${missing.length} faults, ${newLaws.length} laws`);
  if (!everything) return;
  const files = [...new Set(cases.map(({ address }) => address.split('#')[0]))];
  write('README.md', printPage(measured, effort, { files, laws, digest }));
  await import('./ablation.mjs');
}

/** The rows of every planted fault, in the order of the faults. */
function inOrder(rowsOf) {
  return new Map(faults.map(({ name }) => [name, rowsOf(name)]));
}

function lacksCensus() {
  if (!existsSync(join(folder, 'census.csv'))) return true;
  const { rows } = readRows(read('census.csv'));
  const named = new Set([...rows.values()].flat().map((row) => row.split(',')[1]));
  const wanted = [...Object.keys(clauses), ...axes.map(({ name }) => name)];
  return wanted.some((name) => !named.has(name)) || named.size !== wanted.length;
}

function census(cases, digest) {
  progress('the census');
  const measured = measureCensus(cases, censusEffort);
  write('census.csv', printCensusTable(measured));
  write('census.md', printCensus(measured.chapters, censusEffort, digest));
}

function progress(step) {
  if (process.stderr.isTTY) process.stderr.write(`\r${step}                    `);
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8');
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}
