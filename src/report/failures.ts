/** How a report is divided: by chapter, and failures of one kind together. */
import type { ReportFinding, ReportLine, ReportQuestion } from '../model/wire.generated.ts';
import { canonicalJson } from '../syntax/json.ts';

/** The part of an address that names its chapter, or `smoke`. */
export function groupOf(address: string): string {
  return address.split(/[/#]/)[0] ?? address;
}

/** The chapter of a question, whatever its address; those about the wiring stand apart. */
export function chapterOf({ address, chapter }: ReportQuestion): string {
  return address.startsWith('smoke#') ? 'smoke' : chapter;
}

/** Whether something went wrong, beside what passed, was expected to differ, or has no answer. */
export function isFault(outcome: string): boolean {
  return !['passed', 'acceptable', 'known', 'unsupported', 'not-run'].includes(outcome);
}

/** A question, or a finding with the place of its world as its address. */
export type Trouble = ReportQuestion & Pick<ReportFinding, 'powershell' | 'law'>;

/** Questions that ended alike: the smallest stands for the others. */
export interface Kind {
  readonly first: Trouble;
  readonly others: readonly ReportQuestion[];
  /** For a finding: other generated questions that come to the same. */
  readonly alike?: number;
}

/** What did not pass: faults first, then what has no answer; among these smoke questions, golden ones by kind, findings. */
export function troublesOf(lines: readonly ReportLine[]): readonly Kind[] {
  const golden = kindsOf(
    lines
      .filter((line) => line.line === 'question')
      .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'acceptable'),
  );
  const [smoke, others] = [golden.filter(isSmoke), golden.filter((kind) => !isSmoke(kind))];
  const findings = lines.filter((line) => line.line === 'finding').map(kindOfFinding);
  return [...smoke, ...others, ...findings].sort(byRank);
}

export function isFinding({ alike }: Kind): boolean {
  return alike !== undefined;
}

function isSmoke({ first }: Kind): boolean {
  return first.address.startsWith('smoke#');
}

/** How a finding is named: the seed and the world give its questions again. */
export function addressOf({ chapter, seed, world, law }: ReportFinding): string {
  return `${chapter}, generated with seed ${seed} in world ${world}${law === undefined ? '' : ` of the law: ${law}`}`;
}

function kindOfFinding(finding: ReportFinding): Kind {
  const { line: _, count, seed: __, world: ___, golden: ____, ...rest } = finding;
  const first: Trouble = { ...rest, line: 'question', address: addressOf(finding) };
  return { first, others: [], alike: count - 1 };
}

/** Failures about one clause with the same kind of wrong answer; other outcomes by their problem. Faults first, the largest kind before others. */
export function kindsOf(questions: readonly ReportQuestion[]): readonly Kind[] {
  const kinds = new Map<string, ReportQuestion[]>();
  for (const question of questions) {
    const key = [groupOf(question.address), question.outcome, ...sign(question)].join(' ');
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [question]);
    else known.push(question);
  }
  return [...kinds.values()]
    .map(toKind)
    .sort((one, other) => byRank(one, other) || other.others.length - one.others.length);
}

/** After the faults, in this order. */
const GAPS: readonly string[] = ['known', 'unsupported', 'not-run'];

function byRank({ first: one }: Kind, { first: other }: Kind): number {
  return GAPS.indexOf(one.outcome) - GAPS.indexOf(other.outcome);
}

/** The smallest question tells most quickly what is wrong. */
function toKind(questions: readonly ReportQuestion[]): Kind {
  const first = questions.reduce((least, each) => (sizeOf(each) < sizeOf(least) ? each : least));
  return { first, others: questions.filter((each) => each !== first) };
}

function sizeOf({ given, when }: ReportQuestion): number {
  return JSON.stringify([given, when]).length;
}

function sign(question: ReportQuestion): readonly string[] {
  if (question.contradiction !== undefined) return [question.address];
  if (question.outcome !== 'failed') return [(question.problem ?? '').replace(/\d+/g, '#')];
  return [question.clauses?.[0] ?? '', shape(question.expected), shape(question.answered)];
}

/** An answer without the names in it. */
function shape(answer: Readonly<Record<string, unknown>> | undefined): string {
  const { decidedBy: _, message: __, ...rest } = answer ?? {};
  return canonicalJson(rest);
}
