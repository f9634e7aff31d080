/** Which golden cases catch a planted fault. */
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Cells } from '../measurement.ts';
import { rightly, spell, strictnessFor } from './detects.ts';
import { sizeOf } from './scope/size.ts';

/** A row for each file with cases that the fault fails when those of a chapter are asked in their order, or one that says none. */
export function goldenRows(fault: Fault, cases: readonly Case[]): readonly Cells[] {
  const ask = answerWith(fault, defaultReadings);
  const strictness = strictnessFor(fault);
  const failed = cases.filter(({ question }) => spell(ask, question, strictness) !== rightly(question));
  const files = [...new Set(failed.map(fileOf))];
  if (files.length === 0) return [{ where: '', detected: 0 }];
  return files.map((file) => {
    const own = failed.filter((each) => fileOf(each) === file);
    const sizes = own.map(({ question }) => sizeOf(question));
    const size = Math.min(...sizes);
    return { where: file, detected: own.length, size, example: own[sizes.indexOf(size)]?.address ?? '' };
  });
}

/** The address of a case without its own name. */
export function fileOf({ address }: Pick<Case, 'address'>): string {
  return address.split('#')[0] ?? '';
}
