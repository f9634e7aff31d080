/** The engines of this project as the benchmark asks them, and the linear evaluator. */
import { answer } from '../../../../src/library/answer.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, DecisionAnswer } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { reference, rulesEvaluator } from '../../../../src/reference/reference.ts';
import { type CompiledRules, compileRules } from '../../../../src/regions/rules/compile.ts';
import { parseAddress } from '../../../../src/syntax/ip-ranges.ts';
import { atOnce, type BenchEngine, type Evaluation } from './evaluation.ts';
import { linearEvaluator } from './linear.ts';

/** The library's `answer`, which is given the rules each time. */
export const referenceEngine: BenchEngine = (rules, connections) =>
  atOnce(connections, (when) => decided(answer({ chapter: 'client-access-rules', given: { rules }, when })));

function decided(given: ReturnType<typeof answer<'client-access-rules'>>): DecisionAnswer {
  if ('refused' in given) throw new Error(`refused: ${given.refused}`);
  return given;
}

/** The same without reading the rules again. */
export const readEngine: BenchEngine = (rules, connections) => {
  const under = { readings: defaultReadings, semantics: reference };
  const evaluate = rulesEvaluator('client-access-rules', { rules }, under);
  return atOnce(connections, (when) => evaluate(when).answer as DecisionAnswer); // as this chapter's answers are
};

export const linearEngine: BenchEngine = (rules, connections) => atOnce(connections, linearEvaluator(rules));

function compiled(rules: readonly ClientAccessRule[]): CompiledRules {
  return valid(compileRules(rules, defaultReadings));
}

/** The region engine, given connections as they are. */
export const objectsEngine: BenchEngine = (rules, connections) => {
  const { decide } = compiled(rules);
  return atOnce(connections, (connection) => decide(connection).answer);
};

/** The region engine, given columns of classes. */
export const columnsEngine: BenchEngine = (rules, connections) => {
  const engine = compiled(rules);
  const { encode } = engine;
  const columns = {
    channel: Uint8Array.from(connections, encode.channel),
    address: Uint32Array.from(connections, ({ clientIPAddress }) => encode.address(clientIPAddress)),
    username: Uint32Array.from(connections, ({ username }) => encode.username(username)),
    recipient: Uint32Array.from(connections, ({ recipient }) => encode.recipient(recipient)),
  };
  return ofPlaces(engine, connections.length, (into) => engine.places(columns, into));
};

/** The region engine, given channels, usernames and recipients as classes, and addresses as numbers, which it looks up. */
export const numbersEngine: BenchEngine = (rules, connections) => {
  const engine = compiled(rules);
  const { encode, place } = engine;
  const rows = connections.map((connection) => ({
    channel: encode.channel(connection),
    username: encode.username(connection.username),
    recipient: encode.recipient(connection.recipient),
    address: valid(parseAddress(connection.clientIPAddress)),
  }));
  const channel = Uint8Array.from(rows, (row) => row.channel);
  const username = Uint32Array.from(rows, (row) => row.username);
  const recipient = Uint32Array.from(rows, (row) => row.recipient);
  const family = Uint8Array.from(rows, ({ address }) => address.family);
  const words = [96n, 64n, 32n, 0n].map((shift) =>
    Uint32Array.from(rows, ({ address }) => wordOf(address.value, shift)),
  );
  const [a = NONE, b = NONE, c = NONE, d = NONE] = words;
  return ofPlaces(engine, connections.length, (into) => {
    for (let row = 0; row < into.length; row += 1) {
      const last = d[row] ?? 0;
      const address = family[row] === 4 ? encode.ipv4(last) : encode.ipv6(a[row] ?? 0, b[row] ?? 0, c[row] ?? 0, last);
      into[row] = place(channel[row] ?? 0, address, username[row] ?? 0, recipient[row] ?? 0);
    }
  });
};

const NONE = new Uint32Array(0);

function wordOf(value: bigint, shift: bigint): number {
  return Number((value >> shift) & 0xffffffffn);
}

function ofPlaces({ answerAt }: CompiledRules, count: number, fill: (into: Int32Array) => void): Evaluation {
  const into = new Int32Array(count);
  return { run: () => fill(into), answers: () => Array.from(into, (place) => answerAt(place).answer) };
}
