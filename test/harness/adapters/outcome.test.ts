import { describe, expect, it } from 'vitest';
import { toOutcome } from '../../../src/harness/adapters/outcome.ts';

describe('toOutcome', () => {
  it('takes the four shapes of an answer', () => {
    expect(toOutcome('ip-ranges', { matches: true })).toEqual({ kind: 'answered', answer: { matches: true } });
    expect(toOutcome('ip-ranges', { refused: 'invalid-value', message: 'no range' })).toEqual({
      kind: 'answered',
      answer: { refused: 'invalid-value', message: 'no range' },
    });
    expect(toOutcome('ip-ranges', { unsupported: 'IPv6', issue: 'ACME-7' })).toEqual({
      kind: 'unsupported',
      problem: 'IPv6',
    });
    expect(toOutcome('ip-ranges', { errored: 'out of memory' })).toEqual({ kind: 'errored', problem: 'out of memory' });
  });

  it.each([
    ['a text for a boolean', { matches: 'yes' }, '/answers/2/matches'],
    ['a field that nobody asked for', { matches: true, why: 'x' }, '/answers/2'],
    ['two shapes at once', { matches: true, refused: 'invalid-value' }, '/answers/2'],
    ['an answer of another chapter', { action: 'AllowAccess' }, '/answers/2'],
    ['an empty object', {}, '/answers/2'],
    ['null', null, '/answers/2'],
    ['a bare value', true, '/answers/2'],
    ['a list', [{ matches: true }], '/answers/2'],
    ['an empty reason', { unsupported: '' }, '/answers/2/unsupported'],
  ])('blames %s and says where', (_, item, pointer) => {
    const outcome = toOutcome('ip-ranges', item, '/answers/2');
    expect(outcome.kind).toBe('violated');
    expect('problem' in outcome && outcome.problem.startsWith(`${pointer}: `)).toBe(true);
  });

  it('names the answer itself where there is no pointer', () => {
    expect(toOutcome('ip-ranges', {})).toEqual({ kind: 'violated', problem: 'the answer: `matches` is missing' });
  });

  it('judges by the chapter: an answer may leave its grounds out, and has one rule in them at the most', () => {
    expect(toOutcome('client-access-rules', { action: 'DenyAccess' }).kind).toBe('answered');
    expect(toOutcome('client-access-rules', { action: 'DenyAccess', decidedBy: ['a'] }).kind).toBe('answered');
    expect(toOutcome('client-access-rules', { action: 'DenyAccess', decidedBy: ['a', 'b'] }).kind).toBe('violated');
    expect(toOutcome('client-access-rules', { action: 'Deny' }).kind).toBe('violated');
    expect(toOutcome('application-access-policies', { access: 'Denied', decidedBy: ['a', 'b'] }).kind).toBe('answered');
    expect(toOutcome('application-access-policies', { access: 'Denied', decidedBy: ['a', 'a'] }).kind).toBe('violated');
  });
});
