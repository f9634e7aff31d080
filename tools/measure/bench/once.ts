// Measures one thing in a process that has done nothing else, and prints it as JSON: `once.js WHAT WORDS…`.
import type { EngineName } from './engines/titles.ts';
import { measureBuilding } from './parts/building.ts';
import { type Counterpart, measureComparison } from './parts/comparisons.ts';
import { measureEvaluation } from './parts/evaluations.ts';
import { measurePolicies } from './parts/policies.ts';

/** The words are those that the parent process gives. */
const MEASUREMENTS: Readonly<Record<string, (first: string, second: string) => Promise<unknown>>> = {
  evaluation: (engine, rules) => measureEvaluation(engine as EngineName, Number(rules)),
  building: (rules) => measureBuilding(Number(rules)),
  comparison: (rules, counterpart) => measureComparison(Number(rules), counterpart as Counterpart),
  policies: () => measurePolicies(),
};

const [what = '', first = '', second = ''] = process.argv.slice(2);
console.log(JSON.stringify(await MEASUREMENTS[what]?.(first, second)));
