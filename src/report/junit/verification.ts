/** A verification as JUnit XML: a suite for each file, a case for each check. */
import type { Check, Verification } from '../../model/generated/wire.generated.ts';
import { printCertaintyHead } from '../text/answers/certainty.ts';
import { plainStyle } from '../text/style.ts';
import {
  besideWords,
  causesTitle,
  causeWords,
  countWords,
  headline,
  otherWords,
  reasonSteps,
  remarkWords,
  saidWords,
  stepWords,
} from '../verification/words.ts';
import { printSuite, printSuites, type TestCase } from './suites.ts';

/** For continuous integration. */
export function printVerificationJunit(verification: Verification): string {
  const { checks, certainty, counts } = verification;
  const files = new Map<string, Check[]>();
  for (const check of checks) {
    const name = check.place.file ?? 'standard input';
    files.set(name, [...(files.get(name) ?? []), check]);
  }
  const head = [...printCertaintyHead(certainty, plainStyle), countWords(counts), ...besideWords(verification)].join(
    '\n',
  );
  return printSuites(
    [...files].map(([name, own], index) => printSuite(name, own.map(caseOf), {}, index === 0 ? head : '')),
  );
}

function caseOf(check: Check): TestCase {
  const name = `line ${check.place.line}: ${check.asked}: ${saidWords(check)}`;
  const { outcome, finding } = check;
  if (outcome === 'agrees') return { name };
  const message = check.because === undefined ? headline(check) : `${headline(check)}: ${check.because}`;
  if (!finding) return { name, element: { name: 'skipped', message } };
  return { name, element: { name: 'failure', type: outcome, message: headline(check), body: bodyOf(check) } };
}

function bodyOf(check: Check): string {
  const causes = check.causes.map((cause, index) => `${index + 1}. ${causeWords(cause)}`);
  const lines = [...reasonSteps(check).map(stepWords), ...otherWords(check), ...remarkWords(check)];
  return [...lines, ...(causes.length === 0 ? [] : [`${causesTitle(check)}:`, ...causes])].join('\n');
}
