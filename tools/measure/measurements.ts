/** What `npm run measure` can measure row by row: the list. */
import { ablation } from './ablation.ts';
import { census } from './census/census.ts';
import { coverage } from './coverage.ts';
import { detection } from './detection/detection.ts';
import { identify } from './identify/identify.ts';
import type { Measurement } from './measurement.ts';
import { mutants } from './mutants/mutants.ts';
import { regions } from './regions.ts';
import { stryker } from './stryker.ts';

/** By the name of the command and of the table in evidence/. */
export const measurements: Readonly<Record<string, Measurement>> = {
  detection,
  census,
  ablation,
  identify,
  coverage,
  mutants,
  regions,
  stryker,
};
