/** Decisions that hang on readings, in words: what they would be, and how many there are. */

import type { Conclusion, KnownAnswer } from '../../analysis/answers/decider.ts';
import type { Box } from '../../model/question.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import { printRegion } from '../../syntax/readings/readings.ts';

/** `depends: nested-groups=direct → Denied`, one line for each other answer. */
export function dependsLines({ answer, depends }: Pick<Conclusion, 'answer' | 'depends'>): readonly string[] {
  return depends.map((box) => `depends: ${otherAnswer(box, answer)}`);
}

/** `nested-groups=direct → Denied` */
export function otherAnswer({ readings, then }: Box<KnownAnswer>, answer: KnownAnswer): string {
  return `${printRegion(readings)} → ${inShort(then, answer)}`;
}

/** As far as it differs from the answer that was given. */
function inShort(other: KnownAnswer, answer: KnownAnswer): string {
  if ('refused' in other) return `refused: ${other.refused}`;
  const [fields, given] = [other, answer].map((each): Readonly<Record<string, unknown>> => ({ ...each }));
  const changed = Object.entries(fields ?? {}).filter(
    ([name, value]) => name !== 'because' && JSON.stringify(value) !== JSON.stringify(given?.[name]),
  );
  const [decision] = changed.filter(([name]) => DECISIONS.includes(name));
  if (decision !== undefined) return inWords(decision[1]);
  return changed.map(([name, value]) => `${name} ${inWords(value)}`).join(', ');
}

/** Fields that say it all; whatever else differs follows from them. */
const DECISIONS = ['action', 'access', 'matches'];

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemInWords).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A name, a step, a decision, a rule with its number, or a policy. */
function itemInWords(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if ('ok' in item) return 'ok';
  if ('refused' in item) return `refused: ${item.refused}`;
  if ('action' in item) return String(item.action);
  if ('access' in item) return String(item.access);
  if ('priority' in item && 'name' in item) return `${item.priority} ${item.name}`;
  return 'name' in item ? String(item.name) : JSON.stringify(item);
}

/** Counts decisions as they come. */
interface ReadingTally {
  readonly count: (conclusion: Conclusion) => void;
  /** One line for what there is to say. */
  readonly lines: () => readonly string[];
  /** Answers that are not known. */
  readonly unknown: () => number;
}

/** Counts the requests whose answer hangs on a reading, by axis. */
export function tally(): ReadingTally {
  const axes = new Map<string, number>();
  let [all, depending, unknown] = [0, 0, 0];
  return {
    count({ answer, depends }) {
      all += 1;
      if (isUnknown(answer)) unknown += 1;
      if (depends.length > 0) depending += 1;
      const named = new Set(depends.flatMap(({ readings }) => axesOf(readings)));
      for (const axis of named) axes.set(axis, (axes.get(axis) ?? 0) + 1);
    },
    lines() {
      const counts = [...axes].map(([axis, count]) => `${axis} ${count}`).join(', ');
      return [
        ...(depending === 0
          ? []
          : [`${depending} of ${decisions(all)} ${verb(depending, 'depend')} on readings: ${counts}`]),
        ...(unknown === 0 ? [] : [`${unknown} of ${decisions(all)} ${unknown === 1 ? 'is' : 'are'} not known`]),
      ];
    },
    unknown: () => unknown,
  };
}

function isUnknown(answer: KnownAnswer): boolean {
  if ('access' in answer) return answer.access === 'not known';
  const decisions = 'decisions' in answer ? (answer.decisions ?? []) : [];
  return decisions.some((each) => 'access' in each && each.access === 'not known');
}

function decisions(count: number): string {
  return `${count} ${count === 1 ? 'decision' : 'decisions'}`;
}

function verb(count: number, word: string): string {
  return count === 1 ? `${word}s` : word;
}
