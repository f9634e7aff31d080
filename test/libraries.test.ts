/**
 * Libraries that were not written for this project, judged by what they once answered: a red verdict must be a wrong
 * decision that something settles, and a green one a library that is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/checks/check.ts';
import { plan } from '../src/checks/plan.ts';
import { smokeCases } from '../src/checks/smoke.ts';
import { inProcess } from '../src/harness/adapters/in-process.ts';
import type { Subject } from '../src/harness/subject.ts';
import type { ReportQuestion, StartAnswer, Verdict } from '../src/model/generated/wire.generated.ts';
import type { Case } from '../src/model/golden.ts';
import type { Answer } from '../src/model/question.ts';
import type { Report } from '../src/report/record.ts';
import { canonicalJson } from '../src/syntax/json/json.ts';
import { parseCsv } from '../src/syntax/tables/csv.ts';
import { fingerprint } from '../tools/golden/history.ts';
import { cases } from './support/golden-collection.ts';
import { header } from './support/reports.ts';

/** What a library comes to and why, written by hand from its documentation and a few questions. */
interface Expected {
  readonly verdict: Verdict;
  readonly cause: string;
  /** Each cited by a case that fails; every case that fails cites one. */
  readonly clauses: readonly string[];
  /** Of a library that is wrong: the mistakes and features that the opening of its report names. */
  readonly opening?: readonly string[];
  /** Where others stand there with generated questions: those, as record.mjs compares them. */
  readonly generated?: readonly string[];
  /** Which of them say what is wrong with it, judged by hand. */
  readonly names?: readonly string[];
}

interface Recording {
  readonly start: StartAnswer;
  /** By address: the digest of the question, and what was answered. */
  readonly answers: ReadonlyMap<string, { readonly question: string; readonly answer: Answer }>;
}

const folder = join(import.meta.dirname, 'libraries');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const namesIn = (part: string): readonly string[] => [
  ...new Set(readdirSync(join(folder, part)).map((file) => parse(file).name)),
];

const expected: Readonly<Record<string, Expected>> = JSON.parse(read('verdicts.json'));

function recording(name: string): Recording {
  const table = parseCsv(read(`recorded/${name}.csv`));
  if (!table.ok) throw new Error(`recorded/${name}.csv: ${table.problem.message}`);
  const rows = table.value.rows.map(({ cells: { address = '', question = '', answer = '' } }) => {
    return [address, { question, answer: toAnswer(answer) }] as const;
  });
  return { start: JSON.parse(read(`recorded/${name}.json`)), answers: new Map(rows) };
}

function toAnswer(raw: string): Answer {
  if (raw === 'refused') return { refused: 'invalid-value' };
  return raw === 'true' || raw === 'false' ? { matches: raw === 'true' } : JSON.parse(raw);
}

const plannedFor = (start: StartAnswer): readonly Case[] => plan([...smokeCases, ...cases], start).cases;

/** Cases that the library was not asked as they are now. */
function unrecorded({ start, answers }: Recording): readonly string[] {
  return plannedFor(start)
    .filter((each) => answers.get(each.address)?.question !== fingerprint(each).question)
    .map(({ address }) => address);
}

/** The library as it was; what was never asked, such as a smaller question, it does not know. */
function replay({ start, answers }: Recording): Subject {
  const known = new Map(
    plannedFor(start).map(({ address, question }) => [canonicalJson(question), answers.get(address)?.answer]),
  );
  return inProcess(start, (question) => known.get(canonicalJson(question)) ?? { unsupported: 'was not recorded' });
}

function judge(recorded: Recording): Promise<Report> {
  return check({ header, subject: replay(recorded), cases });
}

const questionsOf = ({ questions }: Report, outcome: string): readonly ReportQuestion[] =>
  questions.filter((question) => question.outcome === outcome);

const clausesOf = new Map(
  [...smokeCases, ...cases].map(({ address, clauses }) => [address, clauses as readonly string[]]),
);

/** Known mistakes, and what the failures share. */
const openingOf = ({ diagnoses, shares }: Report): readonly string[] => [
  ...diagnoses.map(({ cause }) => cause),
  ...shares.map(({ features }) => features.join(' and ')),
];

const wrong = Object.entries(expected).filter(([, { verdict }]) => verdict === 'not conformant');

describe.each(Object.entries(expected))('%s', (name, { verdict, cause, clauses, opening = [] }) => {
  it(`is ${verdict}: ${cause}`, async () => {
    const recorded = recording(name);
    expect(unrecorded(recorded), `node test/libraries/record.mjs ${name}, after npm run build`).toEqual([]);
    const report = await judge(recorded);
    expect(report.footer.verdict).toBe(verdict);
    const cites = (address: string): boolean =>
      (clausesOf.get(address) ?? []).some((clause) => clauses.includes(clause));
    const failed = questionsOf(report, 'failed').flatMap(({ address, contradiction }) => {
      if (contradiction === undefined) return [address];
      const wrongOnes = contradiction.answers.filter(cites); // the others contradict them because they are right
      return wrongOnes.length === 0 ? contradiction.answers : wrongOnes;
    });
    const settled = ['passed', 'failed', 'acceptable'].flatMap((outcome) => questionsOf(report, outcome));
    expect(report.questions).toHaveLength(settled.length);
    expect(openingOf(report)).toEqual(opening);
    expect(failed.filter((address) => !cites(address))).toEqual([]);
    const cited = failed.flatMap((address) => clausesOf.get(address) ?? []);
    expect(clauses.filter((clause) => !cited.includes(clause))).toEqual([]);
  });
});

describe('the opening of a report', () => {
  it('names what is wrong with at least nine of ten libraries, and nothing of right ones', () => {
    const named = wrong.filter(([, { opening = [], generated = [], names = [] }]) =>
      [...opening, ...generated].some((each) => names.includes(each)),
    );
    expect(named.length / wrong.length).toBeGreaterThanOrEqual(0.9);
    const right = Object.values(expected).filter(({ verdict }) => verdict === 'conformant');
    expect(right.flatMap(({ opening = [] }) => opening)).toEqual([]);
  });

  it('names by golden questions alone what is wrong with at least eight of ten', () => {
    const named = wrong.filter(([, { opening = [], names = [] }]) => opening.some((each) => names.includes(each)));
    expect(named.length / wrong.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the recordings', () => {
  it('are one for each adapter, and each has its verdict', () => {
    const names = Object.keys(expected);
    expect(namesIn('adapters')).toEqual(names);
    expect(namesIn('recorded')).toEqual(names);
  });

  it('are judged: one answer turned round makes a right library wrong', async () => {
    const { start, answers } = recording('ip-address');
    const address = 'ip-ranges/ends#last';
    const question = answers.get(address)?.question ?? '';
    const turned = new Map(answers).set(address, { question, answer: { matches: false } });
    const report = await judge({ start, answers: turned });
    expect(questionsOf(report, 'failed').map((line) => line.address)).toEqual([address]);
    expect(report.footer.verdict).toBe('not conformant');
  });

  it('are out of date where a case asks something else', () => {
    const { start, answers } = recording('ip-address');
    const address = 'ip-ranges/ends#last';
    const other = new Map(answers).set(address, { question: '00000000', answer: { matches: true } });
    expect(unrecorded({ start, answers: other })).toEqual([address]);
    other.delete(address);
    expect(unrecorded({ start, answers: other })).toEqual([address]);
  });
});
