import { expect, it } from 'vitest';
import { writeData, writeExplorer, writeFilter } from '../../../../src/report/html/matrix/explorer.ts';
import { find, parseFragment, textOf } from '../../../support/page.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

it('hides the filter until the script runs, and lists the words of reach that there are', () => {
  const page = parseFragment(writeFilter(smallMatrix).markup);
  expect(find(page, 'div')[0]?.attributes).toMatchObject({ id: 'filter', role: 'search', hidden: '' });
  const [, reach] = find(page, 'select');
  expect(reach && find(reach, 'option').map(textOf)).toEqual([
    ...['all', 'confined (1)', 'everybody (1)', 'depends (1)', 'all but some (1)', 'nobody (1)', 'not known (1)'],
  ]);
  expect(find(page, 'p')[0]?.attributes['role']).toBe('status');
});

it('says what is missing where no script runs', () => {
  const page = parseFragment(writeExplorer().markup);
  expect(find(page, 'noscript').map(textOf).join('')).toContain('needs the script');
  expect(find(page, 'fieldset')[0]?.attributes['hidden']).toBe('');
});

it('names the window of an answer by its title', () => {
  const page = parseFragment(writeExplorer().markup);
  const [dialog] = find(page, 'dialog');
  expect(dialog?.attributes['aria-labelledby']).toBe('trace-title');
  expect(dialog && find(dialog, 'h2')[0]?.attributes['id']).toBe('trace-title');
});

it('holds the data, which no browser runs', () => {
  const [data] = find(parseFragment(writeData(smallMatrix).markup), 'script');
  expect(data?.attributes).toEqual({ type: 'application/json', id: 'matrix-data' });
  expect(JSON.parse(data === undefined ? '' : textOf(data)).apps).toHaveLength(6);
});
