/** A check against the golden cases that this package ships, or other files. */
import { type CheckResult, checkSuite, type SuiteOptions } from '../library/check-suite.ts';
import type { LocalSubject } from '../library/local-subject.ts';
import type { Subject } from '../library/subjects.ts';
import { packageFacts, readGolden, specDigest } from './files.ts';
import { goldenFolder } from './golden-cases.ts';

/** What is asked, from which golden files. */
export interface CheckSubjectOptions extends SuiteOptions {
  /** Golden files or folders in place of those that the package ships. */
  readonly golden?: readonly string[];
}

/**
 * Asks a subject the golden cases of the chapters that it claims, and judges the answers together. A subject is a set of
 * functions in this process, or anything else that `childProcess` or one's own code wraps as a `Subject`.
 *
 * Resolves whatever the subject does: what is wrong with its answers or with its claims is in the result. Rejects with an
 * `InputError` for golden files that cannot be read, for `only` that fits no case and for unknown `readings`. A promise that
 * is never kept times out. A function that never returns is not ended: that is for the test runner's time limit.
 */
export async function checkSubject(
  subject: LocalSubject | Subject,
  { golden, ...options }: CheckSubjectOptions = {},
): Promise<CheckResult> {
  const suite = { ...readGolden(golden ?? [goldenFolder]), spec: specDigest(), package: packageFacts() };
  return checkSuite(subject, suite, options, golden);
}
