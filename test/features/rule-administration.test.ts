import { describe, expect, it } from 'vitest';
import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const rules = [1, 2, 3].map((priority) => ({ name: `${priority}`, priority, action: 'DenyAccess' }) as const);

function features(verb: 'New' | 'Set' | 'Remove', parameters: CmdletCall['parameters']): readonly string[] {
  const call: CmdletCall = { cmdlet: `${verb}-ClientAccessRule`, parameters };
  return featuresIn({ chapter: 'rule-administration', given: { rules }, when: { cmdlets: [call] } });
}

type Call = Parameters<typeof features>;
const make = (Priority?: number): Call => [
  'New',
  { Name: 'a', Action: 'DenyAccess', ...(Priority === undefined ? {} : { Priority }) },
];
const move = (Identity: string, Priority: number): Call => ['Set', { Identity, Priority }];

describe('calls on rules', () => {
  it.each<[string, Call, Call]>([
    ['a `-Priority` of 0', make(0), make(1)],
    ['a `-Priority` of 1', make(1), make(2)],
    ['a `-Priority` below 0', make(-1), make(0)],
    ['a `-Priority` above all numbers', make(4), make(3)],
    ['a `-Priority` that a rule has', make(3), make(4)],
    ['a `-Priority` for New that a rule has', make(3), move('1', 3)],
    ['a rule that moves down', move('1', 3), move('3', 1)],
    ['a rule that moves up', move('3', 1), move('1', 3)],
    ['a rule that is made without `-Priority`', make(), make(1)],
    ['the removal of a rule before others', ['Remove', { Identity: '2' }], ['Remove', { Identity: '3' }]],
    ['`-Identity` in `Remove-`', ['Remove', { Identity: '2' }], make()],
    ['a call to be refused as `rule-not-found`', ['Remove', { Identity: '9' }], ['Remove', { Identity: '3' }]],
  ])('have %s', (name, has, lacks) => {
    expect(features(...has)).toContain(name);
    expect(features(...lacks)).not.toContain(name);
  });

  it('have what the rules have', () => expect(features(...make())).toContain('three rules or more'));
});
