/** With refused calls before, after and between the others, these do what they did without them. */
import type { World } from '../../../generators/shrink/world.ts';
import type { ClientAccessRule, CmdletCall } from '../../model/generated/wire.generated.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import { opposite } from '../worlds/client-access-rules.ts';
import { administer, administered, callsWorld, change, nothing } from '../worlds/rule-administration.ts';

export const law: Law<World<'rule-administration'>> = {
  name: 'a refused call changes nothing',
  chapter: 'rule-administration',
  clauses: ['ADM-REFUSED-CHANGES-NOTHING', 'ADM-UNKNOWN-PARAMETER', 'ADM-NEW-REQUIRED'],
  world: callsWorld,
  ask: ({ given, when }) =>
    when.flatMap(({ cmdlets, then }) =>
      [cmdlets, amid(cmdlets, given.rules)].map((calls) => administer(given.rules, calls, then)),
    ),
  holds: ({ given, when }, answers) =>
    allHold(
      when.map((_, at) => {
        const [plain, disturbed] = answers.slice(2 * at).map(administered);
        if (plain === undefined || disturbed === undefined) return 'vacuous';
        const width = refused(given.rules).length + 1;
        const [own, others] = [true, false].map((isOwn) =>
          disturbed.steps.filter((_, step) => (step % width === width - 1) === isOwn),
        );
        const allRefused = others?.every((step) => 'refused' in step) === true;
        return holdsIf(allRefused && isSame('rule-administration', plain, { ...disturbed, steps: own ?? [] }));
      }),
    ),
};

/** The refused calls before each of the calls, and at the end. */
function amid(cmdlets: readonly CmdletCall[], rules: readonly ClientAccessRule[]): readonly CmdletCall[] {
  return [...cmdlets.flatMap((call) => [...refused(rules), call]), ...refused(rules)];
}

/** A rule that is not there, an action that is missing, an exception without its condition, changes that are half right. */
function refused(rules: readonly ClientAccessRule[]): readonly CmdletCall[] {
  const { name, action } = rules.at(-1) ?? { name: 'no such rule', action: 'DenyAccess' };
  return [
    nothing,
    { cmdlet: 'New-ClientAccessRule', parameters: { Name: 'an intruder' } },
    {
      cmdlet: 'New-ClientAccessRule',
      parameters: {
        Name: 'an intruder',
        Action: 'DenyAccess',
        AnyOfProtocols: ['IMAP4'],
        ExceptAnyOfAuthenticationTypes: ['BasicAuthentication'],
      },
    },
    change(name, { Action: opposite(action), Enabled: false, Name: 'an intruder', ...wrongRange }),
    change(name, { Action: opposite(action), Priority: 1, Colour: 'red' }),
  ];
}

const wrongRange = { AnyOfClientIPAddressesOrRanges: ['10.0.0.0/33'] };
