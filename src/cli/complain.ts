/** Errors, warnings and notes on standard error: the first of many, and how many more there are. */
import { complain } from './terminal.ts';

type ComplaintKind = 'error' | 'warning' | 'note';

interface Complainer {
  /** Each `topic` once; without one every message counts. */
  readonly say: (message: string, topic?: string) => void;
  readonly count: () => number;
  /** `%d` is the number of messages that were not named, if there are any. */
  readonly end: (message: string) => void;
}

/** Messages that are named one by one. */
const NAMED = 20;

/** Names the first few of many messages, and counts the others. */
export function complainer(kind: ComplaintKind, write = complain): Complainer {
  const topics = new Set<string>();
  let count = 0;
  return {
    say(message, topic) {
      if (topic !== undefined && topics.has(topic)) return;
      if (topic !== undefined) topics.add(topic);
      count += 1;
      if (count <= NAMED) write(`${kind}: ${message}`);
    },
    count: () => count,
    end(message) {
      if (count > NAMED) write(`${kind}: ${message.replace('%d', String(count - NAMED))}`);
    },
  };
}
