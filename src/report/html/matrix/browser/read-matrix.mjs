// @ts-check
/** The data of the page as its script uses them: apps, mailboxes, rows of equal answers, and what each answer says. */

/** @import { MatrixData } from '../data.ts' */

/** Stands for the row of any other mailbox. */
export const OTHERS = -1;

const KINDS = new Map([
  ['Granted', 'granted'],
  ['Denied', 'denied'],
]);

/** @param {MatrixData} data */
export function readMatrix(data) {
  const text = (/** @type {number} */ index) => data.texts[index] ?? '';
  const faces = [...data.faces.map((face) => readFace(face, text)), NO_PERMISSION];
  const places = (/** @type {readonly number[]} */ flat) => readPlaces(flat, data.files);
  const traces = data.traces.map(([face, steps]) => ({
    face,
    steps: steps.map(([words, clause, at]) => ({ text: text(words), clause: text(clause), places: places(at) })),
  }));
  const rows = data.rows.map(([mailboxes, flat]) => ({ mailboxes, cells: pairs(flat) }));
  const cells = cellsByApp(data.apps.length, rows);
  return {
    apps: data.apps.map(([name, id, reach, answers, policies], index) => ({
      ...{ name, id, reach, search: `${name} ${id}`.toLowerCase(), cells: cells[index] ?? new Map() },
      answers: answers.map((trace) =>
        reach === 'no permission' ? { face: faces.length - 1, steps: [] } : (traces[trace] ?? { face: 0, steps: [] }),
      ),
      policies: new Map(
        policies.map(([key, scope, words, at]) => [
          text(key),
          { scope: text(scope), words: text(words), places: places(at) },
        ]),
      ),
    })),
    mailboxes: data.mailboxes.map(readMailbox),
    ...{ rows, faces, rowOf: rowsByMailbox(data.mailboxes.length, rows), others: data.others, cut: data.cut },
  };
}

/** @typedef {ReturnType<typeof readMatrix>} PageMatrix */
/** @typedef {PageMatrix['apps'][number]} PageApp */
/** @typedef {ReturnType<typeof readFace>} Face */

/** What a cell of an app says that has nothing to confine. */
const NO_PERMISSION = {
  ...{ word: 'no permission', kind: 'none', clause: '' },
  because: 'Entra gives it no permission that opens mailboxes, so that policies are not asked',
  policies: /** @type {string[]} */ ([]),
  others: /** @type {{ readings: string, word: string, because: string, policies: string[] }[]} */ ([]),
};

/**
 * @param {MatrixData['faces'][number]} face
 * @param {(index: number) => string} text
 */
function readFace([word, because, clause, policies, others], text) {
  return {
    ...{ word: text(word), kind: KINDS.get(text(word)) ?? 'unknown', because: text(because), clause: text(clause) },
    policies: policies.map(text),
    others: others.map(([readings, then, why, by]) => ({
      ...{ readings: text(readings), word: text(then), because: text(why), policies: by.map(text) },
    })),
  };
}

/** @param {MatrixData['mailboxes'][number]} mailbox */
function readMailbox([id, address, name]) {
  const called = address === 0 ? id : address;
  return { id, called, name: name === 0 ? '' : name, search: `${name} ${called} ${id}`.toLowerCase() };
}

/**
 * `members.csv:7`, or `line 7` of a text without a name.
 * @param {readonly number[]} flat
 * @param {readonly string[]} files
 */
function readPlaces(flat, files) {
  return pairs(flat).map(([file = 0, line]) => (files[file] ? `${files[file]}:${line}` : `line ${line}`));
}

/** @param {readonly number[]} flat */
function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, index) => flat.slice(2 * index, 2 * index + 2));
}

/**
 * By app, the answer of each row that is not its first.
 * @param {number} apps
 * @param {readonly { readonly cells: readonly (readonly number[])[] }[]} rows
 */
function cellsByApp(apps, rows) {
  const cells = Array.from({ length: apps }, () => /** @type {Map<number, number>} */ (new Map()));
  rows.forEach((row, index) => {
    for (const [app = 0, answer = 0] of row.cells) cells[app]?.set(index, answer);
  });
  return cells;
}

/**
 * @param {number} mailboxes
 * @param {readonly { readonly mailboxes: readonly number[] }[]} rows
 */
function rowsByMailbox(mailboxes, rows) {
  const rowOf = new Int32Array(mailboxes);
  rows.forEach((row, index) => {
    for (const mailbox of row.mailboxes) rowOf[mailbox] = index;
  });
  return rowOf;
}

/**
 * The index of its answer for a row.
 * @param {PageApp} app
 * @param {number} row
 */
export function answerAt(app, row) {
  return app.cells.get(row) ?? 0;
}

/**
 * The index of what the app says of a row.
 * @param {PageMatrix} matrix
 * @param {number} app
 * @param {number} row
 */
export function faceIndexAt({ apps, faces }, app, row) {
  const column = apps[app];
  return (column === undefined ? undefined : column.answers[answerAt(column, row)]?.face) ?? faces.length - 1;
}

/**
 * What the app says of a row.
 * @param {PageMatrix} matrix
 * @param {number} app
 * @param {number} row
 */
export function faceAt(matrix, app, row) {
  return matrix.faces[faceIndexAt(matrix, app, row)] ?? NO_PERMISSION;
}
