/** One app and the mailboxes that it reaches; one mailbox and the apps that reach it. */
import { appsByAnswer, classesOf, mailboxesIn, rowsByAnswer } from './classes.mjs';
import { count, mailboxCount, make, makeButton, makeDetails, makePagedList } from './elements.mjs';
import { faceAt, OTHERS } from './read-matrix.mjs';
import { openTrace, traceName } from './trace.mjs';
import { answerText, groundsText, mailboxText, makeAnswer, makeMailbox } from './words.mjs';

/** Names that a list shows at once, and up to how many it is open from the start. */
const NAMES = 100;
const FEW = 20;
/** Classes of mailboxes that are shown at once, and up to how many they are open from the start. */
const CLASSES = 30;
const OPEN = 3;

/** What an app says of whom: a part for each answer. */
export function makeMailboxesOfApp(matrix, selection, app, answer) {
  const groups = rowsByAnswer(matrix, selection, app, answer);
  if (groups.length === 0) return [make('p', { class: 'faint' }, 'No mailbox fits the filter.')];
  return groups.map(({ face, rows, count: size, others }) => {
    const whom = [...(size > 0 ? [mailboxCount(size)] : []), ...(others ? ['any other mailbox'] : [])].join(' and ');
    const by = face.kind === 'none' ? '' : groundsText(matrix.apps[app], face);
    const summary = [makeAnswer(face), ` ${whom}`, by === '' ? '' : make('span', { class: 'faint' }, `, ${by}`)];
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

/** A part for each class of mailboxes. */
export function makeMailboxList(matrix, selection, answer) {
  const classes = classesOf(matrix, selection, selection.apps);
  return makePagedList(classes, CLASSES, { class: 'mailboxes' }, ({ rows, count: size }) => {
    const mailboxes = rows[0] === OTHERS ? [OTHERS] : mailboxesIn(matrix, selection, rows);
    const groups = appsByAnswer(matrix, selection.apps, rows[0], answer);
    const totals = groups
      .map(({ face, apps }) => `${answerText(face)} ${apps.length.toLocaleString('en')}`)
      .join(' · ');
    const label =
      mailboxes[0] === OTHERS
        ? make('span', { class: 'name' }, 'any other mailbox')
        : makeMailbox(matrix, mailboxes[0]);
    const more = size > 1 ? ` and ${(size - 1).toLocaleString('en')} more` : '';
    const summary = [label, more, make('span', { class: 'faint totals' }, ` ${totals}`)];
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
  return makeDetails({}, `${mailboxCount(mailboxes.length)} with these answers`, false, () =>
    makePagedList(mailboxes, NAMES, { class: 'names' }, names),
  );
}

function makeApps(matrix, { face, apps }, row, mailbox, isAlone) {
  const summary = [makeAnswer({ ...face }), ` ${count(apps.length, 'app')}`];
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
    by === '' ? '' : make('span', { class: 'faint' }, ` ${by}`),
  );
}
