import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessAnswers, accessAnswers } from '../../../../src/analysis/answers/access-answers.ts';
import { accessChanges } from '../../../../src/analysis/explain/changes/access-changes.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { SingleChange } from '../../../../src/model/generated/wire.generated.ts';
import type { Inventory } from '../../../../src/model/inventory/inventory.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { caseInventory, inventoryOf } from '../../inventory/reading.ts';

const APPS = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const [APP = ''] = APPS;
const GROUPS = ['g1', 'g2', 'g3'];
const MAILBOXES = ['ann@x.com', 'bo@x.com', 'cy@x.com', 'room@x.com'];
const TYPES =
  'Name,PrimarySmtpAddress,RecipientTypeDetails\nAnn,ann@x.com,UserMailbox\nBo,bo@x.com,UserMailbox\nCy,cy@x.com,UserMailbox\nRoom,room@x.com,RoomMailbox\n';

type Texts = Readonly<Record<string, string>>;

const answersOf = ({ state }: Inventory, chosen: SomeReadings = {}): AccessAnswers =>
  accessAnswers(state, { ...defaultReadings, ...chosen }, chosen, APPS);

function changesOf(
  inventory: Inventory,
  app: string,
  mailbox: string,
  wanted: 'open' | 'close',
  chosen: SomeReadings = {},
) {
  const readings = { ...defaultReadings, ...chosen };
  return accessChanges(app, mailbox, wanted, {
    answers: answersOf(inventory, chosen),
    state: inventory.state,
    readings,
    chosen,
  });
}

const commandsOf = (changes: readonly SingleChange[]): string => changes.map(({ powershell }) => powershell).join('\n');

/** The files after the commands; of a policy that a script makes no file shows the identity, so that its line goes. */
function filesAfter(texts: Texts, changes: readonly SingleChange[]): Texts {
  const gone = changes.flatMap(({ kind, places: [place] }) => (kind === 'remove-policy' ? [place?.line] : []));
  const lines = (texts['a.ps1'] ?? '').split('\n').map((line, index) => (gone.includes(index + 1) ? '' : line));
  const run = changes.filter(({ kind }) => kind !== 'remove-policy');
  return { ...texts, 'a.ps1': lines.join('\n'), 'change.ps1': commandsOf(run) };
}

/** Groups that may hold each other, and policies on any of them or on a mailbox. */
const script: fc.Arbitrary<string> = fc
  .tuple(
    fc.tuple(...GROUPS.map((group) => fc.subarray([...GROUPS, ...MAILBOXES].filter((each) => each !== group)))),
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...APPS, '*'),
        fc.constantFrom(...GROUPS, 'ann@x.com'),
        fc.constantFrom('RestrictAccess', 'RestrictAccess', 'DenyAccess'),
      ),
      { maxLength: 4, selector: (each) => each.join() },
    ),
  )
  .map(([members, policies]) =>
    [
      ...GROUPS.map((group) => `New-DistributionGroup ${group} -Type Security`),
      ...members.map((those, index) =>
        those.length === 0
          ? `Update-DistributionGroupMember ${GROUPS[index]} -Members @()`
          : `Update-DistributionGroupMember ${GROUPS[index]} -Members ${those.map((each) => `'${each}'`).join(',')}`,
      ),
      ...policies.map(
        ([app, scope, right]) =>
          `New-ApplicationAccessPolicy -AppId '${app}' -PolicyScopeGroupId '${scope}' -AccessRight ${right}`,
      ),
    ].join('\n'),
  );

const wanted = fc.constantFrom('open' as const, 'close' as const);

describe('accessChanges', () => {
  it('turn the answer, and whom they say beside it, when their commands are run', () => {
    const chosen = fc.constantFrom<SomeReadings>({}, { 'all-applications': 'fallback' }, { 'nested-groups': 'direct' });
    fc.assert(
      fc.property(script, fc.constantFrom(...MAILBOXES), wanted, chosen, (text, mailbox, want, readings) => {
        const texts: Texts = { 'types.csv': TYPES, 'a.ps1': text };
        const inventory = inventoryOf(texts);
        const before = answersOf(inventory, readings);
        const { sets } = changesOf(inventory, APP, mailbox, want, readings);
        const word = want === 'open' ? 'Granted' : 'Denied';
        const { answer, depends } = before.answer(APP, mailbox);
        if (answer === word && depends.length === 0) expect(sets).toEqual([]);
        const isSure = sets.some(({ except }) => except.length === 0);
        for (const set of sets) {
          const after = answersOf(inventoryOf(filesAfter(texts, set.changes)), readings);
          const commands = commandsOf(set.changes);
          const then = after.answer(APP, mailbox);
          expect([commands, then.answer]).toEqual([commands, word]);
          if (isSure) expect([commands, then.depends]).toEqual([commands, []]);
          const others = before.apps.flatMap(({ appId }) => MAILBOXES.map((each) => [appId, each] as const));
          const turned = others.filter(
            ([app, each]) =>
              !(app === APP && each === mailbox) && before.answer(app, each).answer !== after.answer(app, each).answer,
          );
          expect([commands, set.turnsInAll]).toEqual([commands, turned.length]);
          const isElse = before.apps.some(
            ({ appId }) => before.answer(appId, before.anyOther).answer !== after.answer(appId, after.anyOther).answer,
          );
          expect([commands, set.others !== '']).toEqual([commands, isElse]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('cannot be done with one change fewer', () => {
    fc.assert(
      fc.property(script, fc.constantFrom(...MAILBOXES), wanted, (text, mailbox, want) => {
        const texts: Texts = { 'types.csv': TYPES, 'a.ps1': text };
        const { sets } = changesOf(inventoryOf(texts), APP, mailbox, want);
        const word = want === 'open' ? 'Granted' : 'Denied';
        for (const set of sets.filter(({ changes }) => changes.length > 1)) {
          for (const left of set.changes) {
            const rest = set.changes.filter((each) => each !== left);
            const [after, kept] = [answersOf(inventoryOf(filesAfter(texts, rest))), commandsOf(rest)];
            const { answer, depends } = after.answer(APP, mailbox);
            expect([kept, answer, depends.length > 0]).not.toEqual([kept, word, false]);
            if (set.except.length > 0) expect([kept, answer]).not.toEqual([kept, word]);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('begin with the one that turns nothing else', () => {
    const inventory = caseInventory('add-member-not-permission');
    const { sets, isComplete } = changesOf(
      inventory,
      '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920',
      'cara@contoso.com',
      'open',
    );
    expect(isComplete).toBe(true);
    expect(
      sets.map(({ changes, turnsInAll, others }) => [changes.map(({ kind }) => kind), turnsInAll, others]),
    ).toEqual([
      [['add-member'], 0, ''],
      [['new-policy'], 0, ''],
      [
        ['remove-policy'],
        0,
        '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920 to any mailbox that the files do not name: Denied → Granted',
      ],
    ]);
  });

  it('are larger where only then nothing else is turned', () => {
    const text = `New-DistributionGroup banned -Type Security
New-DistributionGroup one -Type Security
New-DistributionGroup two -Type Security
Update-DistributionGroupMember one -Members bo@x.com,ann@x.com
Update-DistributionGroupMember two -Members bo@x.com
Update-DistributionGroupMember banned -Members one,two
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId banned -AccessRight DenyAccess`;
    const { sets } = changesOf(inventoryOf({ 'a.ps1': text }), APP, 'bo@x.com', 'open');
    const lines = sets.map(({ changes, turnsInAll }) => [turnsInAll, ...changes.map((change) => change.text)]);
    expect(lines).toEqual([
      [0, 'take `bo@x.com` out of `one`', 'take `bo@x.com` out of `two`'],
      [0, 'take `bo@x.com` out of `one`', 'take `two` out of `banned`'],
      [1, 'remove the DenyAccess policy on `banned`'],
    ]);
  });

  it('hold under every reading, also where the answer is already the one that is wanted under the one that is taken', () => {
    const text = `New-DistributionGroup sales -Type Security
New-DistributionGroup team -Type Security
Update-DistributionGroupMember sales -Members team
Update-DistributionGroupMember team -Members bo@x.com
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId sales -AccessRight RestrictAccess`;
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(answersOf(inventory).answer(APP, 'bo@x.com')).toMatchObject({ answer: 'Granted', depends: [{}] });
    const { sets } = changesOf(inventory, APP, 'bo@x.com', 'open');
    expect(sets.map(({ changes, except }) => [changes.map((change) => change.text), except])).toEqual([
      [['make `bo@x.com` a member of `sales`'], []],
      [[`make a RestrictAccess policy for the app on \`bo@x.com\``], []],
      [['remove the RestrictAccess policy on `sales`'], []],
    ]);
    const taken = changesOf(inventory, APP, 'bo@x.com', 'open', { 'nested-groups': 'transitive' });
    expect(taken.sets).toEqual([]);
  });

  it('leave out those that a reading undoes', () => {
    const text = `New-DistributionGroup g1 -Type Security
Update-DistributionGroupMember g1 -Members bo@x.com
New-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId g1 -AccessRight RestrictAccess
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId bo@x.com -AccessRight RestrictAccess`;
    const { sets } = changesOf(inventoryOf({ 'types.csv': TYPES, 'a.ps1': text }), APP, 'ann@x.com', 'open');
    const kinds = sets.map(({ changes }) => changes.map(({ kind }) => kind));
    expect(kinds).toContainEqual(['new-policy']);
    expect(kinds).not.toContainEqual(['add-member']);
  });

  it('are none where a policy that could not be read may decide', () => {
    const csv = `AppId,ScopeName,AccessRight\n${APP},g1,RestrictAccess\n,g2,DenyAccess\n`;
    const inventory = inventoryOf({ 'p.csv': csv, 'm.csv': 'Group,Member\ng1,ann@x.com\n' });
    expect(changesOf(inventory, APP, 'bo@x.com', 'open').sets).toEqual([]);
    expect(changesOf(inventory, APP, 'bo@x.com', 'close').sets.map(({ changes }) => changes[0]?.kind)).toEqual([
      'new-policy',
    ]);
  });
});
