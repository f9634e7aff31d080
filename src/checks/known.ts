/** Known differences, two-sided: what is listed still runs, and a list that is out of date fails the run. */
import { isDifference, missingEntries } from '../harness/known.ts';
import type { Case } from '../model/golden.ts';
import type { KnownDifference, ReportKnown, ReportQuestion } from '../model/wire.generated.ts';

export interface Known {
  readonly entries: readonly KnownDifference[];
  /** Today as YYYY-MM-DD, UTC. */
  readonly today: string;
  /** Cases that the run leaves aside: an entry about these alone is not judged. */
  readonly aside: readonly Case[];
}

/** Addresses that entries in force cover. */
export function knownAddresses(known: Known, cases: readonly Case[]): ReadonlySet<string> {
  const entries = known.entries.filter((entry) => !isExpired(entry, known));
  return new Set(cases.filter((each) => entries.some((entry) => covers(entry, each))).map((each) => each.address));
}

export interface Settled {
  readonly questions: readonly ReportQuestion[];
  readonly known: readonly ReportKnown[];
}

/** Turns the failures that entries in force cover into known ones, and says of each entry what became of it. */
export function settleKnown(known: Known, cases: readonly Case[], questions: readonly ReportQuestion[]): Settled {
  const covered = new Map(
    known.entries.map((entry) => [entry, new Set(cases.filter((each) => covers(entry, each)).map(addressOf))]),
  );
  const inForce = (question: ReportQuestion): KnownDifference | undefined =>
    known.entries.find((entry) => !isExpired(entry, known) && covered.get(entry)?.has(question.address));
  return {
    questions: questions.map((question) => {
      const entry = isDifference(question) ? inForce(question) : undefined;
      return entry === undefined ? question : { ...question, outcome: 'known', problem: reasonOf(question, entry) };
    }),
    known: known.entries.flatMap((entry) => {
      const about = questions.filter((question) => covered.get(entry)?.has(question.address));
      const isAside = about.length === 0 && known.aside.some((each) => covers(entry, each));
      return isAside ? [] : [toLine(entry, about, known)];
    }),
  };
}

function addressOf({ address }: Case): string {
  return address;
}

function covers({ covers: text }: KnownDifference, { address, clauses }: Case): boolean {
  if (text.includes('#')) return address === text;
  return address.startsWith(text) || (clauses[0]?.startsWith(text) ?? false);
}

function reasonOf({ problem }: ReportQuestion, { reason }: KnownDifference): string {
  return problem === undefined ? reason : `${reason}; ${problem}`;
}

function isExpired({ until }: KnownDifference, { today }: Known): boolean {
  return until !== undefined && until < today;
}

function toLine(entry: KnownDifference, about: readonly ReportQuestion[], known: Known): ReportKnown {
  const differing = about.filter(isDifference).length;
  const alive = differing > 0 ? 'in-force' : 'passes';
  const state = isExpired(entry, known) ? 'expired' : about.length === 0 ? 'matches-nothing' : alive;
  return { line: 'known', ...entry, state, differs: differing, passes: about.length - differing };
}

/** The list as it should be after a run: what still differs, and an entry for each failure that has none. */
export function updateKnown(
  entries: readonly KnownDifference[],
  lines: readonly ReportKnown[],
  questions: readonly ReportQuestion[],
): readonly KnownDifference[] {
  const gone = new Set(lines.filter((line) => line.state !== 'in-force').map((line) => line.covers));
  return [...entries.filter((entry) => !gone.has(entry.covers)), ...missingEntries(questions)];
}
