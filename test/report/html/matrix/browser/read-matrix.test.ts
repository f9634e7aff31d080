import { describe, expect, it } from 'vitest';
import {
  answerAt,
  faceAt,
  faceIndexAt,
  OTHERS,
  readMatrix,
} from '../../../../../src/report/html/matrix/browser/read-matrix.mjs';
import { matrixData } from '../../../../../src/report/html/matrix/data.ts';
import { answer, matrixOf } from '../../../../support/matrices.ts';
import { smallMatrix } from '../../../../support/small-matrix.ts';

const matrix = readMatrix(matrixData(smallMatrix));
const [ANNA = 0, BILLING = 0, CLEO = 0] = [...matrix.rowOf];

describe('readMatrix', () => {
  it('says of each app and mailbox what the matrix says', () => {
    const words = smallMatrix.apps.map((_, app) => [...matrix.rowOf].map((row) => faceAt(matrix, app, row).word));
    expect(words).toEqual([
      ['Denied', 'Granted', 'Denied', 'Denied'],
      ['Granted', 'Granted', 'Granted', 'Granted'],
      ['Granted', 'Granted', 'Denied', 'Denied'],
      ['Granted', 'Granted', 'Denied', 'Granted'],
      ['Denied', 'Denied', 'Denied', 'Denied'],
      ['not known', 'not known', 'not known', 'not known'],
    ]);
    expect(smallMatrix.apps.map((_, app) => faceAt(matrix, app, OTHERS).word)).toEqual([
      ...['Denied', 'Granted', 'Denied', 'Granted', 'Denied', 'not known'],
    ]);
  });

  it('has the rest of a face: clause, policies, why it is not known, other readings', () => {
    expect(faceAt(matrix, 2, BILLING)).toEqual({
      ...{ word: 'Granted', kind: 'granted', because: '', clause: 'AAP-RESTRICT-GRANTS (documented)' },
      policies: ['Staff only'],
      others: [{ readings: 'nested-groups=direct', word: 'Denied', because: '', policies: ['Staff only'] }],
    });
    expect(faceAt(matrix, 5, ANNA)).toMatchObject({
      ...{ kind: 'unknown', because: 'the members of Contractors are in no file' },
    });
    expect(faceIndexAt(matrix, 2, ANNA)).not.toBe(faceIndexAt(matrix, 2, BILLING));
  });

  it('has the steps and the places of an answer', () => {
    const app = matrix.apps[2];
    const steps = app?.answers[answerAt(app, BILLING)]?.steps;
    expect(steps).toEqual([
      { text: 'the mailbox is a member of Staff', clause: '', places: ['members.csv:8'] },
      { text: 'Staff is a member of All Hands', clause: 'AAP-COVERS-MEMBERS (documented)', places: ['members.csv:9'] },
    ]);
    expect(app?.policies.get('Staff only')).toEqual({
      ...{
        scope: 'All Hands',
        words: 'RestrictAccess on All Hands (1 member), called Staff only',
        places: ['policies.txt:9'],
      },
    });
  });

  it('finds mailboxes by name, address and id, in small letters', () => {
    expect(matrix.mailboxes[0]).toEqual({
      ...{ id: 'anna', called: 'anna@contoso.com', name: 'Anna Berg', search: 'anna berg anna@contoso.com anna' },
    });
    expect(matrix.mailboxes[3]).toMatchObject({ called: 'room-west@contoso.com', name: '' });
    expect(matrix.apps[0]?.search).toBe('invoice robot 6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19');
    expect(matrix.rowOf[2]).toBe(CLEO);
  });

  it('does not ask policies about an app without a permission', () => {
    const answers = [answer('Granted', 'AAP-OTHERWISE-GRANTED'), answer('Denied', 'AAP-DENY-FIRST')];
    const plan = { appId: 'a', word: 'no permission', why: '', answers, pick: () => 1 } as const;
    const silent = readMatrix(matrixData(matrixOf([plan], [{ id: 'anna' }])));
    expect(faceAt(silent, 0, 0)).toMatchObject({ word: 'no permission', kind: 'none', policies: [], others: [] });
  });

  it('calls a place in a text without a name by its line', () => {
    const steps = [{ text: 'a', places: [{ line: 7, column: 1 }] }];
    const plan = { appId: 'a', word: 'everybody', why: '', pick: () => 0 } as const;
    const nameless = readMatrix(matrixData(matrixOf([{ ...plan, answers: [answer('Granted', 'X', { steps })] }], [])));
    expect(nameless.apps[0]?.answers[0]?.steps[0]?.places).toEqual(['line 7']);
  });
});
