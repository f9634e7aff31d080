// `npm run golden -- fill FILE…` writes missing answers of golden drafts from the reference, in canonical form.
import { readFileSync, writeFileSync } from 'node:fs';
import { fillGolden } from '../dist/src/checks/golden-draft.js';
import { parseTable, printTable } from '../dist/src/syntax/golden-table.js';
import { parseJson, printJson } from '../dist/src/syntax/json.js';

const [verb, ...files] = process.argv.slice(2);
if (verb !== 'fill' || files.length === 0) {
  console.error('usage: npm run golden -- fill FILE…   (JSON, or CSV for the little languages)');
  process.exit(2);
}

let trouble = 0;
for (const file of files) {
  try {
    const csv = file.endsWith('.csv');
    const text = readFileSync(file, 'utf8');
    const read = csv ? parseTable(text) : parseJson(text);
    if (!read.ok) throw new Error(`${read.problem.place ?? ''} ${read.problem.message}`);
    const draft = csv ? withoutEmptyAnswers(read.value) : read.value;
    const { file: filled, disputed } = fillGolden(draft);
    writeFileSync(file, csv ? printTable(filled) : `${printJson(filled)}\n`);
    for (const id of disputed)
      console.error(`${file}: case \`${id}\` says something else than the reference; it is left as it is`);
    trouble += disputed.length;
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    trouble += 1;
  }
}
process.exit(trouble === 0 ? 0 : 1);

/** In a table an empty `then` is an answer that is still missing. */
function withoutEmptyAnswers(file) {
  return { ...file, cases: file.cases.map(({ then, ...rest }) => (then?.refused === '' ? rest : { ...rest, then })) };
}
