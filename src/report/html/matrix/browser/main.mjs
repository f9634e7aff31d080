/** The page: it filters, and shows what is left as the reader asks for it. */
import { byId, count, mailboxCount, make, makeButton } from './elements.mjs';
import { describeFilters, NO_FILTERS, parseFilters, printFilters } from './filters.mjs';
import { makeMailboxList } from './lists.mjs';
import { prepareReach, showReach } from './reach-table.mjs';
import { readMatrix } from './read-matrix.mjs';
import { select } from './selection.mjs';
import { COLUMNS, makeTable } from './table-view.mjs';
import { prepareTrace } from './trace.mjs';

/** Milliseconds after the last key until the address of the page follows: browsers allow few changes in a short time. */
const REST = 300;

const FIELDS = ['app', 'mailbox', 'answer', 'reach'];

const state = { matrix: readMatrix(JSON.parse(byId('matrix-data').textContent)), filters: NO_FILTERS, page: 0 };

function prepare() {
  prepareTrace();
  prepareReach(state);
  for (const name of FIELDS) {
    byId(`filter-${name}`).addEventListener('input', ({ target }) => {
      state.page = 0;
      change({ [name]: target.value });
    });
  }
  for (const radio of document.querySelectorAll('#views input'))
    radio.addEventListener('change', () => change({ view: radio.value }));
  byId('clear').addEventListener('click', () => {
    change({ ...NO_FILTERS, view: state.filters.view });
    putFilters();
    byId('filter-app').focus();
  });
  addEventListener('hashchange', readAddress);
  for (const id of ['filter', 'views']) byId(id).hidden = false;
  readAddress();
}

/** A fragment that is a place on the page changes nothing. */
function readAddress() {
  const given = parseFilters(location.hash);
  setFilters(given ?? state.filters);
  putFilters();
}

function putFilters() {
  for (const name of FIELDS) byId(`filter-${name}`).value = state.filters[name];
}

/** Who looks for a mailbox among many apps should not have to scroll past all of them. */
function setFilters(filters) {
  const wasSearched = state.filters.mailbox.trim() !== '';
  const isSearched = filters.mailbox.trim() !== '';
  state.filters = filters;
  if (wasSearched !== isSearched && state.matrix.apps.length > COLUMNS) byId('reach-box').open = !isSearched;
  show();
}

function change(part) {
  setFilters({ ...state.filters, ...part });
  clearTimeout(state.waiting);
  state.waiting = setTimeout(
    () => history.replaceState(null, '', printFilters(state.filters) || location.pathname + location.search),
    REST,
  );
}

function show() {
  const { matrix, filters } = state;
  state.selection = select(matrix, filters);
  showReach(state);
  showCount();
  const { apps, mailboxes, others } = state.selection;
  const isTable = filters.view === '' ? apps.length <= COLUMNS : filters.view === 'table';
  for (const radio of document.querySelectorAll('#views input')) radio.checked = (radio.value === 'table') === isTable;
  const isEmpty = apps.length === 0 || (mailboxes === 0 && !others);
  const none = () => [make('p', { class: 'alert' }, 'Nothing fits the filter.')];
  byId('view').replaceChildren(
    ...(isEmpty ? none() : isTable ? makeTablePart() : [makeMailboxList(matrix, state.selection, filters.answer)]),
  );
}

function showCount() {
  const { matrix, filters, selection } = state;
  const all = `${selection.apps.length.toLocaleString('en')} of ${count(matrix.apps.length, 'app')} · ${selection.mailboxes.toLocaleString('en')} of ${mailboxCount(matrix.mailboxes.length)}`;
  const words = describeFilters(filters);
  byId('filter-count').replaceChildren(all, words === '' ? '' : make('span', { class: 'paper' }, ` · ${words}`));
}

/** Some columns at once. */
function makeTablePart() {
  const { matrix, selection } = state;
  const pages = Math.ceil(selection.apps.length / COLUMNS);
  const first = Math.min(state.page, pages - 1) * COLUMNS;
  const apps = selection.apps.slice(first, first + COLUMNS);
  const table = makeTable(matrix, selection, apps);
  const hint = make(
    'p',
    { class: 'faint screen' },
    'Open a cell to see how its answer came about. Arrow keys move from cell to cell.',
  );
  if (pages === 1) return [hint, table];
  const turn = (label, by) =>
    makeButton(
      { class: 'turn', disabled: state.page + by < 0 || state.page + by >= pages },
      () => {
        state.page += by;
        show();
        byId('columns').focus();
      },
      label,
    );
  const words = `Apps ${first + 1} to ${first + apps.length} of ${selection.apps.length}`;
  return [
    make(
      'p',
      { id: 'columns', class: 'columns', tabindex: '-1' },
      turn('Previous apps', -1),
      ` ${words} `,
      turn('Next apps', 1),
    ),
    table,
  ];
}

prepare();
