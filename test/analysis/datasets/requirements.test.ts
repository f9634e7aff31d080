import { describe, expect, it } from 'vitest';
import { nameOfPair, pairsOf, wrongIn } from '../../../src/analysis/datasets/requirements.ts';
import type { Question } from '../../../src/model/question.ts';
import { expectationOf } from '../../../src/reference/expectation.ts';
import { faultNamed } from '../../support/subjects.ts';

const ask = (range: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const pairNames = (question: Question) => pairsOf(question, expectationOf(question)).map(nameOfPair);

describe('pairs of readings', () => {
  it('are told apart where the answers differ', () => {
    expect(pairNames(ask('10.0.0.5/24', '10.0.0.1'))).toEqual([
      'cidr-host-bits masked|from-host',
      'cidr-host-bits from-host|usable-hosts',
    ]);
    expect(pairNames(ask('10.0.0.1', '10.0.0.1'))).toEqual([]);
  });

  it('that show only while another axis is read otherwise are named so', () => {
    expect(pairNames(ask('10.0.0.5/24', '::ffff:10.0.0.1'))).toEqual([
      'cidr-host-bits masked|from-host (under other readings)',
      'cidr-host-bits from-host|usable-hosts (under other readings)',
      'ipv4-mapped-ipv6 distinct|folded',
      'ipv4-mapped-ipv6 distinct|embedded',
    ]);
  });
});

describe('wrong answers', () => {
  it('of a fault by their places', () => {
    const questions = [ask('10.0.0.1-10.0.0.2', '10.0.0.1'), ask('10.0.0.1-10.0.0.2', '10.0.0.2')];
    expect(wrongIn(faultNamed('range-end-exclusive'), questions)).toEqual([1]);
  });

  it('of a fault that dies', () => {
    expect(wrongIn(faultNamed('dies-on-dotted-ipv6'), [ask('::1', '::1'), ask('::1', '::ffff:10.0.0.1')])).toEqual([1]);
  });

  it('of a fault that remembers depend on what came before', () => {
    const [wide, narrow] = [ask('10.0.0.0/8', '10.0.0.1'), ask('10.0.0.0/24', '10.9.9.9')];
    expect(wrongIn(faultNamed('range-cache-forgets-the-prefix'), [narrow])).toEqual([]);
    expect(wrongIn(faultNamed('range-cache-forgets-the-prefix'), [wide, narrow])).toEqual([1]);
  });
});
