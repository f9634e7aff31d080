/** What did not pass, failures of one kind together. */
import type { ReportFinding, ReportQuestion } from '../model/generated/wire.generated.ts';
import { canonicalJson } from '../syntax/json/json.ts';
import type { ReportLists } from './record.ts';

/** The part of an address that names its chapter, or `smoke`. */
export function groupOf(address: string): string {
  return address.split(/[/#]/)[0] ?? address;
}

/** The chapter of a question, whatever its address; those about the wiring stand apart. */
export function chapterOf({ address, chapter }: Pick<ReportQuestion, 'address' | 'chapter'>): string {
  return isSmoke(address) ? 'smoke' : chapter;
}

function isSmoke(address: string): boolean {
  return address.startsWith('smoke#');
}

/** Whether something went wrong, beside what passed, was expected to differ, or has no answer. */
export function isFault(outcome: string): boolean {
  return !['passed', 'acceptable', 'known', 'unsupported', 'not-run'].includes(outcome);
}

/** A question, or a finding with the place of its world as its address. */
export type FailureLine = ReportQuestion & Pick<ReportFinding, 'powershell' | 'law'>;

/** Questions that ended alike: the smallest represents the others. */
export interface FailureGroup {
  readonly first: FailureLine;
  readonly others: readonly ReportQuestion[];
  /** For a finding: other generated questions that it represents. */
  readonly similar?: number;
}

/** What did not pass: faults first, then what has no answer; among these smoke questions, golden ones by kind, findings. */
export function failureGroups({
  questions,
  findings,
}: Pick<ReportLists, 'questions' | 'findings'>): readonly FailureGroup[] {
  const golden = groupQuestions(questions.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'acceptable'));
  const isWiring = ({ first }: FailureGroup): boolean => isSmoke(first.address);
  return [
    ...golden.filter(isWiring),
    ...golden.filter((group) => !isWiring(group)),
    ...findings.map(groupOfFinding),
  ].sort(byRank);
}

/** Whether the group is of generated questions. */
export function isFinding({ similar }: FailureGroup): boolean {
  return similar !== undefined;
}

/** Questions that a group represents. */
export function sizeOfGroup({ others, similar = 0 }: FailureGroup): number {
  return 1 + others.length + similar;
}

/** What to do first when a smoke question failed; nothing otherwise. */
export function smokeWarning(groups: readonly FailureGroup[]): string | undefined {
  return groups.some(({ first }) => isSmoke(first.address) && first.outcome === 'failed')
    ? 'A smoke question failed: check how the adapter is wired before anything else.'
    : undefined;
}

/** How a finding is named: the seed and the world reproduce its questions. */
function addressOf({ chapter, seed, world, law }: ReportFinding): string {
  return `${chapter}, generated with seed ${seed} in world ${world}${law === undefined ? '' : ` of the law: ${law}`}`;
}

function groupOfFinding(finding: ReportFinding): FailureGroup {
  const { line: _, count, seed: __, world: ___, golden: ____, ...rest } = finding;
  const first: FailureLine = { ...rest, line: 'question', address: addressOf(finding) };
  return { first, others: [], similar: count - 1 };
}

/** Failures about one clause with the same kind of wrong answer; other outcomes by their problem. Faults first, the largest group before others. */
export function groupQuestions(questions: readonly ReportQuestion[]): readonly FailureGroup[] {
  const groups = new Map<string, ReportQuestion[]>();
  for (const question of questions) {
    const key = [groupOf(question.address), question.outcome, ...signatureOf(question)].join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [question]);
    else known.push(question);
  }
  return [...groups.values()]
    .map(toGroup)
    .sort((one, other) => byRank(one, other) || other.others.length - one.others.length);
}

/** After the faults, in this order. */
const GAPS: readonly string[] = ['known', 'unsupported', 'not-run'];

function byRank({ first: one }: FailureGroup, { first: other }: FailureGroup): number {
  return GAPS.indexOf(one.outcome) - GAPS.indexOf(other.outcome);
}

/** The smallest question shows most quickly what is wrong. */
function toGroup(questions: readonly ReportQuestion[]): FailureGroup {
  const first = questions.reduce((least, each) => (lengthOf(each) < lengthOf(least) ? each : least));
  return { first, others: questions.filter((each) => each !== first) };
}

function lengthOf({ given, when }: ReportQuestion): number {
  return JSON.stringify([given, when]).length;
}

function signatureOf(question: ReportQuestion): readonly string[] {
  if (question.contradiction !== undefined) return [question.address];
  if (question.outcome !== 'failed') return [(question.problem ?? '').replace(/\d+/g, '#')];
  return [question.clauses?.[0] ?? '', shapeOf(question.expected), shapeOf(question.actual)];
}

/** An answer without the names in it. */
function shapeOf(answer: Readonly<Record<string, unknown>> | undefined): string {
  const { decidedBy: _, message: __, ...rest } = answer ?? {};
  return canonicalJson(rest);
}
