import { describe, expect, it } from 'vitest';
import { matrixData, printMatrixData } from '../../../../src/report/html/matrix/data.ts';
import { type AppPlan, answer, at, matrixOf, policy, step } from '../../../support/matrices.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

const plan: AppPlan = {
  ...{ appId: 'app', word: 'confined to n', why: '', pick: (mailbox) => mailbox },
  policies: [policy('Rule', 'RestrictAccess', 'Sales', 1, 4)],
  answers: [
    answer('Denied', 'AAP-RESTRICT-CLOSES', { decidedBy: ['Rule'], steps: [step('a', [at('f', 1), at('g', 2)])] }),
    answer('Granted', 'AAP-RESTRICT-GRANTS', { decidedBy: ['Rule'], steps: [step('a', [at('g', 2)], 'AAP-COUNTS')] }),
  ],
};
const mailboxes = [
  { id: 'anna', address: 'anna@contoso.com', displayName: 'Anna' },
  { id: 'ben', address: 'ben' },
];
const matrix = matrixOf([plan], mailboxes);

describe('matrixData', () => {
  it('has each text and each file once', () => {
    const { texts, files } = matrixData(matrix);
    expect(new Set(texts).size).toBe(texts.length);
    expect(files).toEqual(['policies.txt', 'f', 'g']);
  });

  it('has what an answer says, the steps to it, and where they stand', () => {
    const { texts, faces, traces, apps, rows } = matrixData(matrix);
    const [app] = apps;
    const [face = -1, steps = []] = traces[app?.[3][1] ?? -1] ?? [];
    const [word = -1, because, clause = -1, policies = []] = faces[face] ?? [];
    expect([word, clause, ...policies].map((index) => texts[index])).toEqual([
      ...['Granted', 'AAP-RESTRICT-GRANTS (documented)', 'Rule'],
    ]);
    expect(because).toBe(-1);
    expect(steps.map(([text, by, places]) => [texts[text], texts[by], places])).toEqual([
      ['a', 'AAP-COUNTS (documented)', [2, 2]],
    ]);
    expect(app?.slice(0, 3)).toEqual(['app', 'app', 'confined to n']);
    expect(app?.[4].map(([name, scope, words, places]) => [texts[name], texts[scope], texts[words], places])).toEqual([
      ['Rule', 'Sales', 'RestrictAccess on Sales (1 member), called Rule', [0, 4]],
    ]);
    expect(rows).toEqual([
      [[0], []],
      [[1], [0, 1]],
    ]);
  });

  it('has an address only where it says more than the id', () => {
    expect(matrixData(matrix).mailboxes).toEqual([
      ['anna', 'anna@contoso.com', 'Anna'],
      ['ben', 0, 0],
    ]);
  });

  it('has other readings with their answer', () => {
    const { texts, faces } = matrixData(smallMatrix);
    const others = faces.flatMap(([, , , , each]) => each);
    expect(
      others.map(([readings, word, because, by]) => [texts[readings], texts[word], because, texts[by[0] ?? -1]]),
    ).toEqual([['nested-groups=direct', 'Denied', -1, 'Staff only']]);
  });

  it('says whether any other mailbox has a row', () => {
    expect(matrixData(matrix).others).toBe(true);
    expect(matrixData({ ...matrix, changedBy: { 'nested-groups': 'direct' } }).others).toBe(false);
  });
});

describe('printMatrixData', () => {
  it('cannot end the element that it stands in, and is the same again', () => {
    const hostile = matrixOf([{ ...plan, displayName: '</script><!--' }], mailboxes);
    const json = printMatrixData(hostile);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(matrixData(hostile));
  });

  it('shows what hides, and cuts names of ten thousand characters to three thousand', () => {
    const long = matrixOf([{ ...plan, displayName: `\u202e${'x'.repeat(10_000)}` }], mailboxes);
    const [[name = ''] = []] = matrixData(long).apps;
    expect(name).toMatch(/^\\u202ex{2999}… \(7001 more characters\)$/);
  });

  it('cuts shorter, and then leaves out steps, where there is no room', () => {
    const names = Array.from({ length: 50 }, (_, index) => ({ id: `${index}${'x'.repeat(3000)}` }));
    const wide = matrixOf([{ ...plan, pick: () => 0 }], names);
    const whole = printMatrixData(wide, 1_000_000);
    const shorter = printMatrixData(wide, 30_000);
    const shortest = printMatrixData(wide, 1);
    expect(whole.length).toBeGreaterThan(150_000);
    expect(shorter.length).toBeLessThanOrEqual(30_000);
    expect(JSON.parse(shorter).cut).toBe(false);
    expect(JSON.parse(shortest)).toMatchObject({
      cut: true,
      traces: [
        [0, []],
        [1, []],
      ],
    });
  });

  it('counts bytes, not characters', () => {
    const names = Array.from({ length: 50 }, (_, index) => ({ id: `${index}${'漢'.repeat(300)}` }));
    const wide = matrixOf([{ ...plan, pick: () => 0 }], names);
    expect(Buffer.byteLength(printMatrixData(wide, 30_000))).toBeLessThanOrEqual(30_000);
  });
});
