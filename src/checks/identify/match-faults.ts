/** For answers that no readings explain: the planted faults that give the same, told apart by further questions. */
import type { Fault } from '../../faults/fault.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import { axesOf } from '../../syntax/reading-sets.ts';
import { concerns, fitted, foretell, type Suspect } from '../diagnosis/fault-hypothesis.ts';
import { entropyOf, givenOf } from './next-question.ts';
import { probesOf } from './probes.ts';
import type { Conversation } from './question-session.ts';

/** Answers beside the first ones that a fault has to foretell before it is named. */
const CONFIRMATIONS = 10;

export interface Accused {
  readonly suspect: Suspect;
  /** The question that told it from the fault that was the last to be ruled out, or from a program without fault. */
  readonly shownBy: string | undefined;
}

/** Every fault that explains all answers, the nearest first: the one that follows most of `readings`. */
export async function accuse(
  conversation: Conversation,
  faults: readonly Fault[],
  cases: readonly Case[],
  readings: Readings,
): Promise<readonly Accused[]> {
  const { heard, strictness } = conversation;
  const fitting = (): readonly Suspect[] => faults.flatMap((fault) => fitted(fault, readings, heard, strictness) ?? []);
  let [suspects, shownBy, confirmed]: [readonly Suspect[], string | undefined, number] = [fitting(), undefined, 0];
  for (;;) {
    const next = suspects.length === 0 ? undefined : telling(suspects, conversation, cases, confirmed);
    if (next === undefined || (!next.divides && confirmed === CONFIRMATIONS)) break;
    const before = suspects.length;
    const answered = await conversation.ask(next.asked);
    if (answered === undefined) continue;
    suspects = suspects.filter((each) => foretell(each, heard.slice(0, -1), next.asked, strictness) === answered.said);
    if (suspects.length < before || shownBy === undefined) shownBy = next.asked.address;
    confirmed = suspects.length < before ? 0 : confirmed + 1;
    if (suspects.length === 0) suspects = fitting();
  }
  return [...suspects]
    .sort((one, other) => apart(one.readings, readings) - apart(other.readings, readings))
    .map((suspect) => ({ suspect, shownBy }));
}

interface Telling {
  readonly asked: Case;
  /** Whether it tells suspects from each other, or only all of them from a program without fault. */
  readonly divides: boolean;
}

/** The question to which the suspects give the most different answers; else, in turn, one that they get wrong and any of their chapters. */
function telling(
  suspects: readonly Suspect[],
  { heard, asked, strictness, isOver }: Conversation,
  cases: readonly Case[],
  confirmed: number,
): Telling | undefined {
  if (isOver()) return undefined;
  const ready = new Set([...asked].map(givenOf));
  const found = new Set(
    suspects.flatMap((each) => probesOf(each, cases, strictness).flatMap((probe) => probe.slice(-1))),
  );
  let best: { asked: Case; bits: number; worth: number } | undefined;
  for (const each of found) {
    if (asked.has(each)) continue;
    const bits = entropyOf(suspects.map((suspect) => foretell(suspect, heard, each, strictness)));
    const worth = bits + (ready.has(givenOf(each)) ? READY : 0);
    if (best === undefined || worth > best.worth) best = { asked: each, bits, worth };
  }
  if (best !== undefined && (best.bits > 0 || confirmed % 2 === 0))
    return { asked: best.asked, divides: best.bits > 0 };
  const own = cases.filter((each) => !asked.has(each) && suspects.some(({ fault }) => concerns(fault, each)));
  const other = own[Math.floor((own.length * confirmed) / CONFIRMATIONS)];
  return other && { asked: other, divides: false };
}

/** Bits that a given that was set up before counts. */
const READY = 0.2;

function apart(one: Readings, other: Readings): number {
  return axesOf(one).filter((axis) => one[axis] !== other[axis]).length;
}
