import { describe, expect, it } from 'vitest';
import { answererOf, correctAnswers } from '../../../src/checks/diagnosis/fault-hypothesis.ts';
import { probesOf, remembering } from '../../../src/checks/identify/probes.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { defaultReadings as readings } from '../../../src/model/generated/axes.generated.ts';
import { cases } from '../../support/golden-collection.ts';
import { EXACT } from './mixtures.ts';

const right = remembering(correctAnswers(readings, EXACT));
const hypotheses = faults.filter((_, index) => index % 6 === 0).map((fault) => ({ fault, readings }));
const remembers = faults.filter(({ kind }) => kind === 'memory').map((fault) => ({ fault, readings }));

describe('probesOf', () => {
  it.each([...hypotheses, ...remembers])('gives $fault.name away with every probe', (hypothesis) => {
    const probes = probesOf(hypothesis, cases, EXACT, right);
    expect(probes.length).toBeGreaterThan(0);
    for (const probe of probes) {
      const speak = answererOf(hypothesis, EXACT);
      const said = probe.map(speak).at(-1);
      expect(said).not.toBe(probe.map(right).at(-1));
    }
  });

  it('finds none where the cases show no difference', () =>
    expect(hypotheses.flatMap((hypothesis) => probesOf(hypothesis, cases.slice(0, 0), EXACT))).toEqual([]));
});

it('asks a speaker once about each case', () => {
  let count = 0;
  const speak = remembering(({ address }) => {
    count += 1;
    return `${address} ${count}`;
  });
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error('there are no cases');
  expect(speak(first)).toBe(speak(first));
  expect(speak(second)).toBe(`${second.address} 2`);
});
