// @ts-check
/** Mailboxes with equal answers together, and answers with all that have them. */
import { hasAnswer } from './filters.mjs';
import { faceAt, faceIndexAt, OTHERS } from './read-matrix.mjs';

/** @import { PageMatrix } from './read-matrix.mjs' */
/** @import { Selection } from './selection.mjs' */

/** Rows whose answers say the same for every app in question; any other mailbox stands alone. @typedef {{ rows: number[], count: number }} MailboxClass */

/** @param {PageMatrix} matrix @param {Selection} selection @param {readonly number[]} apps @returns {readonly MailboxClass[]} */
export function classesOf(matrix, { counts, others }, apps) {
  const wanted = new Set(apps);
  /** @type {Map<string, MailboxClass>} */
  const classes = new Map();
  matrix.rows.forEach(({ cells }, row) => {
    const count = counts[row] ?? 0;
    if (count === 0) return;
    const key = cells.map(([app = 0]) => (wanted.has(app) ? difference(matrix, app, row) : '')).join('');
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { rows: [row], count });
    else {
      known.rows.push(row);
      known.count += count;
    }
  });
  return [...classes.values(), ...(others ? [{ rows: [OTHERS], count: 0 }] : [])];
}

/** Empty where the app says the same as for any other mailbox. @param {PageMatrix} matrix @param {number} app @param {number} row */
function difference(matrix, app, row) {
  const face = faceIndexAt(matrix, app, row);
  return face === faceIndexAt(matrix, app, OTHERS) ? '' : `${app}:${face} `;
}

/** The mailboxes of some rows that are left, in their order. @param {PageMatrix} matrix @param {Selection} selection @param {readonly number[]} rows */
export function mailboxesIn(matrix, { chosen }, rows) {
  const all = rows.flatMap((row) => matrix.rows[row]?.mailboxes ?? []);
  return all.filter((mailbox) => chosen[mailbox] === 1).sort((one, other) => one - other);
}

/** What is open comes before what is shut. */
const ORDER = ['granted', 'unknown', 'denied', 'none'];

/** @param {{ readonly kind: string, readonly others: readonly unknown[] }} face */
function rank({ kind, others }) {
  return 2 * ORDER.indexOf(kind) + Math.min(1, others.length);
}

/**
 * For one app: what it says, and the rows of which it says so.
 * @param {PageMatrix} matrix @param {Selection} selection @param {number} app @param {string} answer
 */
export function rowsByAnswer(matrix, { counts, others }, app, answer) {
  /** @type {Map<number, { rows: number[], count: number, others: boolean }>} */
  const groups = new Map();
  const put = (/** @type {number} */ row, /** @type {number} */ count) => {
    if (!hasAnswer(faceAt(matrix, app, row), answer)) return;
    const face = faceIndexAt(matrix, app, row);
    const group = groups.get(face) ?? { rows: [], count: 0, others: false };
    if (row === OTHERS) group.others = true;
    else group.rows.push(row);
    group.count += count;
    groups.set(face, group);
  };
  counts.forEach((count, row) => {
    if (count > 0) put(row, count);
  });
  if (others) put(OTHERS, 0);
  return [...groups]
    .map(([face, group]) => ({ face: matrix.faces[face] ?? faceAt(matrix, app, OTHERS), ...group }))
    .sort((one, other) => rank(one.face) - rank(other.face) || one.count - other.count);
}

/**
 * For one row: the words that apps say of it, and the apps that say so.
 * @param {PageMatrix} matrix @param {readonly number[]} apps @param {number} row @param {string} answer
 */
export function appsByAnswer(matrix, apps, row, answer) {
  /** @type {Map<number, { face: ReturnType<typeof faceAt>, apps: number[] }>} */
  const groups = new Map();
  for (const app of apps) {
    const face = faceAt(matrix, app, row);
    if (!hasAnswer(face, answer)) continue;
    const group = groups.get(rank(face));
    if (group === undefined) groups.set(rank(face), { face, apps: [app] });
    else group.apps.push(app);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}
