/** A strict reader of HTML pages: throws where a browser would have to guess. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly children: (Element | string)[];
}

const EMPTY = ['meta', 'input', 'br'];
const RAW = ['script', 'style', 'title'];
const TOKEN = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/y;

export function parsePage(page: string): Element {
  const body = page.replace(/^<!DOCTYPE html>\n/, '');
  if (body === page) throw new Error('no doctype');
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    const current = open.at(-1);
    if (match === null || current === undefined) throw new Error(`not read: ${body.slice(at, at + 80)}`);
    const [, end, name, attributes = '', text] = match;
    if (text !== undefined) current.children.push(decode(text));
    else if (end !== undefined) {
      if (open.pop()?.name !== end)
        throw new Error(`</${end}> closes ${current.name}: ${body.slice(at - 80, at + 80)}`);
    } else if (name !== undefined) {
      const element: Open = { name, attributes: readAttributes(attributes), children: [] };
      current.children.push(element);
      if (RAW.includes(name)) TOKEN.lastIndex = readRaw(body, element, TOKEN.lastIndex);
      else if (!EMPTY.includes(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  return root;
}

/** What a browser reads as text up to the end tag; returns the place behind that. */
function readRaw(body: string, element: Open, from: number): number {
  const end = body.indexOf(`</${element.name}`, from);
  if (end === -1) throw new Error(`${element.name} is not closed`);
  const text = body.slice(from, end);
  element.children.push(element.name === 'title' ? decode(text) : text);
  return end + `</${element.name}>`.length;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)];
  const attributes = found.map(([, name = '', value = '']): [string, string] => [name, decode(value)]);
  if (new Set(attributes.map(([name]) => name)).size !== attributes.length) throw new Error(`twice: ${text}`);
  return Object.fromEntries(attributes);
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&([^;&]*;?)/g, (whole, name: string) => {
    const value = name.endsWith(';') ? named[name.slice(0, -1)] : undefined;
    if (value === undefined) throw new Error(`no entity: ${whole}`);
    return value;
  });
}

/** Every element of the page, outer ones first. */
export function elementsOf(element: Element): readonly Element[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)));
  return element.name === '' ? below : [element, ...below];
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements with the name, and with the class where one is given. */
export function find(page: Element, name: string, look?: string): readonly Element[] {
  return elementsOf(page).filter(
    (each) => each.name === name && (look === undefined || (each.attributes['class'] ?? '').split(' ').includes(look)),
  );
}

/** Fragments are read like pages. */
export const parseFragment = (markup: string): Element => parsePage(`<!DOCTYPE html>\n${markup}`);
