// `npm run golden -- fill FILE…` writes missing answers of golden drafts from the reference, in canonical form;
// `npm run golden -- record` records new cases, and says what the change log has to name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireOutputs, writeText } from '../../src/cli/outputs.ts';
import { InputError } from '../../src/library/errors.ts';
import type { GoldenCase } from '../../src/model/generated/wire.generated.ts';
import type { Result } from '../../src/model/problem.ts';
import { problemIn, readGolden, readText, packageFolder as root } from '../../src/node/files.ts';
import { parseTable, printTable } from '../../src/syntax/golden/golden-table.ts';
import { parseJson, printJson } from '../../src/syntax/json/json.ts';
import { fillGolden, readDraft } from './draft.ts';
import { historyProblems, parseChanges, parseRecord, printRecord, record } from './history.ts';

const [verb, ...files] = process.argv.slice(2);
if (verb === 'fill' && files.length > 0) process.exitCode = fill(files);
else if (verb === 'record' && files.length === 0) process.exitCode = writeRecord();
else {
  console.error('usage: npm run golden -- fill FILE…   (JSON, or CSV for the little languages)');
  console.error('       npm run golden -- record');
  process.exitCode = 2;
}

/** Answers that were recorded stay; the change log has to name those that are others now. */
function writeRecord(): number {
  const path = join(root, 'test', 'golden-record.txt');
  const { cases, renamed } = readGolden([join(root, 'golden')]);
  const changes = parseChanges(readFileSync(join(root, 'golden', 'changes.md'), 'utf8'));
  const recorded = record(cases, { recorded: parseRecord(readFileSync(path, 'utf8')), renamed, changes });
  writeFileSync(path, printRecord(recorded));
  const problems = historyProblems(cases, { recorded, renamed, changes });
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

function fill(paths: readonly string[]): number {
  let exit = 0;
  for (const file of paths) {
    try {
      const csv = file.endsWith('.csv');
      const text = readText(file);
      const parsed = csv ? parseTableDraft(text) : parseJson(text);
      if (!parsed.ok) throw problemIn(file, parsed.problem);
      const draft = readDraft(parsed.value);
      if (!draft.ok) throw problemIn(file, draft.problem);
      requireOutputs([{ flag: '', path: file }], []);
      const { file: filled, disputed } = fillGolden(draft.value);
      writeText(file, csv ? printTable(filled) : `${printJson(filled)}\n`);
      for (const id of disputed)
        console.error(`${file}: case \`${id}\` says something else than the reference; it is left as it is`);
      if (disputed.length > 0) exit = Math.max(exit, 1);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      console.error(`error: ${error instanceof InputError ? '' : `${file}, `}${error.message}`);
      if (error instanceof InputError && error.hint !== undefined) console.error(`hint: ${error.hint}`);
      exit = 2;
    }
  }
  return exit;
}

/** In a table an empty `then` is an answer that is still missing. */
function parseTableDraft(text: string): Result<unknown> {
  const table = parseTable(text);
  if (!table.ok) return table;
  const isMissing = (then: GoldenCase['then']): boolean =>
    then !== undefined && 'refused' in then && String(then.refused) === '';
  const cases = table.value.cases.map(({ then, ...rest }) => (isMissing(then) ? rest : { ...rest, then }));
  return { ok: true, value: { ...table.value, cases } };
}
