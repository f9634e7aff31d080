/** The table of reach, which is in the page already: filtered, cut where it is long, and each app opened to its mailboxes. */
import { byId, make, makeButton } from './elements.mjs';
import { makeMailboxesOfApp } from './lists.mjs';

/** Apps that are shown before the reader asks for all; paper has all. */
const FIRST = 25;

/** Gives each app a button; the rest is done by `showReach`. */
export function prepareReach(state) {
  state.reachRows = [...document.querySelectorAll('#reach tr[data-app]')];
  state.opened = new Set();
  state.reachRows.forEach((row, app) => {
    const { name } = state.matrix.apps[app];
    const label = `Mailboxes of ${name}`;
    const toggle = makeButton(
      { class: 'toggle', 'aria-expanded': 'false', 'aria-label': label },
      () => {
        if (!state.opened.delete(app)) state.opened.add(app);
        openApp(state, app);
      },
      'Mailboxes',
    );
    row.cells[1].append(toggle);
  });
  byId('all-apps').addEventListener('click', () => {
    state.hasAllApps = true;
    const next = state.reachRows.find((row) => row.classList.contains('beyond'));
    showReach(state);
    next?.querySelector('button')?.focus();
  });
}

/** Shows the apps that are left, and what is opened of them. */
export function showReach(state) {
  const { reachRows, selection, filters } = state;
  const left = new Set(selection.apps);
  const isSought = filters.app.trim() !== '' && selection.apps.length === 1;
  let shown = 0;
  reachRows.forEach((row, app) => {
    row.hidden = !left.has(app);
    if (left.has(app)) shown += 1;
    row.classList.toggle('beyond', shown > FIRST && !state.hasAllApps);
    if (left.has(app) && isSought) state.opened.add(app);
    openApp(state, app);
  });
  const all = byId('all-apps');
  all.hidden = shown <= FIRST || state.hasAllApps === true;
  all.textContent = `Show all ${shown} apps`;
  byId('reach-none').hidden = shown > 0;
}

/** The row below that of the app. */
function openApp({ matrix, selection, filters, reachRows, opened }, app) {
  const row = reachRows[app];
  if (row.nextSibling?.classList?.contains('who')) row.nextSibling.remove();
  const isOpen = opened.has(app) && !row.hidden;
  row.querySelector('.toggle').setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) return;
  const parts = makeMailboxesOfApp(matrix, selection, app, filters.answer);
  row.after(make('tr', { class: 'who', role: 'row' }, make('td', { colspan: '3', role: 'cell' }, parts)));
}
