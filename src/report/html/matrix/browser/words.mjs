/** Names and answers as the page shows and says them. */
import { make } from './elements.mjs';
import { OTHERS } from './read-matrix.mjs';

/** Told apart without colour. */
const SIGNS = { granted: '✓', denied: '✕', unknown: '?', none: '–' };

/** `Granted, depends on a reading`. */
export function answerText({ word, others }) {
  return others.length > 0 ? `${word}, depends on a reading` : word;
}

/** The sign and the word; a screen reader hears the word. */
export function makeAnswer(face) {
  const sign = make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[face.kind]);
  const depends = face.others.length > 0 ? make('span', { class: 'depends' }, 'depends on a reading') : undefined;
  return make('span', { class: `answer ${face.kind}` }, sign, make('b', {}, face.word), depends);
}

/** How a mailbox is called in one word: its address, or its id. */
export function mailboxText(matrix, mailbox) {
  return mailbox === OTHERS ? 'any other mailbox' : (matrix.mailboxes[mailbox]?.called ?? '');
}

/** Its name, and below it its address. */
export function makeMailbox(matrix, mailbox) {
  const { name, called } = matrix.mailboxes[mailbox] ?? { name: '', called: mailboxText(matrix, mailbox) };
  return name === '' || name === called
    ? make('span', { class: 'name' }, make('bdi', {}, called))
    : make('span', { class: 'name' }, make('bdi', {}, name), ' ', make('code', {}, called));
}

/** Where the mailbox stands by the policies that decide: `in Sales`, `not in Sales`, `in Board (DenyAccess)`. */
export function groundsText(app, face) {
  const scopes = face.policies.map((name) => app.policies.get(name)?.scope ?? name).join(', ');
  if (scopes === '' || face.kind === 'unknown') return '';
  if (face.clause.startsWith('AAP-RESTRICT-CLOSES')) return `not in ${scopes}`;
  return face.clause.startsWith('AAP-DENY-FIRST') ? `in ${scopes} (DenyAccess)` : `in ${scopes}`;
}
