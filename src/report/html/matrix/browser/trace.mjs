/** How one answer came about, in a window of its own. */
import { byId, make, makeWords } from './elements.mjs';
import { answerAt, faceAt, OTHERS } from './read-matrix.mjs';
import { answerText, mailboxText, makeAnswer } from './words.mjs';

/** Opens it for an app and a mailbox; the row says which answer. A browser gives the focus back when it is closed. */
export function openTrace(matrix, app, row, mailbox) {
  const dialog = byId('trace');
  const column = matrix.apps[app];
  const face = faceAt(matrix, app, row);
  const { steps } = column.answers[answerAt(column, row)];
  byId('trace-title').replaceChildren(
    make('bdi', {}, column.name),
    ' → ',
    make('bdi', {}, mailboxText(matrix, mailbox)),
  );
  byId('trace-body').replaceChildren(
    make('p', { class: 'outcome' }, makeAnswer(face)),
    ...(face.because === '' ? [] : [make('p', {}, makeWords(`Because: ${face.because}`))]),
    makeGrounds(column, face),
    ...makeSteps(matrix, steps),
    ...makeOthers(column, face),
    makeNames(matrix, column, mailbox),
  );
  dialog.showModal();
  byId('trace-body').scrollTop = 0;
}

/** Closes by its button, by Escape and by a click beside it. */
export function prepareTrace() {
  const dialog = byId('trace');
  byId('trace-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function makePlaces(places) {
  return places.flatMap((place) => [' ', make('code', {}, place)]);
}

function makeGrounds(app, { policies, clause }) {
  const items = policies.map((name) => {
    const { words, places } = app.policies.get(name) ?? { words: name, places: [] };
    return make('li', {}, make('bdi', {}, words), makePlaces(places));
  });
  return make(
    'dl',
    {},
    ...(items.length === 0 ? [] : [make('dt', {}, 'Decided by'), make('dd', {}, make('ul', {}, items))]),
    ...(clause === '' ? [] : [make('dt', {}, 'Clause'), make('dd', {}, clause)]),
  );
}

function makeSteps({ cut }, steps) {
  if (cut)
    return [
      make(
        'p',
        { class: 'alert' },
        'The steps are left out, since there was no room for them: the command explain shows them.',
      ),
    ];
  if (steps.length === 0) return [];
  const items = steps.map(({ text, places, clause }) =>
    make(
      'li',
      {},
      makeWords(text),
      makePlaces(places),
      clause === '' ? undefined : make('span', { class: 'faint' }, ` ${clause}`),
    ),
  );
  return [make('h3', {}, 'How it came about'), make('ol', {}, items)];
}

function makeOthers(app, { others }) {
  if (others.length === 0) return [];
  const items = others.map(({ readings, word, because, policies }) => {
    const scopes = policies.map((name) => app.policies.get(name)?.words ?? name);
    const rest = [...(because === '' ? [] : [because]), ...(scopes.length === 0 ? [] : [`by ${scopes.join(', ')}`])];
    return make(
      'li',
      {},
      make('code', {}, readings),
      ': ',
      make('b', {}, word),
      rest.length === 0 ? '' : `, ${rest.join(', ')}`,
    );
  });
  return [make('h3', {}, 'Under other readings'), make('ul', {}, items)];
}

/** Full names of both, which cells have no room for. */
function makeNames({ mailboxes }, app, mailbox) {
  const { name, id, called } = mailboxes[mailbox] ?? { name: '', id: '', called: '' };
  const about = [name, ...(id === called ? [] : [id])].filter((part) => part !== '' && part !== called);
  const of =
    mailbox === OTHERS || about.length === 0 ? [] : [make('dt', {}, 'Mailbox'), make('dd', {}, about.join(' · '))];
  const command = `access-conformance explain … --app ${quote(app.id)} --mailbox ${quote(id)}`;
  const hint =
    mailbox === OTHERS || app.id === '*'
      ? []
      : [make('dt', {}, 'Where each membership stands'), make('dd', {}, make('code', {}, command))];
  return make(
    'dl',
    { class: 'faint' },
    make('dt', {}, 'App'),
    make('dd', {}, make('code', {}, app.id)),
    ...of,
    ...hint,
  );
}

/** As a shell takes it. */
function quote(text) {
  return /^[\w.@-]+$/.test(text) ? text : `'${text}'`;
}

/** The name of a button that opens it. */
export function traceName(matrix, app, face, mailbox, count = 1) {
  const more = count > 1 ? ` and ${(count - 1).toLocaleString('en')} more` : '';
  return `${matrix.apps[app].name}, ${mailboxText(matrix, mailbox)}${more}: ${answerText(face)}`;
}
