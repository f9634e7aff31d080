/** Asks what gives planted faults away, until an answer is right under no readings that are still possible or no fault is left. */
import type { Fault } from '../../faults/fault.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import { type Answerer, answererOf, appliesTo, correctAnswers } from '../diagnosis/fault-hypothesis.ts';
import { givenOf } from './next-question.ts';
import { type Probe, probesOf, remembering } from './probes.ts';
import type { Observation, QuestionSession } from './question-session.ts';
import { eliminate, type VersionSpace } from './version-space.ts';

/** A fault that nothing so far speaks against. */
interface PossibleFault {
  readonly fault: Fault;
  readonly speak: Answerer;
  readonly probes: readonly Probe[];
}

export interface RemainingFaults {
  readonly space: VersionSpace;
  /** Faults that the asked questions rule out neither for these readings nor show. */
  readonly open: readonly Fault[];
  /** An answer that no possible readings explain. */
  readonly wrong: Observation | undefined;
}

/** What a fault remembers changes with each question, so that its probes are looked for anew in each round. */
const ROUNDS = 3;

/** `readings` are any that are still possible. */
export async function ruleOutFaults(
  session: QuestionSession,
  faults: readonly Fault[],
  cases: readonly Case[],
  space: VersionSpace,
  readings: Readings,
): Promise<RemainingFaults> {
  const right = remembering(correctAnswers(readings, session.strictness));
  let found: RemainingFaults = { space, open: faults, wrong: undefined };
  for (let round = 0; round < ROUNDS; round += 1) {
    const tried = found.open.filter(({ kind }) => round === 0 || kind === 'memory');
    const rest = found.open.filter((fault) => !tried.includes(fault));
    found = await goThrough(session, possibleFaults(session, tried, cases, readings, right), found.space);
    found = { ...found, open: [...rest, ...found.open] };
    if (found.wrong !== undefined) break;
  }
  return found;
}

async function goThrough(
  session: QuestionSession,
  faults: readonly PossibleFault[],
  space: VersionSpace,
): Promise<RemainingFaults> {
  let [open, left]: [readonly PossibleFault[], VersionSpace] = [faults, space];
  for (let probe = nextProbe(open, session); probe !== undefined; probe = nextProbe(open, session)) {
    for (const each of probe) {
      const observation = await session.ask(each);
      if (observation === undefined) continue;
      const rest = eliminate(left, observation.regions);
      if (rest === undefined) return { space: left, open: open.map(({ fault }) => fault), wrong: observation };
      left = rest;
      open = open.filter(({ fault, speak }) => !appliesTo(fault, each) || speak(each) === observation.answerKey);
    }
    open = open.map((each) => ({ ...each, probes: each.probes.filter((other) => other !== probe) }));
  }
  return { space: left, open: open.map(({ fault }) => fault), wrong: undefined };
}

/** The faults that would have answered as the subject did, and remember what they were asked. */
function possibleFaults(
  { observations, strictness }: QuestionSession,
  faults: readonly Fault[],
  cases: readonly Case[],
  readings: Readings,
  right: Answerer,
): readonly PossibleFault[] {
  const history = observations.map(({ asked }) => asked);
  return faults.flatMap((fault) => {
    const hypothesis = { fault, readings };
    const speak = answererOf(hypothesis, strictness);
    const fits = observations.every(({ asked, answerKey: said }) => !appliesTo(fault, asked) || speak(asked) === said);
    return fits ? [{ fault, speak, probes: probesOf(hypothesis, cases, strictness, right, history) }] : [];
  });
}

/** The probe that gives most faults away; among equals one about a given that was set up before. */
function nextProbe(open: readonly PossibleFault[], { asked, isOver }: QuestionSession): Probe | undefined {
  if (isOver()) return undefined;
  const ready = new Set([...asked].map(givenOf));
  const worth = new Map<Case, { probe: Probe; count: number }>();
  for (const { fault, probe } of open.flatMap(({ fault, probes }) => probes.map((probe) => ({ fault, probe })))) {
    const last = probe.at(-1);
    if (last === undefined || (fault.kind !== 'memory' && asked.has(last))) continue;
    const known = worth.get(last) ?? { probe, count: ready.has(givenOf(last)) ? READY : 0 };
    worth.set(last, { ...known, count: known.count + 1 });
  }
  return [...worth.values()].sort((one, other) => other.count - one.count)[0]?.probe;
}

/** What a given that was set up before counts beside the faults. */
const READY = 0.5;
