import type { Question } from '../../model/question.ts';
import { printAddress } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'addresses-by-inet-aton',
  chapters: ['ip-ranges'],
  clauses: ['IP-IPV4', 'IP-OCTET-FORM'],
  who: 'Users of inet_aton get one to four numbers, octal and hexadecimal ones too, of which the last fills the rest.',
  respond: (question, right) => right(inDottedForm(question)),
};

/** The same question with each address as inet_aton reads it. */
function inDottedForm(question: Question): Question {
  if (question.chapter !== 'ip-ranges') return question;
  const { range, address } = question.when;
  const [ends = '', ...prefix] = range.split('/');
  const read = ends.split('-').map(readNumbers).join('-');
  return { ...question, when: { range: [read, ...prefix].join('/'), address: readNumbers(address) } };
}

/** What is no such address stays as it is. */
function readNumbers(text: string): string {
  if (!/^(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+)){0,3}$/i.test(text)) return text;
  const numbers = text.split('.').map(numberOf);
  const [last = 0, ...octets] = numbers.reverse();
  const fits = octets.every((octet) => octet < 256) && last < 256 ** (4 - octets.length);
  if (!fits) return text;
  const value = octets.reverse().reduce((sum, octet, index) => sum + octet * 256 ** (3 - index), last);
  return printAddress({ family: 4, value: BigInt(value) });
}

/** Not a number where an octal one has an 8 or a 9. */
function numberOf(text: string): number {
  if (/^0x/i.test(text)) return Number(text);
  return /^0\d/.test(text) ? Number(`0o${text}`) : Number(text);
}
