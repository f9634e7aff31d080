import { describe, expect, it } from 'vitest';
import { certaintyOf } from '../../../src/analysis/answers/certainty.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const NOTHING = inventoryOf({});
const other = { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] } as const;

describe('how sure answers are', () => {
  it('counts what is decided, what hangs on a reading and what is not known', () => {
    const certainty = certaintyOf(NOTHING, [
      { answer: 'Granted', depends: [], times: 3 },
      {
        answer: 'Granted',
        depends: [other, { ...other, readings: { ...other.readings, 'all-applications': ['ignored'] } }],
      },
      { answer: 'not known', depends: [other] },
    ]);
    expect(certainty).toMatchObject({ answers: 5, decided: 3, depends: 1, notKnown: 1 });
    expect(certainty.axes).toEqual([
      { axis: 'nested-groups', answers: 1 },
      { axis: 'all-applications', answers: 1 },
    ]);
  });

  it('names the columns that a listing of rules does not show', () => {
    const { notShown } = certaintyOf(caseInventory('car-blocked-mapi-trace'), []);
    expect(notShown.map(({ type, place }) => [type, place.line])).toEqual([['ClientAccessRule', 11]]);
    expect(notShown[0]?.properties).toEqual(expect.arrayContaining(['Enabled', 'Scope', 'UserRecipientFilter']));
    expect(notShown[0]?.properties).not.toContain('AnyOfProtocols');
  });

  it('misses nothing in JSON of this tool', () => {
    const own = inventoryOf({ 'r.json': '[{"name":"a","priority":1,"action":"DenyAccess"}]' });
    expect(certaintyOf(own, []).notShown).toEqual([]);
  });

  it('tells what was taken for true from what was not read', () => {
    const { assumptions, unread } = certaintyOf(caseInventory('granted-but-403-one-of-two'), []);
    expect([assumptions.length, unread.length]).toEqual([1, 0]);
    expect(certaintyOf(caseInventory('car-ranges-as-printed'), []).unread).toHaveLength(2);
  });
});
