import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../src/analysis/answers/connections/connection-cases.ts';
import { actionsOf, type Deciders, decidersOf } from '../../../../src/analysis/answers/connections/deciders.ts';
import { type OpenRule, openRule } from '../../../../src/analysis/answers/connections/open-rules.ts';
import type { AskedConnection, ClientAccessRule, Connection } from '../../../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../../../src/model/readings.ts';
import { answer, reference } from '../../../../src/reference/reference.ts';
import { connection, readings, rules } from '../../../reference/questions.ts';

const ordered = (all: readonly ClientAccessRule[], lost: readonly string[] = []): readonly OpenRule[] =>
  [...all]
    .sort((one, other) => one.priority - other.priority)
    .map((rule, index) => openRule({ rule, places: [], lost: index === 0 ? [...lost] : [] }));

/** The connection as one asks about it, without these fields. */
function asked({ caller, middleTier, ...rest }: Connection, without: readonly string[] = []): AskedConnection {
  const all = { ...rest, ...(caller ? { caller } : {}), ...(middleTier ? { middleTier } : {}) };
  return Object.fromEntries(Object.entries(all).filter(([field]) => !without.includes(field)));
}

function decidersIn(all: readonly OpenRule[], when: AskedConnection, under: Readings): readonly Deciders[] {
  const recipient = when.recipient ?? {};
  return casesOf(when, all, { recipient, knows: () => when.recipient !== undefined }).map(({ known }) =>
    decidersOf(all, known, { readings: under, semantics: reference }),
  );
}

const decision = (all: readonly ClientAccessRule[], when: Connection, under: Readings) => {
  const given = answer({ chapter: 'client-access-rules', given: { rules: [...all] }, when }, under);
  if (!('action' in given)) throw new Error('no decision');
  return given;
};

describe('decidersOf', () => {
  it('is the one of the reference where all is known', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, under) => {
        const [found] = decidersIn(ordered(all), asked(when), under);
        const { action, decidedBy } = decision(all, when, under);
        expect(found?.all.map(({ rule, actions }) => [rule?.rule.name, actions])).toEqual([[decidedBy?.[0], [action]]]);
      }),
      { numRuns: 500 },
    );
  });

  const FIELDS = ['protocol', 'authenticationType', 'clientIPAddress', 'username', 'recipient'];

  it('holds the one of the reference whatever is not known of the connection', () => {
    fc.assert(
      fc.property(rules, connection, readings, fc.subarray(FIELDS), (all, when, under, without) => {
        const found = decidersIn(ordered(all), asked(when, without), under);
        const { action, decidedBy } = decision(all, when, under);
        const names = found.flatMap((each) => each.all.map(({ rule }) => rule?.rule.name));
        expect(names).toContain(decidedBy?.[0]);
        expect(found.flatMap(actionsOf)).toContain(action);
      }),
      { numRuns: 500 },
    );
  });

  const LOST = ['action', 'enabled', 'anyOfProtocols', 'exceptAnyOfProtocols', 'anyOfClientIPAddressesOrRanges'];

  it('holds the one of the reference whatever is not known of a rule', () => {
    fc.assert(
      fc.property(rules, connection, readings, fc.subarray(LOST), (all, when, under, lost) => {
        const [found] = decidersIn(ordered(all, lost), asked(when), under);
        const { action, decidedBy } = decision(all, when, under);
        expect(found?.all.map(({ rule }) => rule?.rule.name)).toContain(decidedBy?.[0]);
        expect(found && actionsOf(found)).toContain(action);
      }),
      { numRuns: 500 },
    );
  });

  it('stops at the first rule that surely applies', () => {
    const all: readonly ClientAccessRule[] = [
      { name: 'A', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] },
      { name: 'B', priority: 2, action: 'DenyAccess' },
      { name: 'C', priority: 3, action: 'AllowAccess' },
    ];
    const [found] = decidersIn(
      ordered(all),
      { protocol: 'REST' },
      fc.sample(readings, { numRuns: 1, seed: 1 })[0] as Readings,
    );
    expect(found?.all.map(({ rule }) => rule?.rule.name)).toEqual(['A', 'B']);
  });
});
