/** What `decide` takes for a million connections in a CSV of seven columns, past a thousand rules of bench-1. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientAccessRule, Connection } from '../../../../src/model/generated/wire.generated.ts';
import { printCsvRow } from '../../../../src/syntax/tables/csv.ts';
import { commandTime } from '../children.ts';
import { linearEvaluator } from '../engines/linear.ts';
import { benchConnections } from '../workload/connections.ts';
import { attributes } from '../workload/people.ts';
import { benchRules } from '../workload/rules.ts';

/** One replay; without times there was none within the limit. */
export interface ReplayTime {
  readonly rules: number;
  readonly connections: number;
  readonly limitSeconds: number;
  readonly milliseconds?: number;
  /** Bytes that the process held at the most. */
  readonly peak?: number;
}

const RULES = 1_000;
const SIZES = [100_000, 1_000_000];
/** Different connections; a longer log has them again. */
const DIFFERENT = 100_000;
/** Seconds after which a replay is given up. */
const LIMIT = 120;
/** One answer of so many is held against the linear evaluator. */
const COMPARED = 97;

/** Replays a tenth of the log too, so that one sees whether memory grows with it. */
export function replayTimes(): readonly ReplayTime[] {
  const bench = benchRules(RULES);
  const rules = bench.map(({ rule }) => rule);
  const connections = benchConnections(bench, DIFFERENT);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const rulesPath = join(folder, 'rules.json');
    writeFileSync(rulesPath, JSON.stringify(rules));
    const rows = connections.map((connection) => `${printCsvRow(cellsOf(connection))}\n`).join('');
    return SIZES.map((size) => {
      const [log, output] = [join(folder, 'log.csv'), join(folder, 'decided.csv')];
      writeFileSync(log, `${HEADER}\n${rows.repeat(size / DIFFERENT)}`);
      const time = commandTime(['decide', '--rules', rulesPath, log, '--output', 'csv'], output, LIMIT);
      const row = { rules: RULES, connections: size, limitSeconds: LIMIT };
      if (time === undefined) return row;
      compare(readFileSync(output, 'utf8'), rules, connections, size);
      return { ...row, milliseconds: time.milliseconds, peak: time.peak };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEADER = [
  'protocol,authenticationType,clientIPAddress,username',
  ...attributes.map((attribute) => `recipient.${attribute}`),
].join(',');

function cellsOf({
  protocol,
  authenticationType,
  clientIPAddress,
  username,
  recipient,
}: Connection): readonly string[] {
  const values = attributes.map((attribute) => recipient[attribute] ?? '');
  return [protocol, authenticationType, clientIPAddress, username, ...values];
}

function compare(
  text: string,
  rules: readonly ClientAccessRule[],
  connections: readonly Connection[],
  size: number,
): void {
  const decide = linearEvaluator(rules);
  const [, ...lines] = text.trimEnd().split('\n');
  if (lines.length !== size) throw new Error(`decide: ${lines.length} answers to ${size} connections`);
  for (let index = 0; index < size; index += COMPARED) {
    const connection = connections[index % connections.length];
    const action = connection === undefined ? '' : decide(connection).action;
    if (lines[index]?.split(',').includes(action) !== true)
      throw new Error(`decide: another answer to row ${index + 1}`);
  }
}
