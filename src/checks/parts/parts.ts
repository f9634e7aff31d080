/** The parts of a divided run, in order; or why they are not all parts of one run. */
import type { Result } from '../../model/problem.ts';
import type { Report } from '../../report/record.ts';
import { canonicalJson } from '../../syntax/json/json.ts';

/** One part: the file's name, and what it holds. */
export interface Part {
  readonly name: string;
  readonly report: Report;
}

export type Parts = readonly [Part, ...Part[]];

export function partsProblem(given: readonly Part[]): Result<Parts> {
  const [first, ...others] = [...given].sort((one, other) => numbers(one)[0] - numbers(other)[0]);
  const flaw = first === undefined ? 'there is no report to merge' : flawOf([first, ...others]);
  if (first !== undefined && flaw === undefined) return { ok: true, value: [first, ...others] };
  return { ok: false, problem: { code: 'unreadable', message: flaw ?? '' } };
}

/** As `2/3`. */
export function shardOf({ report }: Part): string {
  return report.header.campaign?.shard ?? '1/1';
}

function numbers(part: Part): readonly [part: number, of: number] {
  const [number = 0, of = 0] = shardOf(part).split('/').map(Number);
  return [number, of];
}

function flawOf(parts: Parts): string | undefined {
  const [first, ...others] = parts;
  const stranger = others.find((part) => runOf(part) !== runOf(first));
  if (stranger !== undefined)
    return `${stranger.name} is of another run than ${first.name}: ${difference(stranger, first)}`;
  const [, of] = numbers(first);
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before !== undefined && shardOf(before) === shardOf(part))
      return `${before.name} and ${part.name} are the same part, ${shardOf(part)}`;
    if (numbers(part)[0] !== index + 1) return `part ${index + 1}/${of} is missing`;
  }
  return parts.length < of ? `part ${parts.length + 1}/${of} is missing` : undefined;
}

/** What all parts of one run have in common. */
function runFacts(part: Part): Readonly<Record<string, unknown>> {
  const { header, subject } = part.report;
  const { started: _, campaign, ...facts } = header;
  const { planned: __, largest: ___, ...claims } = subject ?? { planned: 0 };
  return { ...facts, seed: campaign?.seed, runs: campaign?.runs, parts: numbers(part)[1], subject: claims };
}

function runOf(part: Part): string {
  return canonicalJson(runFacts(part));
}

function difference(one: Part, other: Part): string {
  const [facts, others] = [runFacts(one), runFacts(other)];
  const name = Object.keys({ ...facts, ...others }).find(
    (key) => canonicalJson(facts[key]) !== canonicalJson(others[key]),
  );
  return `its ${name} differs`;
}
