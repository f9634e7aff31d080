/** Known differences, two-sided: what is listed still runs, and a list that is out of date fails the run. */
import { CONTRADICTION } from '../harness/judge.ts';
import { laws as everyLaw } from '../laws/all.generated.ts';
import type {
  KnownDifference,
  ReportFinding,
  ReportKnown,
  ReportLaw,
  ReportQuestion,
} from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import { GENERATED, isBrokenForGood, isDifference, missingEntries } from '../report/known.ts';
import type { Report, ReportLists } from '../report/record.ts';
import { currentAddress, isUnder, type Renames } from '../syntax/golden/golden-addresses.ts';
import { countFindings } from './campaigns/judge-campaigns.ts';

export interface KnownList {
  readonly entries: readonly KnownDifference[];
  /** Today as YYYY-MM-DD, UTC. */
  readonly today: string;
  /** Cases that the run leaves aside: an entry about these alone is not judged. */
  readonly aside: readonly Case[];
  /** Addresses that cases had before; an entry may name them still. */
  readonly renamed?: Renames;
}

/** Addresses that entries in force cover. */
export function knownAddresses(known: KnownList, cases: readonly Case[]): ReadonlySet<string> {
  const entries = known.entries.filter((entry) => !isExpired(entry, known));
  return new Set(
    cases.filter((each) => entries.some((entry) => covers(entry, each, known))).map(({ address }) => address),
  );
}

/** What a run found, before or after it is held against the list. */
type DifferenceLists = Pick<ReportLists, 'questions' | 'campaigns' | 'findings' | 'laws'>;

/** Turns the differences that entries in force cover into known ones, and says of each entry what became of it. */
export function settleKnown(
  known: KnownList | undefined,
  cases: readonly Case[],
  found: DifferenceLists,
): DifferenceLists & Pick<ReportLists, 'known'> {
  if (known === undefined) return { ...found, known: [] };
  const about = aboutIn(known, cases);
  const inForce = known.entries.filter((entry) => !isExpired(entry, known));
  const findings = found.findings.map((finding) =>
    settle(
      finding,
      inForce.find((entry) => explains(entry, finding)),
    ),
  );
  return {
    questions: found.questions.map((question) =>
      settle(
        question,
        inForce.find((entry) => about(entry, question)),
      ),
    ),
    findings,
    laws: found.laws.map((law) => settleLaw(law, inForce)),
    campaigns: found.campaigns.map((line) => ({
      ...line,
      outcomes: countFindings(
        line.planned,
        findings.filter(({ chapter, law }) => chapter === line.chapter && law === undefined),
        line.outcomes.acceptable,
      ),
    })),
    known: known.entries.flatMap((entry) => {
      const own = found.questions.filter((question) => about(entry, question));
      const fresh =
        found.findings.filter((finding) => explains(entry, finding)).length +
        found.laws.filter((law) => explainsLaw(entry, law)).length;
      const held = found.laws.filter(({ law, broken }) => law === entry.covers && broken === 0).length;
      const total = own.length + fresh + held;
      return total === 0 && isAside(entry, known, found) ? [] : [toLine(entry, own, { fresh, held }, known)];
    }),
  };
}

/** Whether an entry is about a question, by its case. */
function aboutIn(
  known: KnownList,
  cases: readonly Case[],
): (entry: KnownDifference, question: ReportQuestion) => boolean {
  const named = new Map(cases.map((each) => [each.address, each]));
  return (entry, { address }) => {
    const own = named.get(address);
    return own === undefined ? entry.covers === address && isContradiction(address) : covers(entry, own, known);
  };
}

/** Whether nothing is to be said of an entry that fits nothing in this run. */
function isAside(entry: KnownDifference, known: KnownList, found: DifferenceLists): boolean {
  const isGenerated = entry.covers.startsWith(GENERATED); // the next seed may show it again
  const isNarrowed = isContradiction(entry.covers) && known.aside.length > 0;
  return (
    isGenerated || isNarrowed || known.aside.some((each) => covers(entry, each, known)) || isAsideLaw(entry, found)
  );
}

/** Of an axis, which no golden case stands for. */
function isContradiction(address: string): boolean {
  return address.startsWith(CONTRADICTION);
}

function settleLaw(law: ReportLaw, inForce: readonly KnownDifference[]): ReportLaw {
  const entry = inForce.find((each) => explainsLaw(each, law));
  return entry === undefined ? law : { ...law, known: entry.reason };
}

function settle<T extends ReportQuestion | ReportFinding>(line: T, entry: KnownDifference | undefined): T {
  if (entry === undefined || !isDifference(line)) return line;
  const problem = line.problem === undefined ? entry.reason : `${entry.reason}; ${line.problem}`;
  return { ...line, outcome: 'known', problem };
}

/** A generated question has no address: an entry that names a clause covers it. */
function explains({ covers: text }: KnownDifference, finding: ReportFinding): boolean {
  const clause = text.startsWith(GENERATED) ? text.slice(GENERATED.length) : text;
  return isDifference(finding) && (finding.clauses?.[0]?.startsWith(clause) ?? false);
}

/** A broken law is covered by its sentence, or by one of its clauses. */
function explainsLaw({ covers: text }: KnownDifference, line: ReportLaw): boolean {
  return isBrokenForGood(line) && (line.law === text || line.clauses.some((clause) => clause.startsWith(text)));
}

/** Whether the entry names a law that was not put to the subject. */
function isAsideLaw({ covers: text }: KnownDifference, found: DifferenceLists): boolean {
  return everyLaw.some(({ name }) => name === text) && found.laws.every(({ law }) => law !== text);
}

function covers(
  { covers: text }: KnownDifference,
  { address, clauses }: Case,
  { renamed = new Map() }: KnownList,
): boolean {
  if (address.startsWith('smoke#')) return false; // a miswired adapter is no known difference
  if (text.includes('#')) return address === currentAddress(text, renamed);
  return isUnder(address, text, renamed) || (clauses[0]?.startsWith(text) ?? false);
}

function isExpired({ until }: KnownDifference, { today }: KnownList): boolean {
  return until !== undefined && until < today;
}

interface GeneratedCounts {
  /** Findings and laws that differ. */
  readonly fresh: number;
  /** Laws that the entry names and that hold. */
  readonly held: number;
}

function toLine(
  entry: KnownDifference,
  own: readonly ReportQuestion[],
  { fresh, held }: GeneratedCounts,
  known: KnownList,
): ReportKnown {
  const differs = own.filter(isDifference).length + fresh;
  const passes = own.length + fresh + held - differs;
  const alive = differs > 0 ? 'in-force' : 'passes';
  const state = isExpired(entry, known) ? 'expired' : differs + passes === 0 ? 'matches-nothing' : alive;
  return { line: 'known', ...entry, state, differs, passes };
}

/** The list as it should be after a run: what still differs, and an entry for each failure that has none. */
export function updateKnown(entries: readonly KnownDifference[], report: Report): readonly KnownDifference[] {
  const gone = new Set(report.known.filter(({ state }) => state !== 'in-force').map(({ covers }) => covers));
  return [...entries.filter((entry) => !gone.has(entry.covers)), ...missingEntries(report)];
}
