/** How well `identify` finds readings and planted faults, and at what cost, over programs in this process. */
import { type Dice, diceOf, pick } from '../../generators/dice.ts';
import { type IdentifyResult, identify } from '../../src/checks/identify/identify.ts';
import { divisionsOf } from '../../src/checks/identify/next-question.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import { axes, defaultReadings } from '../../src/model/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Readings } from '../../src/model/readings.ts';
import type { StartAnswer } from '../../src/model/wire.generated.ts';
import { answer } from '../../src/reference/reference.ts';
import { chapterNames } from '../../src/syntax/wire.ts';

export interface IdentifyEffort {
  /** Random mixtures of readings without a fault. */
  readonly mixtures: number;
  /** Of these, the first so many are also looked through for planted faults. */
  readonly searched: number;
  readonly seed: number;
}

/** What a planted fault is called: its own name first or later, another, none though answers are wrong, or nothing is seen. */
export type Calling = 'first' | 'later' | 'other' | 'unnamed' | 'unseen';

export interface Named {
  readonly fault: Fault;
  readonly calling: Calling;
  /** The faults that are accused. */
  readonly names: readonly string[];
  readonly questions: number;
}

export interface MixtureFigures {
  /** Mixtures of which every axis is found as it is. */
  readonly right: number;
  /** Mixtures that were looked through for faults and are accused of one. */
  readonly accused: number;
  /** Of each mixture, until its readings were found. */
  readonly questions: readonly number[];
  readonly givens: readonly number[];
}

export interface Bound {
  /** So much tells all combinations of readings apart. */
  readonly bits: number;
  /** Different answers that any golden question has at the most. */
  readonly answers: number;
}

export interface IdentifyFigures {
  readonly effort: IdentifyEffort;
  readonly mixtures: MixtureFigures;
  readonly named: readonly Named[];
  readonly bound: Bound;
}

const EXACT = { grounds: true, codes: true } as const;

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'mixture', version: '' },
  answers: chapterNames,
  compares: 'grounds',
  decisions: ['rule-administration', 'policy-administration'],
};

/** The same for the same seed. */
export async function identifyFigures(
  cases: readonly Case[],
  faults: readonly Fault[],
  effort: IdentifyEffort,
  onProgress: (done: string) => void = () => undefined,
): Promise<IdentifyFigures> {
  const dice = diceOf(effort.seed, 0);
  const ask = (respond: AnswerQuestion, sought: readonly Fault[] = faults): Promise<IdentifyResult> =>
    identify({ subject: inProcess(declaration, respond), cases, faults: sought });
  const tried: Tried[] = [];
  while (tried.length < effort.mixtures) {
    const readings = mixture(dice);
    const sought = tried.length < effort.searched ? faults : [];
    tried.push({ readings, found: await ask((question) => answer(question, readings), sought) });
    onProgress(`${tried.length} mixtures`);
  }
  const named: Named[] = [];
  for (const fault of faults) {
    named.push(await nameOf(fault, mixture(dice), ask));
    onProgress(`${named.length} faults`);
  }
  return { effort, mixtures: figuresOf(tried), named, bound: boundOf(cases) };
}

function mixture(dice: Dice): Readings {
  const drawn = axes.map(({ name, readings }) => [name, pick(dice, readings).name]);
  return { ...defaultReadings, ...Object.fromEntries(drawn) };
}

interface Tried {
  readonly readings: Readings;
  readonly found: IdentifyResult;
}

type AskIdentify = (respond: AnswerQuestion) => Promise<IdentifyResult>;

function figuresOf(tried: readonly Tried[]): MixtureFigures {
  return {
    right: tried.filter(isRight).length,
    accused: tried.filter(({ found }) => found.matchingFaults.length > 0).length,
    questions: tried.map(({ found }) => found.cost.readings.questions),
    givens: tried.map(({ found }) => found.cost.readings.givens),
  };
}

function isRight({ readings, found }: Tried): boolean {
  return found.explained && found.axes.every((each) => each.kind === 'shown' && each.reading === readings[each.axis]);
}

async function nameOf(fault: Fault, readings: Readings, ask: AskIdentify): Promise<Named> {
  const { matchingFaults: accused, explained, cost: effort } = await ask(answerWith(fault, readings));
  const names = accused.map(({ hypothesis }) => hypothesis.fault.name);
  return { fault, calling: callingOf(names, fault.name, explained), names, questions: effort.all.questions };
}

export function callingOf(names: readonly string[], own: string, explained: boolean): Calling {
  if (names.length === 0) return explained ? 'unseen' : 'unnamed';
  if (names[0] === own) return 'first';
  return names.includes(own) ? 'later' : 'other';
}

/** Every axis whose readings some golden case divides counts fully. */
export function boundOf(cases: readonly Case[]): Bound {
  const divisions = divisionsOf(cases, EXACT);
  const divided = new Set(divisions.flatMap(({ answers }) => answers.flat()).flatMap((region) => Object.keys(region)));
  const counts = axes.filter(({ name }) => divided.has(name)).map(({ readings }) => readings.length);
  return {
    bits: counts.reduce((sum, count) => sum + Math.log2(count), 0),
    answers: Math.max(...divisions.map(({ answers }) => answers.length)),
  };
}
