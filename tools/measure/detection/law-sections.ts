/** What the page says of laws: how many faults each breaks, and why those stay that break none alone. */

import type { Law } from '../../../src/laws/law.ts';
import { cite } from '../../../src/syntax/cite.ts';
import { list, table } from '../../markdown.ts';
import { fileOfLaw } from './laws.ts';
import type { Detection } from './results.ts';

interface LawDetection {
  readonly law: Law;
  readonly broken: number;
  /** Faults that break no other law. */
  readonly alone: number;
  /** Faults that break no law after fewer questions. */
  readonly soonest: number;
  /** Clauses that no other law rests on. */
  readonly clauses: readonly string[];
}

export function lawSections(detections: readonly Detection[], laws: readonly Law[]): readonly string[] {
  const measured = laws.map((law) => measure(law, detections, laws)).sort((one, other) => other.broken - one.broken);
  const breaking = measured.filter(({ broken }) => broken > 0);
  return [
    '## Laws, and how many planted faults break each',
    list(
      breaking.map(
        ({ law, broken, alone }) => `${law.name}: ${broken}${alone === 0 ? '' : `, ${alone} of them no other law`}`,
      ),
    ),
    '## Laws that no planted fault breaks',
    list(measured.filter(({ broken }) => broken === 0).map(({ law }) => law.name)),
    '## Laws that no planted fault breaks alone, and why they stay',
    `Without any one of these laws the same planted faults would break some law. A law stays when it is soonest for some fault, among all laws
that the fault breaks; or when it is the only law on some clause: against a live system, whose readings nobody knows and beside
which no reference runs, nothing else that needs no expected answer looks at that clause.`,
    whyTheyStay(measured.filter(({ alone }) => alone === 0)),
    'Laws for which neither holds:',
    list(measured.filter((each) => isIdle(each)).map(({ law }) => law.name)),
  ];
}

function measure(law: Law, detections: readonly Detection[], laws: readonly Law[]): LawDetection {
  const file = fileOfLaw(law.name);
  const broken = detections.filter((each) => each.laws.has(file));
  const others = laws.filter((each) => each !== law);
  return {
    law,
    broken: broken.length,
    alone: broken.filter((each) => each.laws.size === 1).length,
    soonest: broken.filter((each) => each.laws.get(file) === Math.min(...each.laws.values())).length,
    clauses: law.clauses.filter((clause) => !others.some(({ clauses }) => clauses.includes(clause))),
  };
}

function isIdle({ alone, soonest, clauses }: LawDetection): boolean {
  return alone === 0 && soonest === 0 && clauses.length === 0;
}

function whyTheyStay(laws: readonly LawDetection[]): string {
  return table([
    ['law', 'faults that break it', 'soonest for', 'the only law on'],
    ...laws.map(({ law, broken, soonest, clauses }) => [law.name, broken, soonest, cite(clauses.join(', ')) || '—']),
  ]);
}
