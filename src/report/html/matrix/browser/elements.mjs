/** Pieces of the page. Texts become text nodes, so that nothing in them is read as HTML. */

/** An element with attributes and children; what is undefined or false is left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== undefined && child !== ''));
  return element;
}

/** A button that does something on this page. */
export function makeButton(attributes, onClick, ...children) {
  const button = make('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', () => onClick(button));
  return button;
}

/** A sentence of ours, in which names stand in backticks. */
export function makeWords(sentence) {
  return sentence.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
}

export const byId = (id) => document.getElementById(id);

/** `1 mailbox`, `9,700 mailboxes`. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export const mailboxCount = (number) => count(number, 'mailbox', 'mailboxes');

/** A list that shows some of its items, and more on demand: 10,000 at once would make the page slow. */
export function makePagedList(items, size, attributes, makeItem) {
  const list = make('ul', attributes);
  let shown = 0;
  const more = makeButton({ class: 'more' }, () => show(true));
  const box = make('div', {}, list, more);
  const show = (hasFocus) => {
    const first = list.children.length;
    list.append(...items.slice(shown, shown + size).map(makeItem));
    shown = Math.min(items.length, shown + size);
    more.hidden = shown === items.length;
    more.textContent = `Show ${Math.min(size, items.length - shown)} more of ${(items.length - shown).toLocaleString('en')}`;
    if (hasFocus) list.children[first]?.querySelector('button, summary')?.focus();
  };
  show(false);
  return box;
}

/** A part that is filled when it is first opened. */
export function makeDetails(attributes, summary, isOpen, fill) {
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
