/** The reports of all parts of a divided run as the report of the whole. */
import { largestOf } from '../harness/sizes.ts';
import { countBy } from '../harness/verdict.ts';
import type { Result } from '../model/problem.ts';
import type {
  ReportCampaign,
  ReportFinding,
  ReportHeader,
  ReportKnown,
  ReportLaw,
  ReportLine,
  ReportQuestion,
  ReportReading,
  ReportUnsettled,
} from '../model/wire.generated.ts';
import { canonicalJson } from '../syntax/json.ts';
import { formOf } from './findings.ts';
import { rateOf } from './fresh.ts';
import { footer, noVerdict } from './lines.ts';

/** One part: the file's name, and its lines as `parseReport` gives them. */
export interface Part {
  readonly name: string;
  readonly lines: readonly ReportLine[];
}

type Parts = readonly [Part, ...Part[]];

/** Refused: parts of different runs, a part that is missing or stands twice. */
export function mergeReports(given: readonly Part[]): Result<readonly ReportLine[]> {
  const parts = inOrder(given);
  const flaw = flawOf(parts);
  if (flaw !== undefined) return { ok: false, problem: { code: 'unreadable', message: flaw } };
  const [first] = parts as Parts;
  const opening: readonly ReportLine[] = [
    wholeHeader(first),
    ...linesOf('subject', [first]).slice(0, 1),
    ...linesOf('control', [first]),
  ];
  const silent = parts.find(({ lines }) =>
    lines.some((line) => line.line === 'footer' && line.verdict === 'no verdict'),
  );
  if (silent !== undefined) {
    const problem = linesOf('footer', [silent])[0]?.problem ?? 'nothing was asked';
    return { ok: true, value: [...opening, noVerdict([], `part ${shardOf(silent)} has none: ${problem}`)] };
  }
  const body: readonly ReportLine[] = [
    ...opening,
    ...mergeQuestions(parts),
    ...mergeReadings(linesOf('reading', parts)),
    ...grouped(linesOf('unsettled', parts), ({ kind, direction }) => `${kind} ${direction}`).map(mergeUnsettled),
    ...linesOf('diagnosis', [first]),
    ...linesOf('place', [first]),
    ...grouped(linesOf('law', parts), ({ law }) => law).map(mergeLaw),
    ...grouped(linesOf('campaign', parts), ({ chapter }) => chapter).map(mergeCampaign),
    ...grouped(linesOf('finding', parts), formOf).map(mergeFinding),
    ...grouped(linesOf('known', parts), ({ covers }) => covers).map(mergeKnown),
  ];
  return { ok: true, value: [...body, footer(body)] };
}

function linesOf<K extends ReportLine['line']>(kind: K, parts: readonly Part[]): readonly (ReportLine & { line: K })[] {
  return parts.flatMap(({ lines }) => lines.filter((line): line is ReportLine & { line: K } => line.line === kind));
}

function shardOf({ lines }: Part): string {
  return lines.find((line) => line.line === 'header')?.campaign?.shard ?? '1/1';
}

function numbers(part: Part): readonly [part: number, of: number] {
  const [number = 0, of = 0] = shardOf(part).split('/').map(Number);
  return [number, of];
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((one, other) => numbers(one)[0] - numbers(other)[0]);
}

/** Why these are not all parts of one run. */
function flawOf(parts: readonly Part[]): string | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return 'there is no report to merge';
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
  const [header] = linesOf('header', [part]);
  const [subject] = linesOf('subject', [part]);
  const { line: _, started: __, campaign, ...facts } = header ?? { line: 'header', started: '' };
  return { ...facts, seed: campaign?.seed, runs: campaign?.runs, parts: numbers(part)[1], subject };
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

function wholeHeader(first: Part): ReportHeader {
  const [header] = linesOf('header', [first]) as [ReportHeader];
  if (header.campaign === undefined) return header;
  const { shard: _, ...campaign } = header.campaign;
  return { ...header, campaign };
}

/** Every part asks the golden questions; one that is answered differently in two of them is unstable. */
function mergeQuestions(parts: readonly Part[]): readonly ReportQuestion[] {
  return grouped(linesOf('question', parts), ({ address }) => address).map((group) => {
    const [first] = group;
    if (group.every(({ outcome }) => outcome === first.outcome)) return first;
    const told = [...new Set(group.map(({ outcome }) => outcome))].join(', ');
    return { ...first, outcome: 'unstable', problem: `its outcome is not the same in all parts: ${told}` };
  });
}

const STRENGTH: readonly ReportReading['status'][] = [
  'declared',
  'contested',
  'shown',
  'linked',
  'declared-not-asked',
  'not-shown',
  'not-asked',
];

/** Of each axis the line that says most. */
function mergeReadings(lines: readonly ReportReading[]): readonly ReportReading[] {
  const strength = ({ status }: ReportReading): number => STRENGTH.indexOf(status);
  return grouped(lines, ({ axis }) => axis).map((group) =>
    group.reduce((best, each) => (strength(each) < strength(best) ? each : best)),
  );
}

function mergeLaw(group: readonly [ReportLaw, ...ReportLaw[]]): ReportLaw {
  const [first] = group;
  const found = group.find(({ counterexample }) => counterexample !== undefined) ?? first;
  const total = sums(group, ['planned', 'held', 'vacuous', 'broken', 'unanswered']);
  return { ...found, seed: first.seed, ...total };
}

function mergeCampaign(group: readonly [ReportCampaign, ...ReportCampaign[]]): ReportCampaign {
  const { shard: _, rate: __, ...first } = group[0];
  const total = sums(group, ['wanted', 'worlds', 'planned', 'lookedAt']);
  const outcomes = countBy((name) => group.reduce((sum, each) => sum + each.outcomes[name], 0));
  const largest = group.flatMap((each) => each.largest ?? []);
  const agreed = total.planned > 0 && outcomes.passed === total.planned;
  return {
    ...first,
    ...total,
    outcomes,
    ...(agreed ? { rate: rateOf(total.planned) } : {}),
    census: addCensus(group.map(({ census }) => census)),
    ...(largest.length === 0 ? {} : { largest: largestOf(largest) }),
    missed: first.missed.filter((name) => group.every(({ missed }) => missed.includes(name))),
  };
}

function addCensus(all: readonly ReportCampaign['census'][]): ReportCampaign['census'] {
  const sorts = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(
    sorts.map((sort) => {
      const names = [...new Set(all.flatMap((census) => Object.keys(census[sort] ?? {})))];
      return [
        sort,
        Object.fromEntries(names.map((name) => [name, all.reduce((sum, each) => sum + (each[sort]?.[name] ?? 0), 0)])),
      ];
    }),
  );
}

/** Every part asks the golden questions; the generated ones of each are its own. */
function mergeUnsettled(group: readonly [ReportUnsettled, ...ReportUnsettled[]]): ReportUnsettled {
  const golden = Math.max(...group.map((each) => each.golden));
  return { ...group[0], golden, ...sums(group, ['generated']) };
}

function mergeFinding(group: readonly [ReportFinding, ...ReportFinding[]]): ReportFinding {
  return { ...group[0], ...sums(group, ['count']) };
}

function mergeKnown(group: readonly [ReportKnown, ...ReportKnown[]]): ReportKnown {
  return group.find(({ state }) => state === 'in-force') ?? group[0];
}

function sums<K extends string>(
  group: readonly Readonly<Record<K, number>>[],
  names: readonly K[],
): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name) => [name, group.reduce((sum, each) => sum + each[name], 0)])) as Record<
    K,
    number
  >;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return [...groups.values()];
}
