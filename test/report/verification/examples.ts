/** Verifications with one of each kind of check, for what prints them. */
import type { Check, ReasonedAnswer, Verification } from '../../../src/model/generated/wire.generated.ts';

export const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';

export const GRANTED: ReasonedAnswer = {
  answer: 'Granted',
  decidedBy: ['P'],
  clause: 'AAP-RESTRICT-GRANTS',
  status: 'documented',
  depends: [],
  steps: [
    {
      text: 'RestrictAccess on `Robots` counts for this app and covers `lena`, a member of `Robots`',
      places: [
        { file: 'setup.ps1', line: 2, column: 1 },
        { file: 'setup.ps1', line: 1, column: 1 },
      ],
      clause: 'AAP-COVERS-MEMBERS',
      status: 'documented',
    },
    {
      text: 'Granted: a RestrictAccess policy covers the mailbox',
      places: [],
      clause: 'AAP-RESTRICT-GRANTS',
      status: 'documented',
    },
  ],
};

export const UNKNOWN: ReasonedAnswer = {
  ...GRANTED,
  answer: 'not known',
  because: 'no input lists the members of `Rooms`',
  decidedBy: [],
  clause: 'AAP-COVERS-MEMBERS',
  steps: [...GRANTED.steps.slice(0, 1), { text: 'not known: no input lists the members of `Rooms`', places: [] }],
};

export function check(fields: Partial<Check>): Check {
  return {
    kind: 'expectation',
    place: { file: 'README.md', line: 39, column: 1 },
    asked: `app ${APP}, mailbox lena`,
    app: APP,
    mailbox: 'lena',
    expected: 'Denied',
    actual: GRANTED,
    outcome: 'differs',
    finding: fields.outcome !== 'agrees',
    causes: [],
    ...fields,
  };
}

const NESTED: ReasonedAnswer = {
  ...GRANTED,
  depends: [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: ['P'] }],
};

/** One check of each outcome, and one of each kind. */
export const CHECKS: readonly Check[] = [
  check({}),
  check({ kind: 'row', place: { file: 'e.csv', line: 2, column: 1 }, expected: 'Granted', outcome: 'agrees' }),
  check({
    kind: 'observed',
    place: { file: 'seen.csv', line: 3, column: 1 },
    asPrinted: '403',
    via: 'EWS',
    time: '09:15',
    because: 'the refusal does not follow from the policies shown',
    beside: { text: '`omar` got Granted (seen.csv:2)', place: { file: 'seen.csv', line: 2, column: 1 } },
    causes: [
      { name: 'cache', evidence: 'possible', text: 'when was it changed?', places: [] },
      {
        name: 'another-switch',
        evidence: 'shown',
        text: 'EWS is off',
        places: [{ file: 'org.txt', line: 3, column: 1 }],
      },
    ],
  }),
  check({
    kind: 'recorded',
    place: { file: 'ticket.txt', line: 9, column: 1 },
    expected: 'Granted',
    actual: UNKNOWN,
    outcome: 'not known',
    finding: false,
    because: 'not known from the policies; recorded Granted, and nothing contradicts it',
    causes: [{ name: 'lost-scope', evidence: 'shown', text: 'no input lists the members of `Rooms`', places: [] }],
  }),
  check({
    place: { file: 'README.md', line: 41, column: 1 },
    expected: 'Granted',
    actual: NESTED,
    outcome: 'depends',
    contradicts: { file: 'README.md', line: 39, column: 1 },
  }),
  notAsked(),
];

function notAsked(): Check {
  const { actual, ...rest } = check({
    outcome: 'not asked',
    finding: false,
    because: 'roles are not decided here yet',
    asPrinted: 'InScope False',
  });
  return actual === undefined ? check({}) : rest;
}

export function verification(checks: readonly Check[] = CHECKS, silent: Verification['silent'] = []): Verification {
  const count = (outcome: Check['outcome']): number => checks.filter((each) => each.outcome === outcome).length;
  const asked = checks.length - count('not asked');
  return {
    schema: 'access-conformance/verification',
    version: 1,
    readings: {},
    sources: [{ name: 'README.md', form: 'markdown', encoding: 'utf-8' }],
    certainty: {
      answers: asked,
      decided: asked,
      depends: 0,
      notKnown: 0,
      axes: [],
      assumptions: [],
      notShown: [],
      unread: [],
    },
    counts: {
      agrees: count('agrees'),
      differs: count('differs'),
      depends: count('depends'),
      notKnown: count('not known'),
      notAsked: count('not asked'),
    },
    checks,
    silent,
    switches: [
      {
        app: APP,
        name: 'EwsAllowedAppIDs',
        effect: 'refuses',
        over: ['EWS'],
        text: 'the app is not in the list',
        places: [{ file: 'org.txt', line: 3, column: 1 }],
      },
    ],
  };
}
