/** What one evaluation takes: each engine on the same rules and connections, its answers compared before it is timed. */
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection, DecisionAnswer } from '../../../../src/model/generated/wire.generated.ts';
import { reference, rulesEvaluator } from '../../../../src/reference/reference.ts';
import { engines } from '../engines/engines.ts';
import { linearEvaluator } from '../engines/linear.ts';
import type { EngineName } from '../engines/titles.ts';
import { medianTime } from '../timing.ts';
import { benchConnections } from '../workload/connections.ts';
import { benchRules } from '../workload/rules.ts';

/** How many rules there are. */
export const SIZES: readonly number[] = [10, 100, 1_000, 10_000];

/** The time of one evaluation. */
export interface EvaluationTime {
  readonly engine: EngineName;
  readonly rules: number;
  /** How many connections it was measured on. */
  readonly connections: number;
  readonly microseconds: number;
}

/**
 * Rules past which a round of an engine goes, all connections together: what takes long for each rule is asked about
 * fewer of them. Our own are asked about as many as a class of their input says.
 */
const RULES_A_ROUND: Readonly<Partial<Record<EngineName, number>>> = {
  reference: 400_000,
  'reference-read': 400_000,
  cedar: 40_000,
  'json-rules-engine': 40_000,
  casbin: 80_000,
  linear: 2_000_000,
};
/** Connections of a round. Fewer say little about a workload; more objects do not stay near the core, as those do that were just read. */
const CONNECTIONS = { fewest: 32, most: 1_000, columns: 20_000 };

/** A run that takes more milliseconds than `LONG` is timed a few times only. */
const ROUNDS = { few: { rounds: 3, least: 0 }, many: { rounds: 15, least: 20 } };
const LONG = 200;
/** Milliseconds in which Node compiles what runs often; on a busy machine that takes its time. */
const WARMING = 600;
/** Rules that an evaluator goes past, all connections together, to be compared with another. */
const COMPARED = { reference: 1_000_000, linear: 10_000_000 };

/** Measures one engine on so many rules. Throws where an answer differs from the linear evaluator's. */
export async function measureEvaluation(engine: EngineName, size: number): Promise<EvaluationTime> {
  const bench = benchRules(size);
  const rules = bench.map(({ rule }) => rule);
  const connections = asSent(benchConnections(bench, countFor(engine, size)));
  const { run, answers } = await engines[engine](rules, connections);
  await run(); // what an engine learns of connections that it meets for the first time is not timed
  compareAnswers(engine, answers(), rules, connections);
  const warm = await medianTime(run, { rounds: 1, least: WARMING });
  const milliseconds = await medianTime(run, warm > LONG ? ROUNDS.few : ROUNDS.many);
  const microseconds = (1_000 * milliseconds) / connections.length;
  return { engine, rules: size, connections: connections.length, microseconds };
}

function countFor(engine: EngineName, size: number): number {
  if (engine === 'columns' || engine === 'numbers') return CONNECTIONS.columns;
  const wanted = Math.floor((RULES_A_ROUND[engine] ?? Number.POSITIVE_INFINITY) / size);
  return Math.max(CONNECTIONS.fewest, Math.min(CONNECTIONS.most, wanted));
}

/** As a program gets them: no two connections share a text. */
function asSent(connections: readonly Connection[]): readonly Connection[] {
  return JSON.parse(JSON.stringify(connections));
}

/** Every answer but those past the limit of `COMPARED`; the linear evaluator's own are held against the reference. */
function compareAnswers(
  engine: EngineName,
  answers: readonly DecisionAnswer[],
  rules: readonly ClientAccessRule[],
  connections: readonly Connection[],
): void {
  const linear = linearEvaluator(rules);
  const under = { readings: defaultReadings, semantics: reference };
  const evaluate = rulesEvaluator('client-access-rules', { rules }, under);
  const [most, right] =
    engine === 'linear'
      ? ([COMPARED.reference, (each: Connection): unknown => evaluate(each).answer] as const)
      : ([COMPARED.linear, linear] as const);
  for (const [index, connection] of connections.slice(0, most / rules.length).entries()) {
    const [given, due] = [answers[index], right(connection)].map((each) => JSON.stringify(each));
    if (given !== due) throw new Error(`${engine}: ${given} where ${due} is right, for ${JSON.stringify(connection)}`);
  }
}
