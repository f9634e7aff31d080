import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../../generators/index.ts';
import { decider } from '../../../../src/analysis/answers/decider.ts';
import { regionsDecider } from '../../../../src/analysis/answers/engines/regions-decider.ts';
import type { Given, When } from '../../../../src/model/chapters.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, PoliciesGiven } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { type RegionChapter, regionChapters } from '../../../../src/regions/region-chapters.ts';
import { readings } from '../../../reference/questions.ts';
import { chosenFrom, someAxes } from '../../../regions/spread/open-readings.ts';
import { cases } from '../../../support/golden-collection.ts';

/** All but the steps: the answer, its clause, and what it hangs on, in the same words and order. */
function both(
  chapter: RegionChapter,
  given: Given,
  chosen: SomeReadings = {},
  open: ReadonlySet<string> = new Set(),
): (when: When) => readonly [string, string] {
  const under = { ...defaultReadings, ...chosen };
  const [slow, fast] = [
    decider(chapter, given, under, chosen, open),
    valid(regionsDecider(chapter, given, under, chosen, open)),
  ];
  return (when) => {
    const [expected, actual] = [slow(when), fast(when)].map(({ answer, clause, depends }) =>
      JSON.stringify({ answer, clause, depends }),
    );
    return [actual ?? '', expected ?? ''];
  };
}

describe('regionsDecider', () => {
  it.each(regionChapters)('concludes of every golden case of %s what `decider` does, to the letter', (chapter) => {
    let hanging = 0;
    for (const { question } of cases) {
      if (question.chapter !== chapter) continue;
      const [actual, expected] = both(chapter, question.given)(question.when);
      expect(actual).toBe(expected);
      if (actual.includes('"readings"')) hanging += 1;
    }
    expect(hanging).toBeGreaterThan(20);
  });

  it.each(regionChapters)('concludes the same in generated worlds of %s, whatever was chosen', (chapter) => {
    fc.assert(
      fc.property(scenario(chapter), readings, someAxes, ({ given, when }, how, names) => {
        const conclude = both(chapter, given, chosenFrom(how, names));
        for (const each of when.slice(0, 4)) {
          const [actual, expected] = conclude(each);
          expect(actual).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has one conclusion for requests that are decided alike', () => {
    const rules: readonly ClientAccessRule[] = [
      { name: 'a', priority: 1, action: 'DenyAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
    ];
    const connection = {
      protocol: 'POP3',
      authenticationType: 'BasicAuthentication',
      username: 'a\\b',
      recipient: {},
    } as const;
    const decide = valid(regionsDecider('client-access-rules', { rules }, defaultReadings));
    const [one, other] = ['10.0.0.1', '10.0.0.2'].map((clientIPAddress) => decide({ ...connection, clientIPAddress }));
    expect(one).toBe(other);
    expect(one).toMatchObject({
      trace: [],
      depends: [{ readings: { 'cidr-host-bits': ['from-host'], 'no-rule-matches': ['allow'] } }, {}],
    });
  });

  it('is refused by size', () => {
    const rules = Array.from(
      { length: 30_000 },
      (_, index): ClientAccessRule => ({
        name: `rule ${index}`,
        priority: index,
        action: 'DenyAccess',
        anyOfClientIPAddressesOrRanges: [`10.${index >> 8}.${index & 255}.0-11.${index >> 8}.${index & 255}.0`],
        usernameMatchesAnyOfPatterns: [`contoso\\user${index}`],
      }),
    );
    const chosen = Object.fromEntries(Object.entries(defaultReadings));
    const refused = regionsDecider('client-access-rules', { rules }, defaultReadings, chosen);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const OTHER = '4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const given: PoliciesGiven = {
  policies: [
    { name: 'Staff', accessRight: 'RestrictAccess', appIds: [APP], policyScopeGroupId: 'All Staff' },
    { name: 'Lost', accessRight: 'DenyAccess', appIds: [OTHER], policyScopeGroupId: 'lost' },
    { name: 'Everyone', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'team@contoso.com' },
  ],
  directory: {
    recipients: [
      { id: 'julia', type: 'UserMailbox', displayName: 'Julia Smith' },
      { id: 'jeff', type: 'UserMailbox' },
      { id: 'staff', type: 'MailUniversalSecurityGroup', displayName: 'All Staff', members: ['julia'] },
      { id: 'team', type: 'MailUniversalSecurityGroup', primarySmtpAddress: 'team@contoso.com', members: ['staff'] },
    ],
  },
};

describe('regionsDecider on people’s own policies', () => {
  const asked = [APP, APP.toUpperCase(), OTHER, 'x'].flatMap((appId) =>
    ['julia', 'Julia Smith', 'jeff', 'nobody'].map((mailbox) => ({ appId, mailbox })),
  );

  it.each([
    ['scopes and mailboxes by any name, and what is not known', new Set<string>()],
    ['groups of which more may be members', new Set(['staff'])],
  ])('concludes what `decider` does: %s', (_, open) => {
    const conclude = both('application-access-policies', given, {}, open);
    const answers = asked.map((when) => {
      const [actual, expected] = conclude(when);
      expect(actual).toBe(expected);
      return actual;
    });
    expect(answers.some((each) => each.includes('not known'))).toBe(true);
    expect(answers.some((each) => each.includes('nested-groups'))).toBe(true);
  });

  it('says which policies count, as the steps do', () => {
    const conclude = valid(regionsDecider('application-access-policies', given, defaultReadings));
    const steps = decider('application-access-policies', given, defaultReadings);
    for (const when of asked.filter(({ appId, mailbox }) => appId !== OTHER && mailbox !== 'nobody')) {
      const counting = steps(when).trace.flatMap((step) => (step.kind === 'policy' && step.counts ? [step.name] : []));
      expect(conclude(when).counting).toEqual(counting);
    }
  });
});
