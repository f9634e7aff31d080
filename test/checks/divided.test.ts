/** The parts of a divided run together are the whole run. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { mergeReports } from '../../src/checks/parts/merge.ts';
import type { Part } from '../../src/checks/parts/parts.ts';
import type { Commands } from '../../src/checks/session.ts';
import type { AnswerQuestion } from '../../src/harness/adapters/in-process.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { KnownDifference, ReportHeader, StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import type { Report } from '../../src/report/record.ts';
import { cases as everyCase } from '../support/golden-collection.ts';
import { header as anyHeader } from '../support/reports.ts';
import { faulty, follow, program, right } from '../support/subjects.ts';

/** A program without memory, and what it is asked. */
interface Program {
  readonly says: AnswerQuestion;
  readonly chapters?: readonly Chapter[];
  readonly runs?: number;
  readonly claims?: Partial<StartAnswer>;
  readonly known?: readonly KnownDifference[];
}

function casesOf({ chapters = ['ip-ranges', 'username-patterns'] }: Program): readonly Case[] {
  return everyCase.filter(({ question }) => chapters.includes(question.chapter));
}

/** Without what twins add to: each part asks some of its own. And without what takes every right answer, which no part carries. */
function bare({ shares, ...report }: Report): unknown {
  const outside = ['tallies', 'shownBy'];
  const golden = shares.filter(({ of }) => of !== 'generated');
  return JSON.parse(
    JSON.stringify({ ...report, shares: golden }, (key, value) => (outside.includes(key) ? undefined : value)),
  );
}

const repeats: Commands = {
  repeat: (addresses, under) => `again ${JSON.stringify([addresses, under])}`,
  repeatQuestion: (question, under) => `again ${JSON.stringify([question, under])}`,
  repeatLaws: (chapter) => `laws of ${chapter}`,
};

/** What `check --report` writes and `report merge` reads. */
function written(report: Report): Report {
  const read = parseReport(printReport(report));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

async function run(from: Program, part: number, of: number): Promise<Report> {
  const { says, chapters: answers = ['ip-ranges', 'username-patterns'], runs = 3500, claims, known } = from;
  const divided = of === 1 ? {} : { shard: { part, of } };
  const header: ReportHeader = {
    ...anyHeader,
    started: `2026-01-01T00:00:0${part}.000Z`,
    campaign: { seed: 7, runs, ...(of === 1 ? {} : { shard: `${part}/${of}` }) },
  };
  const report = await check({
    header,
    subject: program(says, { answers, ...claims }),
    cases: casesOf(from),
    campaign: { seed: 7, runs, ...divided },
    ...(known === undefined ? {} : { known: { entries: known, today: '2026-01-01', aside: [] } }),
    ...repeats,
  });
  return written(report);
}

async function merged(program: Program, of: number): Promise<Report> {
  const parts: Part[] = [];
  for (let part = 1; part <= of; part += 1)
    parts.push({ name: `${part}.ndjson`, report: await run(program, part, of) });
  const whole = await mergeReports(parts, { cases: casesOf(program), renamed: new Map() }, repeats);
  if (!whole.ok) throw new Error(whole.problem.message);
  return written(whole.value);
}

/** What was said to every third question is lost, by what the question holds. */
const isLost = ({ given, when }: Question): boolean => JSON.stringify([given, when]).length % 37 === 0;
const mixed: Readings = { ...defaultReadings, 'cidr-host-bits': 'from-host', 'username-case': 'sensitive' };

const programs: Readonly<Record<string, Program>> = {
  'a right program': { says: right },
  'one that follows other readings': { says: follow(mixed) },
  'one with other readings and a fault': { says: faulty('range-end-exclusive', mixed) },
  'one that contradicts what it declares': {
    says: follow(mixed),
    claims: { readings: { 'cidr-host-bits': 'masked' } },
  },
  'one with a fault': { says: faulty('star-needs-one') },
  'one that is lenient': { says: faulty('leading-zeros-octal') },
  'one that has no answer at times': {
    says: (question) => (isLost(question) ? { unsupported: 'not today' } : right(question)),
  },
  'one with known differences': {
    says: faulty('star-needs-one'),
    known: [
      { covers: 'WILD', reason: 'a star needs a character' },
      { covers: 'username-patterns/stars', reason: 'the same' },
      { covers: 'generated/WILD-STAR', reason: 'the same' },
      { covers: 'ip-ranges', reason: 'nothing differs here' },
    ],
  },
  'one that is wrong about rules': {
    says: faulty('exceptions-anded'),
    chapters: ['client-access-rules', 'application-access-policies'],
    runs: 1100,
    claims: { compares: 'grounds' },
  },
  'one that is wrong about cmdlets': {
    says: faulty('other-right-is-name-taken', { ...defaultReadings, 'nested-groups': 'direct' }),
    chapters: ['policy-administration'],
    runs: 1100,
    claims: { compares: 'grounds', decisions: ['policy-administration'] },
  },
  'one with limits': { says: faulty('reversed-range-empty'), claims: { limits: { families: ['ipv4'] } } },
};

describe.each(Object.entries(programs))('a run of %s', (_, program) => {
  it('is what its parts are together', async () => {
    const whole = await run(program, 1, 1);
    for (const of of [2, 7]) expect([of, bare(await merged(program, of))]).toEqual([of, bare(whole)]);
  });
});
