/** `--known FILE` and `--known-update FILE`: the list of known differences, read and written. */
import { existsSync } from 'node:fs';
import { updateKnown } from '../../checks/known.ts';
import type { KnownDifference } from '../../model/generated/wire.generated.ts';
import { problemIn, readText } from '../../node/files.ts';
import type { Report } from '../../report/record.ts';
import { parseJson, printJson } from '../../syntax/json/json.ts';
import { read } from '../../syntax/wire.ts';
import { writeText } from '../outputs.ts';
import { complain } from '../terminal.ts';

/** The list of known differences in a file; throws where it is not one. */
export function readKnown(path: string): readonly KnownDifference[] {
  const json = parseJson(readText(path));
  if (!json.ok) throw problemIn(path, json.problem);
  const list = read('KnownDifferences', json.value);
  if (!list.ok) throw problemIn(path, list.problem);
  const twice = list.value.known.find(
    (entry, index, all) => all.findIndex((each) => each.covers === entry.covers) < index,
  );
  if (twice !== undefined)
    throw problemIn(path, { code: 'unreadable', message: `\`${twice.covers}\` is listed twice` });
  return list.value.known;
}

/** Writes the list as the run found it; a file that is there keeps the entries that are in force. */
export function writeKnown(path: string, entries: readonly KnownDifference[], report: Report): void {
  const next = updateKnown(entries, report);
  writeText(path, `${printJson({ known: next })}\n`);
  complain(`${path}: ${next.length} known differences`);
}

/** The entries to judge by: those of `--known`, else those that `--known-update` is about to bring up to date. */
export function knownEntries(
  known: string | undefined,
  update: string | undefined,
): readonly KnownDifference[] | undefined {
  if (known !== undefined) return readKnown(known);
  return update !== undefined && existsSync(update) ? readKnown(update) : undefined;
}
