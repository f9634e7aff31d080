import { expect, it } from 'vitest';
import { holds, isFinding } from '../../../src/analysis/verify/gate.ts';
import type { CheckKind, CheckOutcome } from '../../../src/model/generated/wire.generated.ts';

const OUTCOMES: readonly CheckOutcome[] = ['agrees', 'differs', 'depends', 'not known', 'not asked'];
const findings = (kind: CheckKind, isAboutRoles = false) =>
  OUTCOMES.filter((outcome) => isFinding({ kind, outcome, isAboutRoles }));

it('a finding is whatever does not agree, also what could not be asked', () => {
  for (const kind of ['row', 'expectation', 'observed'] as const)
    expect(findings(kind)).toEqual(['differs', 'depends', 'not known', 'not asked']);
});

it('what was recorded is one only where the rules say otherwise', () => {
  expect(findings('recorded')).toEqual(['differs', 'depends']);
});

it('what is about roles is none', () => {
  expect(isFinding({ kind: 'expectation', outcome: 'not asked', isAboutRoles: true })).toBe(false);
});

it('the gate holds without a finding', () => {
  expect(holds([{ finding: false }, { finding: false }])).toBe(true);
  expect(holds([{ finding: false }, { finding: true }])).toBe(false);
});
