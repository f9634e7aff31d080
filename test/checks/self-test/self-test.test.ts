import { describe, expect, it } from 'vitest';
import { type ControlOptions, runControls } from '../../../src/checks/self-test/self-test.ts';
import { tampered } from '../../../src/checks/self-test/wire.ts';
import { smokeCases } from '../../../src/checks/smoke.ts';
import { inProcess } from '../../../src/harness/adapters/in-process.ts';
import { claimsEverything } from '../../../src/model/claims.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { answer, reference } from '../../../src/reference/reference.ts';

const control: ControlOptions['control'] = (name, readings) =>
  inProcess(claimsEverything, (question) =>
    answer(question, { ...defaultReadings, ...readings }, name === 'tampered' ? tampered : reference),
  );
const cases = smokeCases.filter(({ question }) => question.chapter === 'ip-ranges');
const namesOf = async (options: ControlOptions) => (await runControls(options, cases, {})).map((line) => line.control);

describe('runControls', () => {
  it('tries the harness on itself, on generated questions where some are asked', async () => {
    expect(await namesOf({})).toEqual([]);
    expect(await namesOf({ control })).toEqual(['reference', 'tampered', 'skipping']);
    expect((await namesOf({ control, campaign: { seed: 1, runs: 1 } })).slice(0, 4)).toEqual([
      'reference',
      'tampered',
      'skipping',
      'generated',
    ]);
  });
});
