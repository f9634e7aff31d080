import { describe, expect, it } from 'vitest';
import { callFeatures } from '../../src/features/calls.ts';
import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';

const all = callFeatures('ClientAccessRule');
const features = (calls: readonly CmdletCall[], then: readonly unknown[] = []): readonly string[] =>
  all.flatMap(({ name, not, of }) => (of({ calls, names: ['First'], then }) ? [name] : (not ?? [])));

const call = (verb: 'New' | 'Set' | 'Remove', parameters: CmdletCall['parameters'] = {}): CmdletCall => ({
  cmdlet: `${verb}-ClientAccessRule`,
  parameters,
});
const set = (value: unknown): CmdletCall => call('Set', { Identity: 'First', AnyOfProtocols: value });

/** A feature, calls that have it, and calls that have not. */
const rows: readonly (readonly [string, readonly CmdletCall[], readonly CmdletCall[]])[] = [
  ['two calls or more', [call('New'), call('New')], [call('New')]],
  ['one call', [call('New')], [call('New'), call('New')]],
  ['calls of different cmdlets', [call('New'), call('Set')], [call('New'), call('New')]],
  ['null as a value', [set(null)], [set([])]],
  ['an empty list as a value', [set([])], [set(['REST'])]],
  ['an empty text as a value', [set('')], [set([])]],
  ['a text in place of a list', [set('REST')], [set(['REST'])]],
  ['a list of one value', [set(['REST'])], [set(['REST', 'IMAP4'])]],
  ['a list of several values', [set(['REST', 'IMAP4'])], [set(['REST'])]],
  ['an edit with `Add` or `Remove`', [set({ Add: ['REST'] })], [set(['REST'])]],
  ['an edit with `Remove`', [set({ Remove: ['REST'] })], [set({ Add: ['REST'] })]],
  ['an edit with `Add` and `Remove`', [set({ Add: ['REST'], Remove: [] })], [set({ Add: ['REST'] })]],
  ['a name in another case', [call('Remove', { Identity: 'FIRST' })], [call('Remove', { Identity: 'First' })]],
  ['a parameter that the cmdlet does not have', [call('Remove', { Name: 'a' })], [call('Set', { Name: 'a' })]],
  ['a parameter that is missing', [call('Remove')], [call('Remove', { Identity: 'a' })]],
  ['`New-`', [call('New')], [call('Set')]],
  ['no `New-`', [call('Set')], [call('New')]],
  ['`-Priority` in `Set-`', [call('Set', { Priority: 1 })], [call('New', { Priority: 1 })]],
];

describe('cmdlet calls', () => {
  it.each(rows)('have %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it('have questions that follow', () => {
    expect(features([], [{}])).toContain('questions to be answered after the calls');
    expect(features([])).not.toContain('questions to be answered after the calls');
  });

  it('have the parameters of the cmdlets that are asked about alone', () =>
    expect(callFeatures('ApplicationAccessPolicy').map(({ name }) => name)).not.toContain('`-Priority` in `Set-`'));
});
