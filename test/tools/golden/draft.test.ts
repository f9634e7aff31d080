import { describe, expect, it } from 'vitest';
import type { GoldenCase, GoldenFile } from '../../../src/model/generated/wire.generated.ts';
import { parseGolden } from '../../../src/syntax/golden/golden.ts';
import { fillGolden, readDraft } from '../../../tools/golden/draft.ts';

type Draft = Omit<GoldenCase, 'then' | 'depends'> & Partial<Pick<GoldenCase, 'then' | 'depends'>>;

const inside: Draft = { id: 'inside', clauses: ['IP-SPAN'], when: { range: '10.0.0.1-10.0.0.9', address: '10.0.0.9' } };
const host: Draft = { id: 'host', clauses: ['IP-CIDR'], when: { range: '10.0.0.5/24', address: '10.0.0.0' } };
const boxes = [
  { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
  { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: { matches: false } },
] as const;

const file = (...cases: readonly Draft[]): GoldenFile =>
  ({ chapter: 'ip-ranges', given: {}, cases: cases }) as unknown as GoldenFile;
const fill = (...cases: readonly Draft[]) => fillGolden(file(...cases));

describe('readDraft', () => {
  it('takes a file in which answers are missing, as it is', () => {
    const draft = file(inside, { ...host, depends: [...boxes] });
    expect(readDraft(draft)).toEqual({ ok: true, value: draft });
  });

  it.each([
    ['null', null, undefined],
    ['no case list', { chapter: 'ip-ranges', given: {}, cases: 1 }, '/cases'],
    ['a case that is none', { chapter: 'ip-ranges', given: {}, cases: ['a'] }, '/cases/0'],
    ['a field that is none', { ...file(inside), case: [] }, undefined],
    ['a case with a field that is none', file({ ...inside, than: 1 } as Draft), '/cases/0'],
    ['a case without clauses', file({ id: 'a', when: inside.when } as unknown as Draft), '/cases/0'],
  ])('refuses %s', (_, value, place) => {
    const read = readDraft(value);
    expect(read.ok ? undefined : [read.problem.code, read.problem.place]).toEqual(['unreadable', place]);
  });
});

describe('fillGolden', () => {
  it('fills in one answer where all readings agree', () => {
    const { file: filled, disputed } = fill(inside);
    expect(filled.cases).toEqual([{ ...inside, then: { matches: true } }]);
    expect(disputed).toEqual([]);
  });

  it('fills in a box for each answer where they do not', () => {
    expect(fill(host).file.cases).toEqual([{ ...host, depends: boxes }]);
  });

  it('fills in a refusal without its message, with its reason and its kinds of unsettled text', () => {
    const refused = { ...inside, when: { range: '10.0.0.9-10.0.0.1', address: '10.0.0.1' } };
    const filled = {
      ...refused,
      then: { refused: 'invalid-value' },
      reason: 'invalid-value span',
      unsettled: ['reversed'],
    };
    expect(fill(refused).file.cases).toEqual([filled]);
    expect(fill({ ...refused, reason: 'invalid-value octet' }).file.cases).toEqual([filled]);
    expect(fill({ ...refused, then: filled.then, unsettled: ['zone'] }).file.cases).toEqual([filled]);
  });

  it('takes away a reason for which nothing is refused', () => {
    const right = { ...inside, then: { matches: true } };
    expect(fill({ ...right, reason: 'invalid-value span' })).toEqual({ file: file(right), disputed: [] });
  });

  it('fills in a reason for each call that is refused, in the first box that has any', () => {
    const call = (name: string, priority: number) => ({
      cmdlet: 'New-ClientAccessRule',
      parameters: { Name: name, Action: 'DenyAccess', Priority: priority },
    });
    const when = { cmdlets: [call('a', 1), call('A', 1), call('b', 7)] };
    const draft = {
      chapter: 'rule-administration',
      given: { rules: [] },
      cases: [{ id: 'a', clauses: ['ADM-STEPS'], when }],
    };
    const [filled] = fillGolden(draft as unknown as GoldenFile).file.cases;
    expect(filled?.depends?.[0]?.then['steps']).toEqual([
      { ok: true },
      { refused: 'name-taken' },
      { refused: 'priority-out-of-range' },
    ]);
    expect(filled?.reason).toEqual(['name-taken', 'priority-out-of-range']);
  });

  it('leaves a right answer as it is', () => {
    const right = [
      { ...inside, then: { matches: true } },
      { ...host, depends: [...boxes] },
    ];
    expect(fill(...right)).toEqual({ file: file(...right), disputed: [] });
  });

  it('leaves a wrong answer as it is, and names its case', () => {
    const wrong = [
      { ...inside, then: { matches: false } },
      { ...host, then: { matches: true } },
      { ...host, id: 'boxes', depends: [{ ...boxes[0], then: { matches: false } }, boxes[1]] },
    ];
    const { file: filled, disputed } = fill(...wrong);
    expect(disputed).toEqual(['inside', 'host', 'boxes']);
    expect(filled.cases).toEqual(wrong);
  });

  it('does not dispute boxes for the order in which they or their readings stand', () => {
    const written = [boxes[1], boxes[0]].map((box) => ({
      ...box,
      readings: { 'cidr-host-bits': [...box.readings['cidr-host-bits']].reverse() },
    }));
    expect(fill({ ...host, depends: written }).disputed).toEqual([]);
  });

  it('puts fields in the order in which they are read, and keeps what the author wrote', () => {
    const { when, clauses, id } = host;
    const mixed = { when, origin: 'X10', hunts: 'masks badly', clauses, id };
    const { $schema, ...rest } = { $schema: '../golden.schema.json', ...file(mixed) };
    const { file: filled } = fillGolden({ ...rest, about: 'blocks', $schema });
    expect(Object.keys(filled)).toEqual(['$schema', 'chapter', 'about', 'given', 'cases']);
    expect(Object.keys(filled.cases[0] ?? {})).toEqual(['id', 'clauses', 'hunts', 'origin', 'when', 'depends']);
  });

  it('takes the given of the case before that of the file', () => {
    const policies = (right: string) => ({
      policies: [{ name: 'p', accessRight: right, appIds: ['*'], policyScopeGroupId: 'julia' }],
      directory: { recipients: [{ id: 'julia', type: 'UserMailbox' }] },
    });
    const when = { appId: '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', mailbox: 'julia' };
    const filled = fillGolden({
      chapter: 'application-access-policies',
      given: policies('RestrictAccess'),
      cases: [
        { id: 'file', clauses: ['AAP-COUNTS'], when },
        { id: 'case', clauses: ['AAP-COUNTS'], given: policies('DenyAccess'), when },
      ],
    } as unknown as GoldenFile).file.cases;
    expect(filled[0]?.then ?? filled[0]?.depends?.[0]?.then).toMatchObject({ access: 'Granted' });
    expect(filled[1]?.depends?.[0]?.then ?? filled[1]?.then).toMatchObject({ access: 'Denied' });
  });

  it('writes what can be read as golden cases, and what filling again leaves alone', () => {
    const { file: filled } = fill(inside, host);
    expect(parseGolden('ip-ranges/drafts', 'json', JSON.stringify(filled))).toMatchObject({
      ok: true,
      value: [{ address: 'ip-ranges/drafts#inside' }, { address: 'ip-ranges/drafts#host', expectation: boxes }],
    });
    expect(fillGolden(filled)).toEqual({ file: filled, disputed: [] });
  });

  it('names the case whose question is no question', () => {
    const bad = { ...inside, id: 'bad', when: { range: 1, address: '10.0.0.1' } };
    expect(() => fill(inside, bad)).toThrow(/^case `bad`: \/when\/range /);
  });
});
