// Generated from src/report/html/matrix/browser/*.mjs by `npm run generate`. Do not edit.

/** What the page runs. */
export const script = `'use strict';
{
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== undefined && child !== ''));
  return element;
}

function makeButton(attributes, onClick, ...children) {
  const button = make('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', () => onClick(button));
  return button;
}

function makeWords(sentence) {
  return sentence.split(/\`([^\`]*)\`/).map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
}

const byId = (id) => document.getElementById(id);

function count(number, one, many = \`\${one}s\`) {
  return \`\${number.toLocaleString('en')} \${number === 1 ? one : many}\`;
}

const mailboxCount = (number) => count(number, 'mailbox', 'mailboxes');

function makePagedList(items, size, attributes, makeItem) {
  const list = make('ul', attributes);
  let shown = 0;
  const more = makeButton({ class: 'more' }, () => show(true));
  const box = make('div', {}, list, more);
  const show = (hasFocus) => {
    const first = list.children.length;
    list.append(...items.slice(shown, shown + size).map(makeItem));
    shown = Math.min(items.length, shown + size);
    more.hidden = shown === items.length;
    more.textContent = \`Show \${Math.min(size, items.length - shown)} more of \${(items.length - shown).toLocaleString('en')}\`;
    if (hasFocus) list.children[first]?.querySelector('button, summary')?.focus();
  };
  show(false);
  return box;
}

function makeDetails(attributes, summary, isOpen, fill) {
  const details = make('details', attributes, make('summary', {}, summary));
  let isFilled = false;
  const fillOnce = () => {
    if (isFilled || !details.open) return;
    isFilled = true;
    details.append(...[fill()].flat());
  };
  details.addEventListener('toggle', fillOnce);
  details.open = isOpen;
  fillOnce();
  return details;
}

const NO_FILTERS = { app: '', mailbox: '', answer: '', reach: '', view: '' };

function parseFilters(hash) {
  if (!hash.includes('=')) return undefined;
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const names = /** @type {(keyof Filters)[]} */ (Object.keys(NO_FILTERS));
  return /** @type {Filters} */ (Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])));
}

function printFilters(filters) {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : \`#\${new URLSearchParams(given)}\`;
}

function fits(search, text) {
  return text
    .toLowerCase()
    .split(/\\s+/)
    .every((word) => search.includes(word));
}

function hasAnswer({ kind, others }, answer) {
  if (answer === 'depends') return others.length > 0;
  if (answer === 'open') return others.length > 0 || kind === 'unknown';
  return answer === '' || answer === kind;
}

const ANSWERS = new Map([
  ['granted', 'Granted'],
  ['denied', 'Denied'],
  ['unknown', 'not known'],
  ['depends', 'depends on a reading'],
  ['open', 'depends or not known'],
]);

function describeFilters({ app, mailbox, answer, reach }) {
  return [
    app.trim() === '' ? '' : \`app “\${app.trim()}”\`,
    mailbox.trim() === '' ? '' : \`mailbox “\${mailbox.trim()}”\`,
    answer === '' ? '' : \`answer \${ANSWERS.get(answer) ?? answer}\`,
    reach === '' ? '' : \`reach \${reach}\`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const OTHERS = -1;

const KINDS = new Map([
  ['Granted', 'granted'],
  ['Denied', 'denied'],
]);

function readMatrix(data) {
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
      ...{ name, id, reach, search: \`\${name} \${id}\`.toLowerCase(), cells: cells[index] ?? new Map() },
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

const NO_PERMISSION = {
  ...{ word: 'no permission', kind: 'none', clause: '' },
  because: 'Entra gives it no permission that opens mailboxes, so that policies are not asked',
  policies: /** @type {string[]} */ ([]),
  others: /** @type {{ readings: string, word: string, because: string, policies: string[] }[]} */ ([]),
};

function readFace([word, because, clause, policies, others], text) {
  return {
    ...{ word: text(word), kind: KINDS.get(text(word)) ?? 'unknown', because: text(because), clause: text(clause) },
    policies: policies.map(text),
    others: others.map(([readings, then, why, by]) => ({
      ...{ readings: text(readings), word: text(then), because: text(why), policies: by.map(text) },
    })),
  };
}

function readMailbox([id, address, name]) {
  const called = address === 0 ? id : address;
  return { id, called, name: name === 0 ? '' : name, search: \`\${name} \${called} \${id}\`.toLowerCase() };
}

function readPlaces(flat, files) {
  return pairs(flat).map(([file = 0, line]) => (files[file] ? \`\${files[file]}:\${line}\` : \`line \${line}\`));
}

function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, index) => flat.slice(2 * index, 2 * index + 2));
}

function cellsByApp(apps, rows) {
  const cells = Array.from({ length: apps }, () => /** @type {Map<number, number>} */ (new Map()));
  rows.forEach((row, index) => {
    for (const [app = 0, answer = 0] of row.cells) cells[app]?.set(index, answer);
  });
  return cells;
}

function rowsByMailbox(mailboxes, rows) {
  const rowOf = new Int32Array(mailboxes);
  rows.forEach((row, index) => {
    for (const mailbox of row.mailboxes) rowOf[mailbox] = index;
  });
  return rowOf;
}

function answerAt(app, row) {
  return app.cells.get(row) ?? 0;
}

function faceIndexAt({ apps, faces }, app, row) {
  const column = apps[app];
  return (column === undefined ? undefined : column.answers[answerAt(column, row)]?.face) ?? faces.length - 1;
}

function faceAt(matrix, app, row) {
  return matrix.faces[faceIndexAt(matrix, app, row)] ?? NO_PERMISSION;
}

function classesOf(matrix, { counts, others }, apps) {
  const wanted = new Set(apps);
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

function difference(matrix, app, row) {
  const face = faceIndexAt(matrix, app, row);
  return face === faceIndexAt(matrix, app, OTHERS) ? '' : \`\${app}:\${face} \`;
}

function mailboxesIn(matrix, { chosen }, rows) {
  const all = rows.flatMap((row) => matrix.rows[row]?.mailboxes ?? []);
  return all.filter((mailbox) => chosen[mailbox] === 1).sort((one, other) => one - other);
}

const ORDER = ['granted', 'unknown', 'denied', 'none'];

function rank({ kind, others }) {
  return 2 * ORDER.indexOf(kind) + Math.min(1, others.length);
}

function rowsByAnswer(matrix, { counts, others }, app, answer) {
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

function appsByAnswer(matrix, apps, row, answer) {
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

const SIGNS = { granted: '✓', denied: '✕', unknown: '?', none: '–' };

function answerText({ word, others }) {
  return others.length > 0 ? \`\${word}, depends on a reading\` : word;
}

function makeAnswer(face) {
  const sign = make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[face.kind]);
  const depends = face.others.length > 0 ? make('span', { class: 'depends' }, 'depends on a reading') : undefined;
  return make('span', { class: \`answer \${face.kind}\` }, sign, make('b', {}, face.word), depends);
}

function mailboxText(matrix, mailbox) {
  return mailbox === OTHERS ? 'any other mailbox' : (matrix.mailboxes[mailbox]?.called ?? '');
}

function makeMailbox(matrix, mailbox) {
  const { name, called } = matrix.mailboxes[mailbox] ?? { name: '', called: mailboxText(matrix, mailbox) };
  return name === '' || name === called
    ? make('span', { class: 'name' }, make('bdi', {}, called))
    : make('span', { class: 'name' }, make('bdi', {}, name), ' ', make('code', {}, called));
}

function groundsText(app, face) {
  const scopes = face.policies.map((name) => app.policies.get(name)?.scope ?? name).join(', ');
  if (scopes === '' || face.kind === 'unknown') return '';
  if (face.clause.startsWith('AAP-RESTRICT-CLOSES')) return \`not in \${scopes}\`;
  return face.clause.startsWith('AAP-DENY-FIRST') ? \`in \${scopes} (DenyAccess)\` : \`in \${scopes}\`;
}

function openTrace(matrix, app, row, mailbox) {
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
    ...(face.because === '' ? [] : [make('p', {}, makeWords(\`Because: \${face.because}\`))]),
    makeGrounds(column, face),
    ...makeSteps(matrix, steps),
    ...makeOthers(column, face),
    makeNames(matrix, column, mailbox),
  );
  dialog.showModal();
  byId('trace-body').scrollTop = 0;
}

function prepareTrace() {
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
      clause === '' ? undefined : make('span', { class: 'faint' }, \` \${clause}\`),
    ),
  );
  return [make('h3', {}, 'How it came about'), make('ol', {}, items)];
}

function makeOthers(app, { others }) {
  if (others.length === 0) return [];
  const items = others.map(({ readings, word, because, policies }) => {
    const scopes = policies.map((name) => app.policies.get(name)?.words ?? name);
    const rest = [...(because === '' ? [] : [because]), ...(scopes.length === 0 ? [] : [\`by \${scopes.join(', ')}\`])];
    return make(
      'li',
      {},
      make('code', {}, readings),
      ': ',
      make('b', {}, word),
      rest.length === 0 ? '' : \`, \${rest.join(', ')}\`,
    );
  });
  return [make('h3', {}, 'Under other readings'), make('ul', {}, items)];
}

function makeNames({ mailboxes }, app, mailbox) {
  const { name, id, called } = mailboxes[mailbox] ?? { name: '', id: '', called: '' };
  const about = [name, ...(id === called ? [] : [id])].filter((part) => part !== '' && part !== called);
  const of =
    mailbox === OTHERS || about.length === 0 ? [] : [make('dt', {}, 'Mailbox'), make('dd', {}, about.join(' · '))];
  const command = \`access-conformance explain … --app \${quote(app.id)} --mailbox \${quote(id)}\`;
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

function quote(text) {
  return /^[\\w.@-]+$/.test(text) ? text : \`'\${text}'\`;
}

function traceName(matrix, app, face, mailbox, count = 1) {
  const more = count > 1 ? \` and \${(count - 1).toLocaleString('en')} more\` : '';
  return \`\${matrix.apps[app].name}, \${mailboxText(matrix, mailbox)}\${more}: \${answerText(face)}\`;
}

const NAMES = 100;
const FEW = 20;
const CLASSES = 30;
const OPEN = 3;

function makeMailboxesOfApp(matrix, selection, app, answer) {
  const groups = rowsByAnswer(matrix, selection, app, answer);
  if (groups.length === 0) return [make('p', { class: 'faint' }, 'No mailbox fits the filter.')];
  return groups.map(({ face, rows, count: size, others }) => {
    const whom = [...(size > 0 ? [mailboxCount(size)] : []), ...(others ? ['any other mailbox'] : [])].join(' and ');
    const by = face.kind === 'none' ? '' : groundsText(matrix.apps[app], face);
    const summary = [makeAnswer(face), \` \${whom}\`, by === '' ? '' : make('span', { class: 'faint' }, \`, \${by}\`)];
    return makeDetails({ class: 'group' }, summary, size <= FEW, () => {
      const mailboxes = [...mailboxesIn(matrix, selection, rows), ...(others ? [OTHERS] : [])];
      return makePagedList(mailboxes, NAMES, { class: 'names' }, (mailbox) => {
        const row = mailbox === OTHERS ? OTHERS : matrix.rowOf[mailbox];
        const name = traceName(matrix, app, face, mailbox);
        return make(
          'li',
          {},
          makeButton(
            { class: 'link', 'aria-label': name, 'aria-haspopup': 'dialog' },
            () => openTrace(matrix, app, row, mailbox),
            mailboxText(matrix, mailbox),
          ),
        );
      });
    });
  });
}

function makeMailboxList(matrix, selection, answer) {
  const classes = classesOf(matrix, selection, selection.apps);
  return makePagedList(classes, CLASSES, { class: 'mailboxes' }, ({ rows, count: size }) => {
    const mailboxes = rows[0] === OTHERS ? [OTHERS] : mailboxesIn(matrix, selection, rows);
    const groups = appsByAnswer(matrix, selection.apps, rows[0], answer);
    const totals = groups
      .map(({ face, apps }) => \`\${answerText(face)} \${apps.length.toLocaleString('en')}\`)
      .join(' · ');
    const label =
      mailboxes[0] === OTHERS
        ? make('span', { class: 'name' }, 'any other mailbox')
        : makeMailbox(matrix, mailboxes[0]);
    const more = size > 1 ? \` and \${(size - 1).toLocaleString('en')} more\` : '';
    const summary = [label, more, make('span', { class: 'faint totals' }, \` \${totals}\`)];
    return make(
      'li',
      {},
      makeDetails({ class: 'group' }, summary, classes.length <= OPEN, () => [
        ...(size > 1 ? [makeMailboxNames(matrix, mailboxes)] : []),
        ...groups.map((group) => makeApps(matrix, group, rows[0], mailboxes[0], groups.length === 1)),
      ]),
    );
  });
}

function makeMailboxNames(matrix, mailboxes) {
  const names = (mailbox) => make('li', {}, make('bdi', {}, mailboxText(matrix, mailbox)));
  return makeDetails({}, \`\${mailboxCount(mailboxes.length)} with these answers\`, false, () =>
    makePagedList(mailboxes, NAMES, { class: 'names' }, names),
  );
}

function makeApps(matrix, { face, apps }, row, mailbox, isAlone) {
  const summary = [makeAnswer({ ...face }), \` \${count(apps.length, 'app')}\`];
  return makeDetails({ class: 'group' }, summary, isAlone || apps.length <= FEW, () =>
    makePagedList(apps, NAMES, { class: 'names' }, (app) => makeAppItem(matrix, app, row, mailbox)),
  );
}

function makeAppItem(matrix, app, row, mailbox) {
  const face = faceAt(matrix, app, row);
  const by = face.kind === 'none' ? '' : groundsText(matrix.apps[app], face);
  const attributes = { class: 'link', 'aria-label': traceName(matrix, app, face, mailbox), 'aria-haspopup': 'dialog' };
  return make(
    'li',
    {},
    makeButton(attributes, () => openTrace(matrix, app, row, mailbox), make('bdi', {}, matrix.apps[app].name)),
    by === '' ? '' : make('span', { class: 'faint' }, \` \${by}\`),
  );
}

const FIRST = 25;

function prepareReach(state) {
  state.reachRows = [...document.querySelectorAll('#reach tr[data-app]')];
  state.opened = new Set();
  state.reachRows.forEach((row, app) => {
    const { name } = state.matrix.apps[app];
    const label = \`Mailboxes of \${name}\`;
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

function showReach(state) {
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
  all.textContent = \`Show all \${shown} apps\`;
  byId('reach-none').hidden = shown > 0;
}

function openApp({ matrix, selection, filters, reachRows, opened }, app) {
  const row = reachRows[app];
  if (row.nextSibling?.classList?.contains('who')) row.nextSibling.remove();
  const isOpen = opened.has(app) && !row.hidden;
  row.querySelector('.toggle').setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) return;
  const parts = makeMailboxesOfApp(matrix, selection, app, filters.answer);
  row.after(make('tr', { class: 'who', role: 'row' }, make('td', { colspan: '3', role: 'cell' }, parts)));
}

function select(matrix, filters) {
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

function sum(numbers) {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

const COLUMNS = 12;
const ROWS = 50;

function makeTable(matrix, selection, apps) {
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
    \`Show \${Math.min(ROWS, rest.length)} more of \${rest.length.toLocaleString('en')}\`,
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
      'aria-label': \`\${mailboxText(matrix, first)} and \${count - 1} more: show each\`,
    },
    (button) => toggleMembers(button, context, mailboxes),
    \`and \${(count - 1).toLocaleString('en')} more\`,
  );
  return makeRow(context, matrix.rowOf[first], first, count, toggle);
}

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
  const size = count > 1 ? make('span', { class: 'faint paper' }, \` (\${mailboxCount(count)})\`) : undefined;
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

const REST = 300;

const FIELDS = ['app', 'mailbox', 'answer', 'reach'];

const state = { matrix: readMatrix(JSON.parse(byId('matrix-data').textContent)), filters: NO_FILTERS, page: 0 };

function prepare() {
  prepareTrace();
  prepareReach(state);
  for (const name of FIELDS) {
    byId(\`filter-\${name}\`).addEventListener('input', ({ target }) => {
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

function readAddress() {
  const given = parseFilters(location.hash);
  setFilters(given ?? state.filters);
  putFilters();
}

function putFilters() {
  for (const name of FIELDS) byId(\`filter-\${name}\`).value = state.filters[name];
}

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
  const all = \`\${selection.apps.length.toLocaleString('en')} of \${count(matrix.apps.length, 'app')} · \${selection.mailboxes.toLocaleString('en')} of \${mailboxCount(matrix.mailboxes.length)}\`;
  const words = describeFilters(filters);
  byId('filter-count').replaceChildren(all, words === '' ? '' : make('span', { class: 'paper' }, \` · \${words}\`));
}

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
  const words = \`Apps \${first + 1} to \${first + apps.length} of \${selection.apps.length}\`;
  return [
    make(
      'p',
      { id: 'columns', class: 'columns', tabindex: '-1' },
      turn('Previous apps', -1),
      \` \${words} \`,
      turn('Next apps', 1),
    ),
    table,
  ];
}

prepare();
}
`;

/** What a browser is told to run: SHA-256 of the script. */
export const scriptDigest = 'sha256-eRMtkFZXZ6RThtLHTBfq5My2DAGybdX/oRKPw5jFWy8=';
