import { describe, expect, it } from 'vitest';
import { type ReachFacts, reachOf } from '../../../src/analysis/matrix/reach.ts';
import type { MatrixPolicy, ReasonedAnswer } from '../../../src/model/generated/wire.generated.ts';

const answer = (word: ReasonedAnswer['answer'], ...depends: ReasonedAnswer['depends']): ReasonedAnswer => ({
  answer: word,
  decidedBy: [],
  clause: 'AAP-COUNTS',
  status: 'documented',
  depends,
  steps: [],
  ...(word === 'not known' ? { because: 'nobody lists the members' } : {}),
});
const policy = (accessRight: MatrixPolicy['accessRight'], scope = 'Sales'): MatrixPolicy => ({
  name: scope,
  accessRight,
  scope,
  membership: 'known',
  members: 2,
  places: [],
});
const [GRANTED, DENIED, UNKNOWN] = [answer('Granted'), answer('Denied'), answer('not known')];

function reach(answers: readonly ReasonedAnswer[], cells: readonly number[], facts: Partial<ReachFacts> = {}) {
  const mailboxes = cells.map((_, index) => `m${index}`);
  const policies = [policy('RestrictAccess')];
  return reachOf({
    answers,
    cells: new Map([...cells.entries()].filter(([, answer]) => answer > 0)),
    mailboxes,
    listed: true,
    policies,
    permissions: undefined,
    ...facts,
  });
}

describe('reach', () => {
  it.each([
    ['everybody', [GRANTED], [0, 0], [], 'no policy counts for it'],
    [
      'everybody',
      [GRANTED],
      [0, 0],
      [policy('DenyAccess')],
      'no RestrictAccess policy counts for it, and DenyAccess on `Sales` (2 members) covers none of the mailboxes',
    ],
    [
      'all but n',
      [GRANTED, DENIED],
      [0, 1],
      [policy('DenyAccess')],
      'only DenyAccess, on `Sales` (2 members): a list of exceptions, no confinement',
    ],
    [
      'nobody',
      [DENIED],
      [0, 0],
      [policy('RestrictAccess')],
      'RestrictAccess on `Sales` (2 members): no mailbox is left',
    ],
    ['confined to n', [DENIED, GRANTED], [0, 1], [policy('RestrictAccess')], 'RestrictAccess on `Sales` (2 members)'],
    [
      'everybody, though restricted',
      [DENIED, GRANTED],
      [1, 1],
      [policy('RestrictAccess')],
      'RestrictAccess on `Sales` (2 members), but that is every mailbox: confined on paper only',
    ],
    ['not known', [UNKNOWN, GRANTED], [0, 1], [policy('RestrictAccess')], 'nobody lists the members'],
  ] as const)('%s', (word, answers, cells, policies, why) => {
    expect(reach(answers, cells, { policies })).toMatchObject({ word, why, of: 2 });
  });

  it('is a confinement where the mailboxes are not listed: there may be others', () => {
    expect(reach([DENIED, GRANTED], [1, 1], { listed: false })).toMatchObject({ word: 'confined to n', reached: 2 });
  });

  it('is known where what is not known is about no mailbox of the table', () => {
    expect(reach([DENIED, UNKNOWN, GRANTED], [2, 0])).toMatchObject({ word: 'confined to n' });
  });

  it('needs a permission', () => {
    expect(reach([GRANTED], [0], { permissions: [] })).toMatchObject({ word: 'no permission', reached: 0 });
    expect(reach([GRANTED], [0], { permissions: ['Mail.Read'] })).toMatchObject({ word: 'everybody' });
  });

  it('depends where a reading changes it, and gives each', () => {
    const nested = answer('Granted', { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] });
    const made = reach([DENIED, GRANTED, nested], [1, 2, 0]);
    expect(made).toMatchObject({ word: 'depends', reached: 2 });
    expect(made.under).toEqual([
      { readings: { 'nested-groups': ['transitive'] }, word: 'confined to n', reached: 2, mailboxes: ['m0', 'm1'] },
      { readings: { 'nested-groups': ['direct'] }, word: 'confined to n', reached: 1, mailboxes: ['m0'] },
    ]);
    expect(made).toMatchObject({ why: '', mailboxes: [] });
  });

  it('lists no more than fifty', () => {
    const made = reach(
      [DENIED, GRANTED],
      Array.from({ length: 80 }, () => 1),
      { listed: false },
    );
    expect([made.reached, made.mailboxes.length]).toEqual([80, 50]);
  });
});
