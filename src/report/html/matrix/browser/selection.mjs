// @ts-check
/** Which apps and mailboxes the filters leave. */
import { fits, hasAnswer } from './filters.mjs';
import { faceAt, OTHERS } from './read-matrix.mjs';

/** @import { PageMatrix } from './read-matrix.mjs' */
/** @import { Filters } from './filters.mjs' */

/**
 * @typedef {object} Selection
 * @property {readonly number[]} apps
 * @property {Int32Array} counts How many mailboxes of each row are left.
 * @property {Uint8Array} chosen 1 for a mailbox that the text leaves.
 * @property {boolean} others Whether any other mailbox is left.
 * @property {number} mailboxes How many are left.
 */

/** @param {PageMatrix} matrix @param {Filters} filters @returns {Selection} */
export function select(matrix, filters) {
  const chosen = Uint8Array.from(matrix.mailboxes, ({ search }) => Number(fits(search, filters.mailbox)));
  const counts = Int32Array.from(matrix.rows, ({ mailboxes }) => sum(mailboxes.map((each) => chosen[each] ?? 0)));
  const others = matrix.others && filters.mailbox.trim() === '';
  const apps = [...matrix.apps.keys()].filter((index) => {
    const app = matrix.apps[index];
    return app !== undefined && fits(app.search, filters.app) && (filters.reach === '' || app.reach === filters.reach);
  });
  const wide = { apps, counts, chosen, others, mailboxes: sum(counts) };
  return filters.answer === '' ? wide : withAnswer(matrix, wide, filters.answer);
}

/** Apps and rows that have the answer somewhere among those left. @param {PageMatrix} matrix @param {Selection} wide @param {string} answer @returns {Selection} */
function withAnswer(matrix, wide, answer) {
  const shown = wide.counts.filter((count) => count > 0).length;
  const hit = new Uint8Array(wide.counts.length);
  const exceptions = new Int32Array(wide.counts.length);
  let defaults = 0;
  const apps = wide.apps.filter((app) => {
    const byDefault = hasAnswer(faceAt(matrix, app, OTHERS), answer);
    const cells = [...(matrix.apps[app]?.cells.keys() ?? [])].filter((row) => (wide.counts[row] ?? 0) > 0);
    const hits = cells.filter((row) => hasAnswer(faceAt(matrix, app, row), answer));
    for (const row of hits) hit[row] = 1;
    if (!byDefault) return hits.length > 0;
    for (const row of cells) exceptions[row] = (exceptions[row] ?? 0) + 1;
    defaults += 1;
    return hits.length > 0 || wide.others || shown > cells.length;
  });
  const counts = wide.counts.map((count, row) => (hit[row] === 1 || defaults > (exceptions[row] ?? 0) ? count : 0));
  return { ...wide, apps, counts, others: wide.others && defaults > 0, mailboxes: sum(counts) };
}

/** @param {Iterable<number>} numbers */
function sum(numbers) {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
