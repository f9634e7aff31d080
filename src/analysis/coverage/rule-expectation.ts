/**
 * What the reference answers to a connection under every combination of readings, found rule by rule: over a whole rule
 * set many axes matter, for one rule few.
 */
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Box } from '../../model/question.ts';
import type { Readings, Region } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { bypasses, decideConnection, toClient } from '../../reference/client-access-rules.ts';
import { boxesOf, merge } from '../../reference/expectation.ts';
import { explore } from '../../reference/readings.ts';
import { reference } from '../../reference/reference.ts';
import type { Interpretation } from '../../reference/semantics.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';

type DecisionBox = Box<DecisionAnswer>;

/** The boxes of any connection: the bypass first (CAR-MIDDLE-TIER-BYPASS), then the first rule that applies (CAR-FIRST-MATCH), then CAR-NO-RULE. */
export function ruleExpectation(rules: readonly Rule[]): (when: Connection) => readonly DecisionBox[] {
  const ordered = reference.order(rules);
  return (when) => {
    const client = toClient(when);
    const found: DecisionBox[] = [];
    let open: readonly Region[] = [{}];
    const settle = (answers: readonly Box<DecisionAnswer | false>[]): void => {
      const met = answers.flatMap(({ readings, then }) =>
        open.flatMap((each) => meet(each, readings)).map((region) => ({ readings: region, then })),
      );
      found.push(...met.flatMap(({ readings, then }) => (then === false ? [] : [{ readings, then }])));
      open = met.filter(({ then }) => then === false).map(({ readings }) => readings);
    };
    const without = (readings: Readings, how: Connection): DecisionAnswer =>
      decideConnection([], how, under(readings)).answer;
    settle(boxesUnder((readings) => bypasses(when, under(readings)) && without(readings, when)));
    for (const rule of ordered) {
      if (open.length === 0) break;
      const answer: DecisionAnswer = { action: rule.action, decidedBy: [rule.name] };
      settle(boxesUnder((readings) => reference.applies(rule, client, under(readings)).kind === 'applies' && answer));
    }
    settle(boxesUnder((readings) => without(readings, { ...when, middleTier: 'none' })));
    return merged(found);
  };
}

function under(readings: Readings): Interpretation {
  return { readings, semantics: reference };
}

function boxesUnder<A>(evaluate: (readings: Readings) => A): readonly Box<A>[] {
  const leaves = explore(defaultReadings, evaluate);
  const [first] = leaves;
  if (first !== undefined && leaves.every(({ result }) => result === first.result))
    return [{ readings: {}, then: first.result }]; // most rules apply under no reading, which needs no boxes
  return boxesOf(leaves);
}

/** What is in both, if anything is. */
function meet(one: Region, other: Region): readonly Region[] {
  const both: Record<string, readonly string[]> = { ...one };
  for (const axis of axesOf(other)) {
    const values: readonly string[] = other[axis] ?? [];
    const left = both[axis]?.filter((reading) => values.includes(reading)) ?? values;
    if (left.length === 0) return [];
    both[axis] = left;
  }
  return [both as Region];
}

/** As few boxes as joining two by two comes to. */
function merged(boxes: readonly DecisionBox[]): readonly DecisionBox[] {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const joined = merge(box, other);
      if (joined === undefined) continue;
      return merged(boxes.map((each) => (each === box ? joined : each)).filter((each) => each !== other));
    }
  }
  return boxes;
}
