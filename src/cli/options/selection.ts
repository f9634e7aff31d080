/** Which cases a run asks: flags that narrow it, and how the report says so. */

import { InputError } from '../../library/errors.ts';
import { defined } from '../../model/defined.ts';
import type { ReportHeader } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Golden } from '../../node/files.ts';
import { selectCases } from '../../syntax/golden/select.ts';
import { chaptersFlag } from './flags.ts';

/** Which cases are asked, as flags. */
export interface SelectionFlags {
  readonly only?: readonly string[];
  readonly chapter?: readonly string[];
  readonly golden?: readonly string[];
  readonly rules?: readonly string[];
}

/** The cases that the flags leave; an InputError when a flag names nothing. */
export function select(golden: Golden, flags: SelectionFlags): readonly Case[] {
  const chapters = chaptersFlag(flags.chapter);
  const named = selectCases(golden.cases, flags.only ?? [], golden.renamed);
  if (!named.ok) throw new InputError(`--only: ${named.problem.message}`, named.problem.hint);
  const selected = named.value.filter((each) => chapters.length === 0 || chapters.includes(each.question.chapter));
  if (selected.length === 0)
    throw new InputError('the flags leave no case to ask', 'see `check --dry-run` for what there is');
  return selected;
}

/** For the report's header: nothing when nothing is narrowed. */
export function selectionOf(flags: SelectionFlags): Pick<ReportHeader, 'selection'> {
  const { only, chapter, golden, rules } = flags;
  if ([only, chapter, golden, rules].every((flag) => flag === undefined)) return {};
  const chapters = chapter && [...chaptersFlag(chapter)];
  const files = { golden: golden && [...golden], rules: rules && [...rules] };
  return { selection: defined({ only: only && [...only], chapters, ...files }) };
}
