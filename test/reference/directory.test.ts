import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory, DirectoryRecipient, RecipientType } from '../../src/model/generated/wire.generated.ts';
import { covers, isMember } from '../../src/reference/directory.ts';
import { watch } from '../../src/reference/readings.ts';
import { reference } from '../../src/reference/reference.ts';
import type { Interpretation } from '../../src/reference/semantics.ts';
import { directory, ids, under } from './questions.ts';

const transitive: Interpretation = { readings: under({}), semantics: reference };
const direct: Interpretation = { readings: under({ 'nested-groups': 'direct' }), semantics: reference };

const group = (id: string, ...members: readonly string[]): DirectoryRecipient => ({
  id,
  type: 'MailUniversalSecurityGroup',
  members: [...members],
});
const held = (...recipients: readonly DirectoryRecipient[]): Directory => ({ recipients: [...recipients] });

/** Pairs of a member and its group, joined until nothing new comes. */
function closure({ recipients }: Directory): ReadonlySet<string> {
  const pairs = new Set(
    recipients
      .filter(({ type }) => /Group$|^GroupMailbox$/.test(type))
      .flatMap(({ id, members }) => (members ?? []).map((member) => `${member} in ${id}`)),
  );
  for (let before = -1; before !== pairs.size; ) {
    before = pairs.size;
    for (const one of [...pairs]) {
      for (const other of [...pairs]) {
        const [member, inner] = one.split(' in ');
        const [next, outer] = other.split(' in ');
        if (inner === next) pairs.add(`${member} in ${outer}`);
      }
    }
  }
  return pairs;
}

describe('isMember', () => {
  it('under transitive, agrees with joining pairs until nothing new comes', () => {
    fc.assert(
      fc.property(directory, ids, ids, (each, recipient, scope) => {
        expect(isMember(recipient, scope, each, transitive)).toBe(closure(each).has(`${recipient} in ${scope}`));
      }),
      { numRuns: 500 },
    );
  });

  it('under direct, agrees with looking the member up', () => {
    fc.assert(
      fc.property(directory, ids, ids, (each, recipient, scope) => {
        const found = each.recipients.some(({ id, members }) => id === scope && (members ?? []).includes(recipient));
        expect(isMember(recipient, scope, each, direct)).toBe(found);
      }),
    );
  });

  it.each([
    ['MailUniversalSecurityGroup', true],
    ['MailUniversalDistributionGroup', true],
    ['DynamicDistributionGroup', true],
    ['GroupMailbox', true],
    ['UserMailbox', false],
    ['SharedMailbox', false],
    ['RoomMailbox', false],
    ['EquipmentMailbox', false],
    ['MailUser', false],
    ['MailContact', false],
    ['DiscoveryMailbox', false],
    ['PublicFolder', false],
  ] satisfies readonly [RecipientType, boolean][])('DIR-GROUPS: members of a %s: %s', (type, has) => {
    const each = held(group('outer', 'inner'), { id: 'inner', type, members: ['julia'] });
    expect(isMember('julia', 'inner', each, direct)).toBe(has);
    expect(isMember('julia', 'outer', each, transitive)).toBe(has);
  });

  it('DIR-NESTED: members of member groups belong to it under transitive only', () => {
    const each = held(group('a', 'b'), group('b', 'c'), group('c', 'julia'));
    expect(isMember('julia', 'a', each, transitive)).toBe(true);
    expect(isMember('julia', 'a', each, direct)).toBe(false);
    expect(isMember('julia', 'c', each, direct)).toBe(true);
    expect(isMember('b', 'a', each, direct)).toBe(true);
  });

  it('DIR-NESTED: looks the reading up only where an inner group has members of its own', () => {
    const asks = (each: Directory): readonly string[] =>
      watch(under({}), (seen) => isMember('julia', 'a', each, { readings: seen, semantics: reference })).consulted;
    expect(asks(held(group('a', 'b'), group('b', 'bo')))).toEqual(['nested-groups']);
    expect(asks(held(group('a', 'julia', 'b'), group('b', 'bo')))).toEqual([]);
    expect(asks(held(group('a', 'b', 'bo', 'gone'), group('b')))).toEqual([]);
    expect(asks(held(group('a', 'a', 'bo')))).toEqual([]);
  });

  it('DIR-CYCLES: groups that contain each other or themselves are no error', () => {
    const each = held(group('a', 'b', 'a'), group('b', 'a', 'julia'));
    expect(isMember('julia', 'a', each, transitive)).toBe(true);
    expect(isMember('bo', 'a', each, transitive)).toBe(false);
    expect(isMember('a', 'a', held(group('a', 'b'), group('b', 'a')), transitive)).toBe(true);
  });

  it('DIR-CYCLES: each group is looked into once, however many paths lead to it', () => {
    const layers = 12;
    let looks = 0;
    const counted = (id: string, members: string[]): DirectoryRecipient => ({
      id,
      type: 'MailUniversalSecurityGroup',
      get members() {
        looks += 1;
        return members;
      },
    });
    const each = held(
      ...Array.from({ length: layers }, (_, at) => [`left ${at + 1}`, `right ${at + 1}`]).flatMap((next, at) => [
        counted(`left ${at}`, next),
        counted(`right ${at}`, next),
      ]),
    );
    expect(isMember('julia', 'left 0', each, transitive)).toBe(false);
    const groups = 2 * layers;
    const mentions = 2 * groups;
    expect(looks).toBeLessThanOrEqual(groups + mentions);
  });

  it('DIR-UNLISTED-MEMBER: a member without an entry is a member without members', () => {
    const each = held(group('a', 'ghost', 'b'), group('b', 'julia'));
    expect(isMember('ghost', 'a', each, transitive)).toBe(true);
    expect(isMember('julia', 'ghost', each, transitive)).toBe(false);
    expect(isMember('julia', 'a', each, transitive)).toBe(true);
  });

  it('DIR-IDS: ids are the same text, case included', () => {
    const each = held(group('Staff', 'Julia'), group('staff', 'bo'));
    expect(isMember('julia', 'Staff', each, transitive)).toBe(false);
    expect(isMember('Julia', 'staff', each, transitive)).toBe(false);
    expect(isMember('Julia', 'Staff', each, transitive)).toBe(true);
    expect(isMember('Julia', ' Staff', each, transitive)).toBe(false);
  });

  it('takes null, absent and empty members for none', () => {
    const empty: Directory = held(
      group('a'),
      { id: 'b', type: 'GroupMailbox', members: null },
      { id: 'c', type: 'GroupMailbox' },
    );
    for (const id of ['a', 'b', 'c']) expect(isMember('julia', id, empty, transitive)).toBe(false);
  });
});

describe('covers', () => {
  const each = held({ id: 'julia', type: 'UserMailbox' }, group('staff', 'inner', 'lost'), group('inner', 'julia'));

  it.each([
    ['AAP-COVERS-RECIPIENT: itself', 'julia', 'julia', direct, true],
    ['AAP-COVERS-RECIPIENT: not another', 'julia', 'bo', direct, false],
    ['AAP-COVERS-MEMBERS: members', 'inner', 'julia', direct, true],
    ['AAP-COVERS-MEMBERS: members of members', 'staff', 'julia', transitive, true],
    ['AAP-COVERS-MEMBERS: not under direct', 'staff', 'julia', direct, false],
    ['AAP-LOST-SCOPE: a scope without an entry', 'gone', 'julia', transitive, 'scope-lost'],
    ['AAP-LOST-SCOPE: even when it is a member', 'lost', 'lost', transitive, 'scope-lost'],
  ] as const)('%s', (_, scope, mailbox, how, covered) => {
    expect(covers(scope, mailbox, each, how)).toBe(covered);
  });
});
