import { beforeEach, describe, expect, it } from 'vitest';
import { script } from '../../../src/report/html/script.ts';

/** As much of a page as the script asks for. */
interface Part {
  value: string;
  textContent: string;
  hidden: boolean;
  open: boolean;
  readonly dataset: { readonly outcome: string; readonly chapter: string };
}

type Listener = (event: { readonly currentTarget: Part }) => void;

function part(textContent: string, outcome = '', chapter = ''): Part {
  return { value: '', textContent, hidden: false, open: false, dataset: { outcome, chapter } };
}

const listeners = new Map<string, Listener>();
let parts: Record<string, Part> = {};
let kinds: readonly Part[] = [];

function run(hasFilter = true): void {
  const listening = (id: string, each: Part): object =>
    Object.assign(each, {
      addEventListener: (event: string, listener: Listener) => listeners.set(`${id} ${event}`, listener),
    });
  const document = {
    getElementById: (id: string) => (hasFilter && parts[id] !== undefined ? listening(id, parts[id]) : null),
    querySelectorAll: (selector: string) => (selector === 'details.kind' ? kinds : kinds.filter(({ open }) => !open)),
  };
  const listen = (event: string, listener: Listener): unknown => listeners.set(event, listener);
  new Function('document', 'addEventListener', script)(document, listen);
}

function fire(event: string, id?: string): void {
  const currentTarget = parts[id ?? ''] ?? part('');
  listeners.get(id === undefined ? event : `${id} ${event}`)?.({ currentTarget });
}

const shown = (): readonly string[] => kinds.filter(({ hidden }) => !hidden).map(({ textContent }) => textContent);

beforeEach(() => {
  listeners.clear();
  const ids = ['filter', 'filter-text', 'filter-outcome', 'filter-chapter', 'filter-count', 'open-all'];
  parts = Object.fromEntries(ids.map((id) => [id, part('')]));
  kinds = [part('Rule a', 'failed', 'x'), part('Rule b', 'broken law', 'x'), part('range', 'failed', 'y')];
  parts = { ...parts, filter: { ...part(''), hidden: true } };
});

describe('script', () => {
  it('shows the filter, since it works now, and everything', () => {
    run();
    expect(parts['filter']?.hidden).toBe(false);
    expect(shown()).toHaveLength(3);
    expect(parts['filter-count']?.textContent).toBe('3 of 3 shown');
  });

  it.each([
    ['filter-text', 'input', 'RULE', ['Rule a', 'Rule b']],
    ['filter-text', 'input', 'b rule', ['Rule b']],
    ['filter-text', 'input', '', ['Rule a', 'Rule b', 'range']],
    ['filter-outcome', 'change', 'broken law', ['Rule b']],
    ['filter-chapter', 'change', 'y', ['range']],
  ])('%s: %s %j shows %j', (id, event, value, expected) => {
    run();
    Object.assign(parts[id] ?? {}, { value });
    fire(event, id);
    expect(shown()).toEqual(expected);
    expect(parts['filter-count']?.textContent).toBe(`${expected.length} of 3 shown`);
  });

  it('opens what is shown, and closes it again', () => {
    run();
    Object.assign(parts['filter-chapter'] ?? {}, { value: 'x' });
    fire('change', 'filter-chapter');
    fire('click', 'open-all');
    expect(kinds.map(({ open }) => open)).toEqual([true, true, false]);
    expect(parts['open-all']?.textContent).toBe('Close all');
    fire('click', 'open-all');
    expect(kinds.map(({ open }) => open)).toEqual([false, false, false]);
  });

  it('opens all of it for print, and closes afterwards what was closed', () => {
    run(false);
    Object.assign(kinds[0] ?? {}, { open: true });
    fire('beforeprint');
    expect(kinds.map(({ open }) => open)).toEqual([true, true, true]);
    fire('afterprint');
    expect(kinds.map(({ open }) => open)).toEqual([true, false, false]);
  });

  it('cannot end the element that it stands in', () => {
    expect(script).not.toContain('</');
  });
});
