import { expect, it } from 'vitest';
import { everything } from '../../src/checks/everything.ts';
import { plan } from '../../src/checks/plan.ts';
import { cases } from '../support/golden-collection.ts';

it('everything leaves out no golden case', () => {
  const { cases: asked, leftOut, notClaimed } = plan(cases, everything);
  expect([asked.length, leftOut, notClaimed]).toEqual([cases.length, { limits: 0, decisions: 0 }, []]);
});
