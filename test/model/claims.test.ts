import { expect, it } from 'vitest';
import { plan } from '../../src/checks/plan.ts';
import { claimsEverything } from '../../src/model/claims.ts';
import { cases } from '../support/golden-collection.ts';

it('everything leaves out no golden case', () => {
  const { cases: asked, leftOut, notClaimed } = plan(cases, claimsEverything);
  expect([asked.length, leftOut, notClaimed]).toEqual([cases.length, { limits: 0, decisions: 0 }, []]);
});
