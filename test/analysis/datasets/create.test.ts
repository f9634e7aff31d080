import { describe, expect, it } from 'vitest';
import { policyCandidates, ruleCandidates } from '../../../src/analysis/datasets/candidates.ts';
import { createDataset, type Dataset } from '../../../src/analysis/datasets/create.ts';
import { nameOfPair, pairsOf, wrongIn } from '../../../src/analysis/datasets/requirements.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Question } from '../../../src/model/question.ts';
import { expectationOf } from '../../../src/reference/expectation.ts';
import { cases } from '../../support/golden-collection.ts';

const isSteady = ({ kind }: Fault): boolean => kind !== 'memory';
const faultsOf = (chapter: Chapter) => faults.filter(({ chapters }) => chapters.includes(chapter));

/** Rule sets and policies of the documents, by the address of a case about them. */
const documented = [
  'client-access-rules/documented#remote-powershell-stays-open',
  'client-access-rules/documented#active-sync-from-outside',
  'client-access-rules/documented#neither-of-two-exceptions',
  'client-access-rules/documented#external-legacy-client',
  'client-access-rules/documented#excepted-address-inside-a-span-asked-the-next',
  'application-access-policies/documented#',
] as const;

function questionAt(address: string): Question {
  const found = cases.find((each) => each.address.startsWith(address));
  if (found === undefined) throw new Error(`no case ${address}`);
  return found.question;
}

function candidatesAt(address: string, seed: number): readonly Question[] {
  const { chapter, given } = questionAt(address);
  if (chapter === 'client-access-rules' && 'rules' in given) return ruleCandidates(chapter, given, seed);
  if ('directory' in given) return policyCandidates(given, seed);
  throw new Error(`no candidates for ${chapter}`);
}

/** Names of the faults and pairs that questions tell, asked in this order. */
function toldBy(questions: readonly Question[], chapter: Chapter, from = faultsOf(chapter)): ReadonlySet<string> {
  const shown = from.filter((fault) => wrongIn(fault, questions).length > 0);
  const pairs = questions.flatMap((question) => pairsOf(question, expectationOf(question)));
  return new Set([...shown.map(({ name }) => name), ...pairs.map(nameOfPair)]);
}

const wanted = ({ shown, pairs }: Dataset): readonly string[] => [...shown.map(({ name }) => name), ...pairs];
const asked = ({ entries }: Dataset): readonly Question[] => entries.map(({ question }) => question);

/** The set of each, made once. */
const datasets = new Map<string, Dataset>();

describe.each(documented)('a set for %s', (address) => {
  const { chapter } = questionAt(address);
  const candidates = candidatesAt(address, 7);
  const dataset = createDataset(candidates, faultsOf(chapter), 7);
  datasets.set(address, dataset);
  const questions = asked(dataset);

  it('tells all that the candidates tell', () => {
    const told = toldBy(questions, chapter);
    expect(wanted(dataset).filter((name) => !told.has(name))).toEqual([]);
    const bare = [...toldBy(candidates, chapter)].filter((name) => !name.endsWith(')'));
    expect(bare.filter((name) => !told.has(name))).toEqual([]);
    expect(dataset.hidden.filter(({ name }) => told.has(name))).toEqual([]);
  });

  it('is within one and a half of its bound', () => {
    const ratio = `${questions.length} questions, bound ${dataset.bound}`;
    expect(questions.length, ratio).toBeGreaterThanOrEqual(dataset.bound);
    expect(questions.length / dataset.bound, ratio).toBeLessThanOrEqual(1.5);
  });

  it('says of each question what it tells', () => {
    const named = dataset.entries.flatMap((entry) => entry.faults.map(({ name }) => name));
    expect(new Set(named)).toEqual(new Set(dataset.shown.map(({ name }) => name)));
  });

  it('misses something without one of its questions', () => {
    const each = questions.map((question) => toldBy([question], chapter, faultsOf(chapter).filter(isSteady)));
    const idle = questions.filter((question, place) => {
      const others = questions.filter((other) => other !== question);
      const remembered = toldBy(
        others,
        chapter,
        faultsOf(chapter).filter((fault) => !isSteady(fault)),
      );
      const told = new Set([...each.filter((_, at) => at !== place).flatMap((some) => [...some]), ...remembered]);
      return wanted(dataset).every((name) => told.has(name));
    });
    expect(idle).toEqual([]);
  });
});

it.each(documented)('a set for %s is the same with the same seed', (address) => {
  const { chapter } = questionAt(address);
  expect(createDataset(candidatesAt(address, 7), faultsOf(chapter), 7)).toEqual(datasets.get(address));
});

it('another seed makes another set that tells the same pairs of readings apart', () => {
  const [address] = documented;
  const other = createDataset(candidatesAt(address, 8), faultsOf('client-access-rules'), 8);
  expect(other.entries).not.toEqual(datasets.get(address)?.entries);
  expect(other.pairs).toEqual(datasets.get(address)?.pairs);
});
