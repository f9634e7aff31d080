/** Patterns with stars as functions of a folded text. */

export type TextTest = (text: string) => boolean;

/** Whether a folded text matches the folded pattern: by the cheapest comparison that its form allows. */
export function starTest(pattern: string): TextTest {
  const [head = '', ...others] = pattern.split('*');
  const tail = others.pop();
  if (tail === undefined) return (text) => text === head;
  const [part = '', ...more] = others;
  if (others.length === 0 && tail === '') return (text) => text.startsWith(head);
  if (others.length === 0 && head === '') return (text) => text.endsWith(tail);
  if (head === '' && tail === '' && more.length === 0) return (text) => text.includes(part);
  const written = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's');
  return (text) => written.test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
