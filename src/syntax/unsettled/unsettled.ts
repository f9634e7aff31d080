/** Which questions hang on a text that nothing settles: spec/unsettled.md. */

import type { UnsettledKind } from '../../model/generated/clauses.generated.ts';
import type { Question } from '../../model/question.ts';
import { parseAddress, parseRange } from '../ip-ranges.ts';
import { parseFilter } from '../recipient-filters/parse.ts';
import { parsePattern } from '../username-patterns.ts';
import { filterKinds } from './filter-kinds.ts';
import type { TextKind } from './kinds.ts';
import { rangeKinds } from './range-kinds.ts';

/** An unsettled question. */
interface UnsettledQuestion {
  /** The kinds of its texts, in the order of the specification. */
  readonly kinds: readonly [UnsettledKind, ...UnsettledKind[]];
  /** Whether all its texts are accepted as they are. */
  readonly accepted: boolean;
}

const patternKinds: readonly TextKind[] = [{ name: 'empty-pattern', mend: (text) => text || '*' }];

/** The kinds of a chapter's texts. */
export const textKinds: readonly TextKind[] = [...rangeKinds, ...filterKinds, ...patternKinds];

/** A text of a question, what can be unsettled about it, and whether the grammar accepts it. */
interface Text {
  readonly text: string;
  readonly kinds: readonly TextKind[];
  readonly accepts: (text: string) => boolean;
}

function textsOf({ chapter, when }: Question): readonly Text[] {
  switch (chapter) {
    case 'ip-ranges':
      return [
        { text: when.range, kinds: rangeKinds, accepts: (text) => parseRange(text).ok },
        { text: when.address, kinds: rangeKinds, accepts: (text) => parseAddress(text).ok },
      ];
    case 'recipient-filters':
      return [{ text: when.filter, kinds: filterKinds, accepts: (text) => parseFilter(text).ok }];
    case 'username-patterns':
      return [{ text: when.pattern, kinds: patternKinds, accepts: (text) => parsePattern(text).ok }];
    default:
      return [];
  }
}

/** The question with its texts mended; `instead` mends one kind in another way. */
export function mendQuestion(question: Question, instead?: Pick<TextKind, 'name' | 'mend'>): Question {
  const mend = (text: string, kinds: readonly TextKind[]): string =>
    kinds.reduce((mended, kind) => (kind.name === instead?.name ? instead : kind).mend(mended), text);
  switch (question.chapter) {
    case 'ip-ranges': {
      const { range, address } = question.when;
      return { ...question, when: { range: mend(range, rangeKinds), address: mend(address, rangeKinds) } };
    }
    case 'recipient-filters':
      return { ...question, when: { ...question.when, filter: mend(question.when.filter, filterKinds) } };
    case 'username-patterns':
      return { ...question, when: { ...question.when, pattern: mend(question.when.pattern, patternKinds) } };
    default:
      return question;
  }
}

/** The kinds of a text whose mended form is accepted; none when nothing is to mend, undefined when it is refused as settled text. */
function kindsOf({ text, kinds, accepts }: Text): readonly UnsettledKind[] | undefined {
  const found: UnsettledKind[] = [];
  let mended = text;
  for (const { name, mend } of kinds) {
    const next = mend(mended);
    if (next !== mended) found.push(name);
    mended = next;
  }
  return accepts(mended) ? found : accepts(text) ? [] : undefined;
}

/** Whether the grammars accept all texts of the question as they are. */
export function isAccepted(question: Question): boolean {
  return textsOf(question).every(({ text, accepts }) => accepts(text));
}

/** Undefined for a settled question: nothing to mend, or a text that is refused in any case. */
export function unsettled(question: Question): UnsettledQuestion | undefined {
  const texts = textsOf(question);
  const found = texts.map(kindsOf);
  if (found.includes(undefined)) return undefined;
  const [first, ...others] = [...new Set(found.flatMap((kinds) => kinds ?? []))];
  if (first === undefined) return undefined;
  return { kinds: [first, ...others], accepted: isAccepted(question) };
}
