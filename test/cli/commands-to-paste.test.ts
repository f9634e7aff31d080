import { describe, expect, it } from 'vitest';
import { adapterWords, repeatsOf } from '../../src/cli/commands-to-paste.ts';
import type { Question } from '../../src/model/question.ts';
import type { ReportHeader } from '../../src/model/wire.generated.ts';
import { header as anyHeader } from '../support/reports.ts';

const header: ReportHeader = {
  ...anyHeader,
  command: ['node', 'an adapter.mjs'],
  selection: { golden: ['own'], only: ['ip-ranges'] },
  asserted: { 'cidr-host-bits': 'masked' },
  strict: true,
};
const question: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
const repeats = repeatsOf(header, ['--timeout', '5s'], { seed: 7, runs: 900 });
const END = "--golden own --reading cidr-host-bits=masked --strict --timeout 5s -- node 'an adapter.mjs'";

describe('adapterWords', () => {
  it('say how the adapter runs, where that is not as usual', () => {
    expect(adapterWords({ timeout: '10s' })).toEqual([]);
    expect(adapterWords({ timeout: '5s', cwd: 'x', env: ['A=b'] })).toEqual('--timeout 5s --cwd x --env A'.split(' '));
  });
});

describe('repeatsOf', () => {
  it('asks addresses, under readings', () => {
    expect(repeats.repeat?.(['a#b', 'a#c'], {})).toMatch(` check --only a#b --only a#c ${END}`);
    expect(repeats.repeat?.(['a#b'], { 'username-case': 'sensitive' })).toContain(
      ` check --only a#b --reading username-case=sensitive ${END}`,
    );
  });

  it('asserts no axis twice', () => {
    const command = repeats.repeat?.(['a#b'], { 'cidr-host-bits': 'from-host' });
    expect(command).toContain(' --reading cidr-host-bits=from-host --golden own --strict ');
    expect(command).not.toContain('cidr-host-bits=masked');
  });

  it('asks smoke, questions and laws', () => {
    expect(repeats.repeat?.(['smoke#same-address'], {})).toMatch(/ smoke --timeout 5s -- node 'an adapter\.mjs'$/);
    expect(repeats.repeatQuestion?.(question, {})).toContain(
      ` check --question '${JSON.stringify(question)}' --golden`,
    );
    expect(repeats.repeatLaws?.('ip-ranges')).toContain(' check --chapter ip-ranges --seed 7 --runs 900 --golden own');
    expect(repeatsOf(header, [], undefined).repeatLaws).toBeUndefined();
  });

  it('asks the question again that the run asks alone', () => {
    const own = { address: 'ip-ranges/question#asked', clauses: ['IP-ADDRESS'], question, expectation: [] } as const;
    expect(repeatsOf(header, [], undefined, own).repeat?.([own.address], {})).toContain(' check --question ');
  });
});
