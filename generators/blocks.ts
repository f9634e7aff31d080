/** Questions in blocks that a seed names, so that a campaign can be divided, broken off and looked at again. */
import fc from 'fast-check';
import type { Chapter, Given } from '../src/model/chapters.ts';
import type { Question } from '../src/model/question.ts';
import { laterScenario } from './scenario.ts';
import { type Settings, wellFormed } from './settings.ts';

/** Questions of one chapter that a seed and a number name. */
export interface Block {
  readonly chapter: Chapter;
  readonly number: number;
  readonly questions: readonly Question[];
  /** For each question the place of its world in the block. */
  readonly worlds: readonly number[];
  /** For each question its block, world and place among the questions of the world: `0:17:3`. */
  readonly addresses: readonly string[];
}

/** Worlds that are drawn at once: about twenty questions each, so that one draw mostly fills a block of a thousand. */
const WORLDS = 64;
/** Draws in a row of which nothing is kept before a block is given up: 512 worlds have shown it that the rest is alike. */
const BARREN = 8;

/** The worlds of the first draw with all their questions. The same seed, chapter and number give the same. */
export function blockOf(
  chapter: Chapter,
  number: number,
  seed: number,
  settings: Settings = wellFormed,
  worlds = WORLDS,
): Block {
  return toBlock(chapter, number, [...draw({ chapter, number, seed, settings, worlds }, 0)]);
}

/** Says of a world which of its questions are kept. */
type QuestionFilter = (given: Given) => (question: Question) => boolean;

/** So many questions of those that are kept, drawn until they are there; fewer when nothing more is kept. */
export function fullBlock(
  chapter: Chapter,
  number: number,
  seed: number,
  count: number,
  filter: QuestionFilter,
  worlds = WORLDS,
): Block {
  const found: BlockQuestion[] = [];
  let barren = 0;
  for (let turn = 0; found.length < count && barren < BARREN; turn += 1) {
    const before = found.length;
    for (const each of draw({ chapter, number, seed, settings: wellFormed, worlds }, turn, filter)) {
      if (found.push(each) === count) break; // worlds that are not needed, one in five, are never drawn
    }
    barren = found.length === before ? barren + 1 : 0;
  }
  return toBlock(chapter, number, found);
}

/** Finds questions again by the addresses that they have in a block; each draw is made once. */
export function redraw(chapter: Chapter, seed: number): (address: string) => Question | undefined {
  const turns = new Map<string, ReadonlyMap<string, Question>>();
  return (address) => {
    const [number = 0, world = 0] = address.split(':').map(Number);
    const turn = Math.floor(world / WORLDS);
    const key = `${number} ${turn}`;
    const known = turns.get(key) ?? byAddress(number, [...draw({ ...USUAL, chapter, number, seed }, turn)]);
    turns.set(key, known);
    return known.get(address);
  };
}

/** A seed for fast-check: neighbouring seeds, names and blocks share nothing (the hash FNV-1a of 32 bits). */
export function blockSeed(seed: number, name: string, block: number): number {
  return [...`${seed} ${name} ${block}`].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    0x811c9dc5 | 0,
  );
}

interface BlockDraw {
  readonly chapter: Chapter;
  readonly number: number;
  readonly seed: number;
  readonly settings: Settings;
  readonly worlds: number;
}

const USUAL = { settings: wellFormed, worlds: WORLDS };

interface BlockQuestion {
  readonly question: Question;
  readonly world: number;
  /** Its place among the questions of the world. */
  readonly place: number;
}

const keepsAll: QuestionFilter = () => () => true;

/** Some worlds of a block with the questions that are kept: the first worlds, or those of a later turn. */
function* draw(
  { chapter, number, seed, settings, worlds }: BlockDraw,
  turn: number,
  filter = keepsAll,
): Generator<BlockQuestion, void> {
  const own = turn === 0 ? blockSeed(seed, chapter, number) : blockSeed(seed, `${chapter} ${number}`, turn);
  const scenarios = fc.sample(laterScenario(chapter, settings), { seed: own, numRuns: worlds });
  for (const [index, scenario] of scenarios.entries()) {
    const { given, when } = scenario();
    const keeps = filter(given);
    for (const [place, each] of when.entries()) {
      const question = { chapter, given, when: each } as Question;
      if (keeps(question)) yield { question, world: turn * worlds + index, place };
    }
  }
}

function toBlock(chapter: Chapter, number: number, drawn: readonly BlockQuestion[]): Block {
  return {
    chapter,
    number,
    questions: drawn.map(({ question }) => question),
    worlds: drawn.map(({ world }) => world),
    addresses: drawn.map((each) => addressOf(number, each)),
  };
}

function byAddress(number: number, drawn: readonly BlockQuestion[]): ReadonlyMap<string, Question> {
  return new Map(drawn.map((each) => [addressOf(number, each), each.question]));
}

function addressOf(number: number, { world, place }: BlockQuestion): string {
  return `${number}:${world}:${place}`;
}
