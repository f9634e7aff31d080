// `npm run golden -- fill FILE…` writes missing answers of golden drafts from the reference, in canonical form;
// `npm run golden -- record` records new cases, and says what the change log has to name.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillGolden, readDraft } from '../dist/src/checks/golden-draft.js';
import { historyProblems, parseChanges, parseRecord, printRecord, record } from '../dist/src/checks/golden-history.js';
import { requireOutputs, writeText } from '../dist/src/cli/outputs.js';
import { InputError } from '../dist/src/library/errors.js';
import { problemIn, readGolden, readText } from '../dist/src/node/files.js';
import { parseTable, printTable } from '../dist/src/syntax/golden/golden-table.js';
import { parseJson, printJson } from '../dist/src/syntax/json/json.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [verb, ...files] = process.argv.slice(2);
if (verb === 'fill' && files.length > 0) process.exitCode = fill(files);
else if (verb === 'record' && files.length === 0) process.exitCode = writeRecord();
else {
  console.error('usage: npm run golden -- fill FILE…   (JSON, or CSV for the little languages)');
  console.error('       npm run golden -- record');
  process.exitCode = 2;
}

/** Answers that were recorded stay; the change log has to name those that are others now. */
function writeRecord() {
  const path = join(root, 'test', 'golden-record.txt');
  const { cases, renamed } = readGolden([join(root, 'golden')]);
  const changes = parseChanges(readFileSync(join(root, 'golden', 'changes.md'), 'utf8'));
  const recorded = record(cases, { recorded: parseRecord(readFileSync(path, 'utf8')), renamed, changes });
  writeFileSync(path, printRecord(recorded));
  const problems = historyProblems(cases, { recorded, renamed, changes });
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

function fill(files) {
  let exit = 0;
  for (const file of files) {
    try {
      const csv = file.endsWith('.csv');
      const text = readText(file);
      const read = csv ? parseTable(text) : parseJson(text);
      if (!read.ok) throw problemIn(file, read.problem);
      const draft = readDraft(csv ? withoutEmptyAnswers(read.value) : read.value);
      if (!draft.ok) throw problemIn(file, draft.problem);
      requireOutputs([{ flag: '', path: file }], []);
      const { file: filled, disputed } = fillGolden(draft.value);
      writeText(file, csv ? printTable(filled) : `${printJson(filled)}\n`);
      for (const id of disputed)
        console.error(`${file}: case \`${id}\` says something else than the reference; it is left as it is`);
      if (disputed.length > 0) exit = Math.max(exit, 1);
    } catch (error) {
      console.error(`error: ${error instanceof InputError ? '' : `${file}, `}${error.message}`);
      if (error.hint !== undefined) console.error(`hint: ${error.hint}`);
      exit = 2;
    }
  }
  return exit;
}

/** In a table an empty `then` is an answer that is still missing. */
function withoutEmptyAnswers(file) {
  return { ...file, cases: file.cases.map(({ then, ...rest }) => (then?.refused === '' ? rest : { ...rest, then })) };
}
