/** How each engine is prepared. */
import { casbinEngine } from './casbin.ts';
import { cedarEngine } from './cedar.ts';
import type { BenchEngine } from './evaluation.ts';
import { jsonRulesEngine } from './json-rules.ts';
import { columnsEngine, linearEngine, numbersEngine, objectsEngine, readEngine, referenceEngine } from './ours.ts';
import type { EngineName } from './titles.ts';

export const engines: Readonly<Record<EngineName, BenchEngine>> = {
  reference: referenceEngine,
  'reference-read': readEngine,
  cedar: cedarEngine,
  'json-rules-engine': jsonRulesEngine,
  casbin: casbinEngine,
  linear: linearEngine,
  objects: objectsEngine,
  numbers: numbersEngine,
  columns: columnsEngine,
};
