/** Golden cases in a run: asked, every fiftieth and what failed once more, and what says nothing of the readings found out. */
import { askAll, defaultRunOptions } from '../harness/ask.ts';
import { askAgain, everyFiftieth } from '../harness/stability.ts';
import type { Case } from '../model/golden.ts';
import type { EvidenceLog } from './evidence-log.ts';
import { expectFrom } from './oracle.ts';
import type { Shard } from './parts/shard.ts';
import { isInside } from './plan.ts';
import type { Session } from './session.ts';
import { TWINS, voidedBy } from './twins/twins.ts';

/** Failures that are asked once more before they are believed: a program that is wrong everywhere is believed without. */
const DOUBTED = 100;

/** Adds what the subject says to the cases, and what of it says nothing. */
export async function askGolden(
  session: Session,
  own: readonly Case[],
  log: EvidenceLog,
  { shard, onProgress }: { readonly shard: Shard; readonly onProgress: (done: number) => void },
): Promise<void> {
  const { subject, clock } = session;
  const cases = await expectFrom(session.oracle, own);
  log.add(cases, await askAll(subject, questionsOf(cases), { ...defaultRunOptions, clock, onProgress }));
  await askOnceMore(session, log);
  if (session.oracle === undefined && failsUnknown(log)) await findSilent(session, log, shard);
}

/** Every fiftieth question, and what failed. */
async function askOnceMore({ subject, strictness, clock }: Session, log: EvidenceLog): Promise<void> {
  const outcomes = log.outcomes();
  const failed = log.judged().questions.flatMap((line, index) => (line.outcome === 'failed' ? [index] : []));
  const places = [...new Set([...everyFiftieth(outcomes.length), ...failed.slice(0, DOUBTED)])];
  const options = { ...defaultRunOptions, clock };
  log.settle(await askAgain(subject, questionsOf(log.cases()), outcomes, places, strictness, options));
}

/** Whether something failed that nobody expects to. */
function failsUnknown(log: EvidenceLog): boolean {
  const known = log.known();
  return log.judged().questions.some(({ address, outcome }) => outcome === 'failed' && !known.has(address));
}

/** What says nothing of the readings is left aside: its neutral twin is answered wrongly too. */
async function findSilent({ declaration, strictness, clock, aside }: Session, log: EvidenceLog, shard: Shard) {
  const { evidence, hypothesis } = log.judged();
  const voided = await voidedBy(aside.subject, {
    cases: log.cases(),
    evidence,
    hypothesis,
    strictness,
    most: Math.ceil(TWINS / shard.of),
    isInside: (question) => isInside(question, declaration),
    clock,
  });
  log.leaveOut(voided);
}

function questionsOf(cases: readonly Case[]): readonly Case['question'][] {
  return cases.map(({ question }) => question);
}
