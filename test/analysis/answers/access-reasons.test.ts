import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ReasonedAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { inventoryOf } from '../inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

function answer(
  rows: readonly string[],
  mailbox: string,
  members: string,
  readings: SomeReadings = {},
): ReasonedAnswer {
  const { state } = inventoryOf({
    'p.csv': `AppId,ScopeName,AccessRight\n${rows.join('\n')}\n`,
    'm.csv': `Group,Member,MemberType\n${members}`,
  });
  const answers = accessAnswers(state, { ...defaultReadings, ...readings }, readings);
  const named = answers.mailboxNamed(mailbox);
  return answers.answer(APP, 'id' in named ? named.id : mailbox);
}

const texts = ({ steps }: ReasonedAnswer): readonly string[] => steps.map(({ text }) => text);
const MEMBERS = 'Outer,Inner,Group\nInner,anna@contoso.com,User\nBoard,ceo@contoso.com,User\n';

describe('the words of an answer', () => {
  it('no policy', () => {
    expect(
      texts(answer(['4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5,Board,DenyAccess'], 'anna@contoso.com', MEMBERS)),
    ).toEqual(['Granted: no policy counts for this app, so nothing confines it']);
  });

  it('deny first', () => {
    const made = answer([`${APP},Board,DenyAccess`, `${APP},Board,RestrictAccess`], 'ceo@contoso.com', MEMBERS);
    expect(texts(made).at(-1)).toBe('Denied: a DenyAccess policy that covers the mailbox comes before everything else');
    expect(made.decidedBy).toEqual([`${APP}:Board:DenyAccess`]);
  });

  it('only exceptions', () => {
    expect(texts(answer([`${APP},Board,DenyAccess`], 'anna@contoso.com', MEMBERS)).at(-1)).toBe(
      'Granted: no RestrictAccess policy counts for this app, and no DenyAccess policy covers the mailbox',
    );
  });

  it('a group in the group that does not count', () => {
    const made = answer([`${APP},Outer,RestrictAccess`], 'anna@contoso.com', MEMBERS, { 'nested-groups': 'direct' });
    expect(texts(made)[0]).toBe(
      'RestrictAccess on `Outer` counts for this app and does not cover `anna@contoso.com`, who is only in `Inner`, a group in it',
    );
  });

  it('a scope that is the mailbox, and one that is another', () => {
    const rows = [`${APP},anna@contoso.com,RestrictAccess`];
    expect(texts(answer(rows, 'anna@contoso.com', MEMBERS))[0]).toContain(
      'covers `anna@contoso.com`, which is its scope',
    );
    expect(texts(answer(rows, 'ceo@contoso.com', MEMBERS))[0]).toContain(
      'its scope is the mailbox `anna@contoso.com` alone',
    );
  });

  it('a policy for every app that is set aside', () => {
    const rows = ['*,Board,DenyAccess', `${APP},Board,RestrictAccess`];
    const made = answer(rows, 'ceo@contoso.com', MEMBERS, { 'all-applications': 'fallback' });
    expect(texts(made)[0]).toBe(
      'DenyAccess on `Board` for every app does not count for this app (all-applications=fallback)',
    );
    expect(made.answer).toBe('Granted');
  });

  it('members that nobody lists', () => {
    const made = answer([`${APP},Elsewhere,RestrictAccess`], 'ceo@contoso.com', MEMBERS);
    expect(texts(made)).toEqual([
      'RestrictAccess on `Elsewhere` counts for this app; whether it covers `ceo@contoso.com` is not known: no input lists the members of `Elsewhere`',
      'not known: no input lists the members of `Elsewhere`',
    ]);
    expect(made.steps[0]?.clause).toBe('AAP-COVERS-MEMBERS');
  });
});
