/** Asks what gives planted faults away, until an answer is right under no readings that are still possible or no fault is left. */
import type { Fault } from '../../faults/fault.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import { concerns, innocent, type Speaker, speakerOf } from '../diagnosis/fault-hypothesis.ts';
import { givenOf } from './next-question.ts';
import { type Probe, probesOf, remembering } from './probes.ts';
import type { Conversation, Heard } from './question-session.ts';
import { type Belief, learn } from './version-space.ts';

/** A fault that nothing so far speaks against. */
interface Open {
  readonly fault: Fault;
  readonly speak: Speaker;
  readonly probes: readonly Probe[];
}

export interface Surveyed {
  readonly belief: Belief;
  /** Faults that the asked questions rule out neither for these readings nor show. */
  readonly open: readonly Fault[];
  /** An answer that no possible readings explain. */
  readonly wrong: Heard | undefined;
}

/** What a fault remembers changes with each question, so that its probes are looked for anew in each round. */
const ROUNDS = 3;

/** `readings` are any that are still possible. */
export async function survey(
  conversation: Conversation,
  faults: readonly Fault[],
  cases: readonly Case[],
  belief: Belief,
  readings: Readings,
): Promise<Surveyed> {
  const right = remembering(innocent(readings, conversation.strictness));
  let found: Surveyed = { belief, open: faults, wrong: undefined };
  for (let round = 0; round < ROUNDS; round += 1) {
    const tried = found.open.filter(({ kind }) => round === 0 || kind === 'memory');
    const rest = found.open.filter((fault) => !tried.includes(fault));
    found = await goThrough(conversation, opened(conversation, tried, cases, readings, right), found.belief);
    found = { ...found, open: [...rest, ...found.open] };
    if (found.wrong !== undefined) break;
  }
  return found;
}

async function goThrough(conversation: Conversation, faults: readonly Open[], belief: Belief): Promise<Surveyed> {
  let [open, left]: [readonly Open[], Belief] = [faults, belief];
  for (let probe = nextProbe(open, conversation); probe !== undefined; probe = nextProbe(open, conversation)) {
    for (const each of probe) {
      const heard = await conversation.ask(each);
      if (heard === undefined) continue;
      const learnt = learn(left, heard.regions);
      if (learnt === undefined) return { belief: left, open: open.map(({ fault }) => fault), wrong: heard };
      left = learnt;
      open = open.filter(({ fault, speak }) => !concerns(fault, each) || speak(each) === heard.said);
    }
    open = open.map((each) => ({ ...each, probes: each.probes.filter((other) => other !== probe) }));
  }
  return { belief: left, open: open.map(({ fault }) => fault), wrong: undefined };
}

/** The faults that would have answered as the subject did, and remember what they were asked. */
function opened(
  { heard, strictness }: Conversation,
  faults: readonly Fault[],
  cases: readonly Case[],
  readings: Readings,
  right: Speaker,
): readonly Open[] {
  const history = heard.map(({ asked }) => asked);
  return faults.flatMap((fault) => {
    const suspect = { fault, readings };
    const speak = speakerOf(suspect, strictness);
    const fits = heard.every(({ asked, said }) => !concerns(fault, asked) || speak(asked) === said);
    return fits ? [{ fault, speak, probes: probesOf(suspect, cases, strictness, right, history) }] : [];
  });
}

/** The probe that gives most faults away; among equals one about a given that was set up before. */
function nextProbe(open: readonly Open[], { asked, isOver }: Conversation): Probe | undefined {
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
