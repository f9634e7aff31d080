import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/generated/wire.generated.ts';
import { printBadge } from '../../src/report/badge.ts';
import { verdictOf } from '../../src/report/verdict.ts';
import {
  broken,
  campaign,
  differing,
  finding,
  type Json,
  law,
  passed,
  report,
  reportOf,
  subject,
} from '../support/reports.ts';

const claims: Json = {
  ...subject,
  claimed: ['ip-ranges'],
  notClaimed: ['client-access-rules', 'application-access-policies'],
  leftOut: { limits: 0, decisions: 0 },
};
const seeded: Json = { campaign: { seed: 7, runs: 300 } };

/** The badge of a run that was to ask everything, with these lines beside one golden question. */
function badge(verdict: Verdict, others: readonly Json[] = [campaign, law], own: Json = claims, more: Json = seeded) {
  const given = report(verdict, [passed], more, others);
  return JSON.parse(
    printBadge({ ...given, ...reportOf(own, passed, ...others), header: given.header, footer: given.footer }),
  );
}

describe('printBadge', () => {
  it('is in the endpoint format: version, label, message, colour, and nothing else', () => {
    expect(badge('conformant')).toEqual({
      schemaVersion: 1,
      label: 'exchange access rules',
      message: 'conformant in 1 of 3 chapters · ip-ranges · suite 000000000000, seed 7',
      color: 'brightgreen',
    });
  });

  it('names no chapters where it is about all of them', () => {
    const all = { ...claims, notClaimed: [] };
    expect(badge('conformant', [campaign], all).message).toBe(
      'conformant in all 1 chapters · suite 000000000000, seed 7',
    );
    expect(badge('incomplete', [campaign], all).message).toBe(
      'incomplete · all 1 chapters · suite 000000000000, seed 7',
    );
  });

  it.each<[string, Parameters<typeof badge>]>([
    ['3 of 5 golden questions left out by its limits', ['conformant', [campaign], subject]],
    ['1 of 300 generated questions left out by its limits', ['conformant', [{ ...campaign, planned: 299 }]]],
    ['conformant in 1 of 3 chapters', ['conformant', [campaign, { ...law, planned: 0 }]]],
    [
      'conformant in 1 of 3 chapters',
      [
        'conformant',
        [campaign],
        { ...claims, claimed: ['ip-ranges', 'client-access-rules'], notClaimed: ['application-access-policies'] },
      ],
    ],
    ['golden questions only', ['conformant', [], claims, {}]],
    [
      'in the selected questions',
      ['conformant', [campaign], claims, { ...seeded, selection: { only: ['ip-ranges'] } }],
    ],
    ['in part 1/2', ['conformant', [campaign], claims, { campaign: { seed: 7, runs: 300, shard: '1/2' } }]],
    ['with the other program', ['conformant', [campaign], claims, { ...seeded, against: ['node', 'old.mjs'] }]],
  ])('is not green where something of the claimed chapters was not asked: %s', (words, run) => {
    const { message, color } = badge(...run);
    expect([message, color]).toEqual([expect.stringContaining(words), 'yellow']);
  });

  it.each<[Verdict, string]>([
    ['conformant with known differences', 'yellow'],
    ['incomplete', 'yellow'],
    ['not conformant', 'red'],
    ['known differences out of date', 'red'],
    ['no verdict', 'lightgrey'],
  ])('is not green for %s', (verdict, color) => {
    const { message, color: own } = badge(verdict);
    expect([message.replace(' in 1 of 3 chapters', '').startsWith(verdict), own]).toEqual([true, color]);
  });

  it('is that of the verdict over golden and generated questions and laws, with no percentage in it', () => {
    const message = (verdict: Verdict, ...more: readonly Json[]): string => {
      expect(verdictOf(report(verdict, [passed], seeded, more))).toBe(verdict);
      const text = badge(verdict, more).message;
      expect(text).not.toContain('%');
      return text;
    };
    expect(message('conformant', campaign, law)).toMatch(/^conformant in /);
    expect(message('not conformant', campaign, differing, finding)).toMatch(/^not conformant · /);
    expect(message('not conformant', broken)).toMatch(/^not conformant · /);
    expect(message('not conformant', { ...finding, outcome: 'crashed', law: 'a' })).toMatch(/^not conformant · /);
  });
});
