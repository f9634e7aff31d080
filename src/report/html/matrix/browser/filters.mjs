// @ts-check
/** What the reader looks for, and how it stands in the address of the page, so that a view can be shared. */

/** @import { Face } from './read-matrix.mjs' */

/** @typedef {{ app: string, mailbox: string, answer: string, reach: string, view: string }} Filters */

/** Everything. @type {Filters} */
export const NO_FILTERS = { app: '', mailbox: '', answer: '', reach: '', view: '' };

/** Undefined for a fragment that is a place on the page, or none. @param {string} hash */
export function parseFilters(hash) {
  if (!hash.includes('=')) return undefined;
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const names = /** @type {(keyof Filters)[]} */ (Object.keys(NO_FILTERS));
  return /** @type {Filters} */ (Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])));
}

/** A fragment with its mark; empty for everything. @param {Filters} filters */
export function printFilters(filters) {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `#${new URLSearchParams(given)}`;
}

/** Whether each word of the text is in what is searched. @param {string} search @param {string} text */
export function fits(search, text) {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => search.includes(word));
}

/** @param {Face} face @param {string} answer */
export function hasAnswer({ kind, others }, answer) {
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

/** The filters in words, for paper; empty where everything is shown. @param {Filters} filters */
export function describeFilters({ app, mailbox, answer, reach }) {
  return [
    app.trim() === '' ? '' : `app “${app.trim()}”`,
    mailbox.trim() === '' ? '' : `mailbox “${mailbox.trim()}”`,
    answer === '' ? '' : `answer ${ANSWERS.get(answer) ?? answer}`,
    reach === '' ? '' : `reach ${reach}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
