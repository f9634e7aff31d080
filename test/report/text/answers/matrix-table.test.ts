import { expect, it } from 'vitest';
import { matrixOf } from '../../../../src/analysis/matrix/matrix.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { printMatrixTable } from '../../../../src/report/text/answers/matrix-table.ts';
import { plainStyle } from '../../../../src/report/text/style.ts';
import { inventoryOf } from '../../../analysis/inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

it('has a line for each class of mailboxes, and no more than fit', () => {
  const groups = Array.from({ length: 6 }, (_, index) => `${APP.replace('3', String(index))},G${index},RestrictAccess`);
  const members = Array.from({ length: 70 }, (_, mailbox) =>
    groups.flatMap((_group, index) => ((mailbox >> index) & 1 ? [`G${index},m${mailbox}@contoso.com`] : [])),
  );
  const inventory = inventoryOf({
    'p.csv': `AppId,ScopeName,AccessRight\n${groups.join('\n')}\n`,
    'm.csv': `Group,Member\n${members.flat().join('\n')}\n`,
  });
  const lines = printMatrixTable(matrixOf(inventory, { readings: defaultReadings }), plainStyle);
  expect(lines).toHaveLength(1 + 1 + 60 + 1 + 1 + 1 + 4);
  expect(lines).toContain('  … and 3 more rows; --format html or csv has all');
  expect(lines.find((line) => line.startsWith('  m1@contoso.com'))).toMatch(
    /^ {2}m1@contoso.com, m65@contoso.com +Granted [a-e] +Denied [a-e]/,
  );
});
