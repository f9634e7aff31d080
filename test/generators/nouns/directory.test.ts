import { describe, expect, it } from 'vitest';
import { diceOf, times } from '../../../generators/dice.ts';
import {
  besideGuid,
  drawDirectory,
  drawGuid,
  lostIds,
  twinOf,
  withNames,
} from '../../../generators/nouns/directory.ts';
import { type FeatureName, wellFormed, without } from '../../../generators/settings.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { schemas } from '../../../src/model/generated/schemas.generated.ts';
import type { Directory } from '../../../src/model/generated/wire.generated.ts';
import { reference } from '../../../src/reference/reference.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { isGroup, isMailbox, isPrincipal } from '../../../src/syntax/recipients.ts';
import { read } from '../../../src/syntax/wire.ts';
import { share, worlds } from '../policy-worlds.ts';

const directories = worlds(drawDirectory, 400);

function isMember(recipient: string, group: string, directory: Directory, nested: 'transitive' | 'direct'): boolean {
  const readings = { ...defaultReadings, 'nested-groups': nested };
  return reference.isMember(recipient, group, directory, { readings, semantics: reference });
}

function hasCircle(directory: Directory): boolean {
  return directory.recipients.some(({ id }) => isMember(id, id, directory, 'transitive'));
}

function hasNesting(directory: Directory): boolean {
  const groups = new Set(directory.recipients.filter(isGroup).map(({ id }) => id));
  return directory.recipients.some(({ members }) => (members ?? []).some((member) => groups.has(member)));
}

function hasLost({ recipients }: Directory): boolean {
  const ids = new Set(recipients.map(({ id }) => id));
  return recipients.some(({ members }) => (members ?? []).some((member) => !ids.has(member)));
}

function hasTwins({ recipients }: Directory): boolean {
  return new Set(recipients.map(({ id }) => fold(id))).size < recipients.length;
}

describe('directories', () => {
  it('are on schema, with different ids, mailboxes and scopes', () => {
    for (const directory of directories) {
      const { recipients } = directory;
      expect(read('Directory', directory).ok).toBe(true);
      expect(new Set(recipients.map(({ id }) => id)).size).toBe(recipients.length);
      expect(recipients.some(isMailbox)).toBe(true);
      expect(recipients.some((each) => isGroup(each) && isPrincipal(each))).toBe(true);
    }
  });

  it.each(schemas.$defs.RecipientType.enum)('have recipients of type %s', (type) => {
    expect(share(directories, ({ recipients }) => recipients.some((each) => each.type === type))).toBeGreaterThan(0.1);
  });

  const shapes: readonly (readonly [FeatureName, number, (directory: Directory) => boolean])[] = [
    ['nested-groups', 0.7, hasNesting],
    ['cyclic-groups', 0.2, hasCircle],
    ['lost-scopes', 0.25, hasLost],
    ['spellings', 0.2, hasTwins],
    ['odd-letters', 0.5, ({ recipients }) => recipients.some(({ id }) => /[^ -~]/.test(id))],
    ['empty-fields', 0.2, ({ recipients }) => recipients.some(({ members }) => members === null)],
  ];

  it.each(shapes)('show %s at a share of %s, unless it is taken away', (feature, least, claim) => {
    expect(share(directories, claim)).toBeGreaterThan(least);
    expect(worlds(drawDirectory, 100, without(wellFormed, feature)).filter(claim)).toEqual([]);
  });

  it.each(['transitive', 'direct'] as const)('have mailboxes in no group and in some, %s', (nested) => {
    const memberships = directories.flatMap((directory) =>
      directory.recipients
        .filter(isMailbox)
        .flatMap(({ id }) =>
          directory.recipients.filter(isGroup).map((group) => isMember(id, group.id, directory, nested)),
        ),
    );
    expect(share(memberships, (member) => member)).toBeGreaterThan(0.15);
    expect(share(memberships, (member) => member)).toBeLessThan(0.7);
  });
});

describe('names', () => {
  const named = directories.map((directory, seed) => withNames(diceOf(seed, 5), directory, wellFormed));

  function textsIn({ recipients }: Directory): readonly string[] {
    return recipients.flatMap(({ id, displayName, primarySmtpAddress, guid, distinguishedName }) => [
      ...new Set(
        [id, displayName, primarySmtpAddress, guid, distinguishedName].filter((text) => text != null).map(fold),
      ),
    ]);
  }

  it('leave ids, types and members as they are', () => {
    expect(named.map(({ recipients }) => recipients.map(({ id, type, members }) => ({ id, type, members })))).toEqual(
      directories.map(({ recipients }) => recipients.map(({ id, type, members }) => ({ id, type, members }))),
    );
  });

  it('are at times those of two recipients', () => {
    const isShared = (directory: Directory): boolean => new Set(textsIn(directory)).size < textsIn(directory).length;
    expect(share(named, isShared)).toBeGreaterThan(0.5);
    expect(share(named, isShared)).toBeLessThan(0.9);
  });

  it('hold a GUID for each that may be a scope', () => {
    const guids = named.flatMap(({ recipients }) => recipients.filter(isPrincipal).map(({ guid }) => guid));
    expect(guids.every((guid) => typeof guid === 'string')).toBe(true);
    expect(new Set(guids).size).toBe(guids.length);
  });
});

describe('ids', () => {
  it('that are lost are none of the directory', () => {
    for (const directory of directories) {
      const ids = directory.recipients.map(({ id }) => id);
      expect(lostIds(directory).length).toBeGreaterThan(0);
      expect(lostIds(directory).filter((id) => ids.includes(id))).toEqual([]);
    }
  });

  it('have twins that differ in case alone', () => {
    expect(['staff', 'IT', 'Жанна'].map(twinOf)).toEqual(['STAFF', 'it', 'ЖАННА']);
  });

  it('beside a GUID differ from it in one digit', () => {
    const dice = diceOf(1, 1);
    for (const guid of times(200, () => drawGuid(dice))) {
      const beside = besideGuid(dice, guid);
      expect(beside).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect([...beside].filter((digit, index) => digit !== guid[index])).toHaveLength(1);
    }
  });
});
