import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../../src/analysis/answers/access-answers.ts';
import type { AccessChange } from '../../../../src/analysis/explain/changes/access-change.ts';
import { type DecideAfter, labelOf, turnedAccess } from '../../../../src/analysis/explain/changes/turned-access.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AnswerWord } from '../../../../src/model/generated/wire.generated.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const [APP, OTHER] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const state = inventoryOf({
  'm.csv': 'Group,Member\ng1,ann@x.com\ng1,bo@x.com\ninner,cy@x.com\ng1,inner\ng2,bo@x.com\n',
  'a.ps1': `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId g1 -AccessRight RestrictAccess
New-ApplicationAccessPolicy -AppId ${OTHER} -PolicyScopeGroupId g2 -AccessRight RestrictAccess`,
}).state;
const answers = accessAnswers(state, defaultReadings);
const mailboxes = ['ann@x.com', 'bo@x.com', 'cy@x.com'];

/** Says which questions are asked: before it is Granted, and Denied after each change. */
function asking(changes: readonly AccessChange[]) {
  const asked = new Set<string>();
  const decide: DecideAfter = (appId, mailbox, those): AnswerWord => {
    asked.add(`${appId.slice(0, 4)} ${mailbox === answers.anyOther ? 'any other' : mailbox}`);
    return those.length === 0 ? 'Granted' : 'Denied';
  };
  const turned = turnedAccess(answers, mailboxes, decide, { appId: APP, mailbox: 'ann@x.com' })(changes);
  return { asked: [...asked].sort(), turned };
}

describe('turnedAccess', () => {
  it('asks about the one mailbox that comes into a group, for each app that looks into it', () => {
    expect(asking([{ kind: 'add-member', group: 'g1', member: 'ann@x.com' }]).asked).toEqual([]);
    expect(asking([{ kind: 'add-member', group: 'g2', member: 'ann@x.com' }]).asked).toEqual(['bbbb ann@x.com']);
    expect(asking([{ kind: 'add-member', group: 'g1', member: 'new@x.com' }]).asked).toEqual(['aaaa new@x.com']);
  });

  it('asks about all below a group that goes', () => {
    expect(asking([{ kind: 'remove-member', group: 'g1', member: 'inner' }]).asked).toEqual(['aaaa cy@x.com']);
  });

  it('asks about all mailboxes of the app of a policy, alike ones once, and about any other', () => {
    const { asked, turned } = asking([{ kind: 'remove-policy', name: `${APP}:g1:RestrictAccess` }]);
    expect(asked).toEqual(['aaaa any other', 'aaaa bo@x.com', 'aaaa cy@x.com']);
    expect(turned).toEqual({
      turns: [
        { asked: `${APP} to bo@x.com`, before: 'Granted', after: 'Denied' },
        { asked: `${APP} to cy@x.com`, before: 'Granted', after: 'Denied' },
      ],
      turnsInAll: 2,
      others: `${APP} to any mailbox that the files do not name: Granted → Denied`,
    });
    const made: AccessChange = {
      kind: 'new-policy',
      accessRight: 'DenyAccess',
      appId: OTHER.toUpperCase(),
      scope: 'g1',
    };
    expect(asking([made]).asked).toContain('bbbb ann@x.com');
  });

  it('names the first of many and counts all', () => {
    const many = Array.from({ length: 30 }, (_, index) => `u${index}@x.com`);
    const decide: DecideAfter = (_, __, those) => (those.length === 0 ? 'Granted' : 'Denied');
    const turned = turnedAccess(answers, many, decide, { appId: APP, mailbox: 'ann@x.com' })([
      { kind: 'remove-policy', name: `${APP}:g1:RestrictAccess` },
    ]);
    expect([turned.turns.length, turned.turnsInAll]).toEqual([20, 30]);
  });
});

describe('labelOf', () => {
  it('is the name with the id, the id, or any app', () => {
    expect([labelOf({ appId: 'a', displayName: 'Payroll' }), labelOf({ appId: 'a' }), labelOf({ appId: '*' })]).toEqual(
      ['Payroll (a)', 'a', 'any app that no file names'],
    );
  });
});
