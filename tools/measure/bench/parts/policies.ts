/** What policies take: building, single checks, and the whole matrix of apps and mailboxes. */
import { diceOf, pick, times } from '../../../../generators/dice.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AccessAnswer, AccessQuestion, PoliciesGiven } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { reference, decide as referenceDecision } from '../../../../src/reference/reference.ts';
import { accessSteps, type CompiledPolicies, compilePolicies } from '../../../../src/regions/policies/compile.ts';
import { plainPolicies } from '../engines/plain-policies.ts';
import { medianTime } from '../timing.ts';
import { apps, benchPolicies, mailboxes } from '../workload/policies.ts';

/** Times of policies over a directory. */
export interface PolicyTimes {
  readonly buildMilliseconds: number;
  readonly matrixMilliseconds: number;
  /** Apps times mailboxes. */
  readonly decisions: number;
  readonly checksPerSecond: number;
  readonly plainChecksPerSecond: number;
}

const CHECKS = 10_000;
/** Questions at which the plain evaluator is held against the reference. */
const COMPARED = 200;
const SEED = 6;
const ROUNDS = { rounds: 9, least: 0 };

/** Throws where an answer differs from the plain evaluator's. */
export async function measurePolicies(): Promise<PolicyTimes> {
  const given = benchPolicies();
  const compiled = valid(compilePolicies(given, defaultReadings));
  const plainFor = plainPolicies(given);
  const plain = ({ appId, mailbox }: AccessQuestion): AccessAnswer => plainFor(appId)(mailbox);
  const dice = diceOf(SEED, 0);
  const questions = times(CHECKS, (): AccessQuestion => ({ appId: pick(dice, apps), mailbox: pick(dice, mailboxes) }));
  compareWithReference(given, plain, questions.slice(0, COMPARED));
  for (const question of questions) same(question, compiled.decide(question).answer, plain(question));
  const matrix = matrixOf(compiled);
  compareMatrix(matrix(), plainFor);
  const rate = async (work: (question: AccessQuestion) => unknown): Promise<number> =>
    CHECKS / ((await medianTime(() => questions.forEach(work), ROUNDS)) / 1_000);
  return {
    buildMilliseconds: await medianTime(() => compilePolicies(given, defaultReadings), ROUNDS),
    matrixMilliseconds: await medianTime(matrix, ROUNDS),
    decisions: apps.length * mailboxes.length,
    checksPerSecond: await rate(compiled.decide),
    plainChecksPerSecond: await rate(plain),
  };
}

/** All apps with all mailboxes, from their texts on. */
function matrixOf({ apps: { numberOf }, mailboxes: { classOf }, matrix }: CompiledPolicies): () => Uint8Array {
  const into = new Uint8Array(apps.length * mailboxes.length);
  return () => {
    matrix(apps.map(numberOf), Uint32Array.from(mailboxes, classOf), into);
    return into;
  };
}

function compareMatrix(steps: Uint8Array, plainFor: ReturnType<typeof plainPolicies>): void {
  for (const [row, appId] of apps.entries()) {
    const plain = plainFor(appId);
    for (const [column, mailbox] of mailboxes.entries()) {
      const { access } = plain(mailbox);
      if (accessSteps[steps[row * mailboxes.length + column] ?? -1]?.access !== access)
        throw new Error(`the matrix differs from the plain evaluator at ${appId}, ${mailbox}`);
    }
  }
}

function compareWithReference(
  given: PoliciesGiven,
  plain: (question: AccessQuestion) => AccessAnswer,
  questions: readonly AccessQuestion[],
): void {
  const under = { readings: defaultReadings, semantics: reference };
  for (const when of questions)
    same(when, plain(when), referenceDecision({ chapter: 'application-access-policies', given, when }, under).answer);
}

function same(question: AccessQuestion, actual: AccessAnswer, expected: unknown): void {
  const [given, due] = [actual, expected].map((each) => JSON.stringify(each));
  if (given !== due) throw new Error(`${given} where ${due} is right, for ${JSON.stringify(question)}`);
}
