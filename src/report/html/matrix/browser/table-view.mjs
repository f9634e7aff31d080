/** Apps as columns and classes of mailboxes as rows; arrows move from cell to cell. */
import { classesOf, mailboxesIn } from './classes.mjs';
import { mailboxCount, make, makeButton } from './elements.mjs';
import { faceAt, OTHERS } from './read-matrix.mjs';
import { openTrace, traceName } from './trace.mjs';
import { groundsText, mailboxText, makeAnswer, makeMailbox } from './words.mjs';

/** Columns at once, and rows that are added at once. */
export const COLUMNS = 12;
const ROWS = 50;

/** The table of some apps. */
export function makeTable(matrix, selection, apps) {
  const body = make('tbody');
  const context = { matrix, selection, apps };
  const classes = classesOf(matrix, selection, apps);
  appendRows(body, classes, apps.length + 1, (each) => makeClassRow(context, each));
  const heads = apps.map((app) => make('th', { scope: 'col' }, make('bdi', { class: 'name' }, matrix.apps[app].name)));
  const table = make(
    'table',
    { class: 'grid' },
    make('caption', {}, make('span', {}, 'Answer by mailbox and app; mailboxes with equal answers share a row')),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Mailbox'), heads)),
    body,
  );
  moveByArrows(table);
  return make('div', { class: 'scroll', role: 'region', 'aria-labelledby': 'matrix-title', tabindex: '0' }, table);
}

/** The first rows, and a button in a last row for the next. */
function appendRows(body, items, columns, makeRow, before = null, look = '') {
  const shown = items.slice(0, ROWS).map(makeRow);
  for (const row of shown) body.insertBefore(row, before);
  const rest = items.slice(ROWS);
  if (rest.length === 0) return shown;
  const more = makeButton(
    { class: 'more' },
    () => {
      const next = last.nextSibling;
      last.remove();
      const [first] = appendRows(body, rest, columns, makeRow, next, look);
      first.querySelector('button').focus();
    },
    `Show ${Math.min(ROWS, rest.length)} more of ${rest.length.toLocaleString('en')}`,
  );
  const last = make('tr', { class: look }, make('td', { colspan: columns }, more));
  body.insertBefore(last, before);
  return shown;
}

function makeClassRow(context, { rows, count }) {
  const { matrix, selection } = context;
  if (rows[0] === OTHERS) return makeRow(context, OTHERS, OTHERS, 1);
  const mailboxes = mailboxesIn(matrix, selection, rows);
  const [first] = mailboxes;
  if (count === 1) return makeRow(context, matrix.rowOf[first], first, 1);
  const toggle = makeButton(
    {
      class: 'link',
      tabindex: '-1',
      'aria-expanded': 'false',
      'aria-label': `${mailboxText(matrix, first)} and ${count - 1} more: show each`,
    },
    (button) => toggleMembers(button, context, mailboxes),
    `and ${(count - 1).toLocaleString('en')} more`,
  );
  return makeRow(context, matrix.rowOf[first], first, count, toggle);
}

/** A row of its own for each mailbox of a class, below it. */
function toggleMembers(button, context, mailboxes) {
  const row = button.closest('tr');
  const isOpening = button.getAttribute('aria-expanded') === 'false';
  button.setAttribute('aria-expanded', String(isOpening));
  while (row.nextSibling?.classList.contains('member')) row.nextSibling.remove();
  if (!isOpening) return;
  const makeMember = (mailbox) => {
    const member = makeRow(context, context.matrix.rowOf[mailbox], mailbox, 1);
    member.classList.add('member');
    return member;
  };
  appendRows(row.parentNode, mailboxes, context.apps.length + 1, makeMember, row.nextSibling, 'member');
}

function makeRow({ matrix, apps }, row, mailbox, count, toggle) {
  const label = mailbox === OTHERS ? 'any other mailbox' : makeMailbox(matrix, mailbox);
  const size = count > 1 ? make('span', { class: 'faint paper' }, ` (${mailboxCount(count)})`) : undefined;
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, label, size, toggle),
    apps.map((app) => {
      const face = faceAt(matrix, app, row);
      const by = face.kind === 'none' ? '' : groundsText(matrix.apps[app], face);
      const name = traceName(matrix, app, face, mailbox, count);
      const open = () => openTrace(matrix, app, row, mailbox);
      const cell = makeButton(
        { class: 'cell', tabindex: '-1', 'aria-label': name, 'aria-haspopup': 'dialog' },
        open,
        makeAnswer(face),
      );
      return make('td', {}, cell, by === '' ? undefined : make('span', { class: 'by faint' }, by));
    }),
  );
}

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** One stop for the tab key; from there arrows, Home and End. */
function moveByArrows(table) {
  const rows = () =>
    [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.querySelector('button')));
  const setStop = (button) => {
    for (const each of table.querySelectorAll('tbody button:not(.more)')) each.tabIndex = -1;
    button.tabIndex = 0;
  };
  const first = table.querySelector('tbody button.cell');
  if (first !== null) setStop(first);
  table.addEventListener('focusin', ({ target }) => {
    if (target.closest('tbody button:not(.more)') !== null) setStop(target);
  });
  table.addEventListener('keydown', (event) => {
    const grid = rows();
    const at = grid.findIndex((row) => row.includes(event.target));
    const next = at === -1 ? undefined : neighbour(grid, at, grid[at].indexOf(event.target), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

function neighbour(grid, row, column, key) {
  const inRow = grid[row].filter((button) => button !== null);
  if (key === 'Home') return inRow[0];
  if (key === 'End') return inRow.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const [down, right] = step;
  if (down === 0) return grid[row][column + right] ?? undefined;
  const there = grid[row + down];
  return there?.[column] ?? there?.find((button) => button !== null);
}
