/** The kinds of unsettled text, by the examples of the protocol. */
import { describe, expect, it } from 'vitest';
import { unsettledKinds } from '../../../src/model/generated/unsettled.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { mendQuestion, textKinds, unsettled } from '../../../src/syntax/unsettled/unsettled.ts';
import { cases } from '../../support/golden-collection.ts';

const range = (text: string, address = '10.0.0.1'): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const filter = (text: string): Question => ({
  chapter: 'recipient-filters',
  given: {},
  when: { filter: text, recipient: {} },
});
const pattern = (text: string): Question => ({
  chapter: 'username-patterns',
  given: {},
  when: { pattern: text, username: 'a\\b' },
});

const kindsOf = (question: Question): string => (unsettled(question)?.kinds ?? []).join(' ');

describe('an unsettled range', () => {
  it.each([
    [' 10.0.0.1', 'white-space', '10.0.0.1'],
    ['10.0.0.1\u2003-\u00a010.0.0.9', 'white-space', '10.0.0.1-10.0.0.9'],
    ['[::1]', 'brackets', '::1'],
    ['[::1]/64', 'brackets', '::1/64'],
    ['fe80::1%eth0', 'zone', 'fe80::1'],
    ['fe80::1%4/64', 'zone', 'fe80::1/64'],
    ['fe80::1%4-fe80::9%4', 'zone', 'fe80::1-fe80::9'],
    ['0x0a.0.0.1', 'hexadecimal', '10.0.0.1'],
    ['10.0.0.0/0x18', 'hexadecimal', '10.0.0.0/24'],
    ['10.1', 'few-numbers', '10.0.0.1'],
    ['10.0.1/32', 'few-numbers', '10.0.0.1/32'],
    ['7', 'few-numbers', '0.0.0.7'],
    ['010.0.0.1', 'leading-zero', '10.0.0.1'],
    ['::ffff:010.0.0.1', 'leading-zero', '::ffff:10.0.0.1'],
    ['10.0.0.0/+24', 'sign', '10.0.0.0/24'],
    ['10.0.0.0/-0', 'sign', '10.0.0.0/0'],
    ['10.0.0.0/024', 'prefix-zero', '10.0.0.0/24'],
    ['10.0.0.0/+024', 'sign prefix-zero', '10.0.0.0/24'],
    ['10.0.0.0/255.255.255.0', 'mask', '10.0.0.0/24'],
    ['10.0.0.0/0.0.0.255', 'mask', '10.0.0.0/24'],
    ['10.0.0.0/0.0.0.0', 'mask', '10.0.0.0/0'],
    ['2001:db8::/ffff:ffff::', 'mask', '2001:db8::/32'],
    ['10.0.0.9-10.0.0.1', 'reversed', '10.0.0.1-10.0.0.9'],
    [' [::9] - ::1%4', 'white-space brackets zone reversed', '::1-::9'],
  ])('%j has %s, and is %s when mended', (text, kinds, mended) => {
    expect(kindsOf(range(text))).toBe(kinds);
    expect(unsettled(range(text))?.accepted).toBe(false);
    expect(mendQuestion(range(text)).when).toEqual({ range: mended, address: '10.0.0.1' });
  });

  it.each([
    '10.0.0.1',
    '010.0.0.1/33',
    '0377.0.0.1',
    '10.300',
    '256.0.0.1',
    '10.0.0.0/4294967320',
    '10.0.0.0/24.0',
    '10.0.0.0/255.0.255.0',
    '10.0.0.0/',
    '1:2:3:4:5:6:7:8:9',
    '10.0.0.+1',
    '::1-10.0.0.1',
    '00db8::1',
    '',
    'any',
    '10.0.0.1 to 10.0.0.9',
  ])('%j is settled', (text) => expect(unsettled(range(text))).toBeUndefined());

  it('is one of two texts: the other may be unsettled too, and not refused as settled text', () => {
    expect(kindsOf(range('10.0.0.1', '010.0.0.1'))).toBe('leading-zero');
    expect(kindsOf(range('[::1]', '::1%4'))).toBe('brackets zone');
    expect(kindsOf(range('010.0.0.1', '10.0.0.256'))).toBe('');
  });
});

describe('an unsettled filter', () => {
  it.each([
    ["City -eq'Redmond'", 'blanks-left-out', "City -eq 'Redmond'"],
    ["City-eq 'Redmond'", 'blanks-left-out', "City -eq 'Redmond'"],
    ["City -eq 'a'-or City -eq 'b'", 'blanks-left-out', "City -eq 'a' -or City -eq 'b'"],
    ["City -eq 'a' -orCity -ne 5", 'blanks-left-out', "City -eq 'a' -or City -ne 5"],
    ['CustomAttribute12-notlike$null', 'blanks-left-out', 'customattribute12 -notlike $null'],
    ['City -eq Redmond', 'bare-word', "City -eq 'Redmond'"],
    ['City -like Red*', 'bare-word', "City -like 'Red*'"],
    ['(City -eq Company)', 'bare-word', "(City -eq 'Company')"],
    ['City -eq -7', 'bare-word', "City -eq '-7'"],
    ["{City -eq 'a'}", 'braces', "City -eq 'a'"],
    [' { City -eq a } ', 'bare-word braces', " City -eq 'a' "],
  ])('%j has %s, and is %s when mended', (text, kinds, mended) => {
    expect(kindsOf(filter(text))).toBe(kinds);
    expect(unsettled(filter(text))?.accepted).toBe(false);
    const { when } = mendQuestion(filter(text));
    expect('filter' in when ? when.filter.toLowerCase() : '').toBe(mended.toLowerCase());
  });

  it.each([
    ["-not City -eq 'a'", "-not (City -eq 'a')"],
    ["-NOT -not City -eq ''''", "-NOT -not (City -eq '''')"],
    ["-not (-not City -eq 'a' -and Office -ne $null)", "-not (-not (City -eq 'a') -and Office -ne $null)"],
  ])('%j has a bare -not, is accepted, and is %s when mended', (text, mended) => {
    expect(unsettled(filter(text))).toEqual({ kinds: ['bare-not'], accepted: true });
    expect(mendQuestion(filter(text)).when).toEqual({ filter: mended, recipient: {} });
  });

  it.each([
    "City -eq 'a'",
    "-not (City -eq 'a')",
    "-not -not (City -eq 'a')",
    '',
    "City -eq 'a",
    'City -eq New York',
    'City -eq $empty',
    'City -eq -and',
    "{City -eq 'a'} -or City -eq 'b'",
    "{{City -eq 'a'}}",
    "Name -eq 'a'",
    "City -eq 'a' City -eq 'b'",
    '"City -eq \'a\'"',
  ])('%j is settled', (text) => expect(unsettled(filter(text))).toBeUndefined());
});

it('an empty pattern is unsettled, and no other pattern', () => {
  expect(unsettled(pattern(''))).toEqual({ kinds: ['empty-pattern'], accepted: false });
  expect(unsettled(pattern(' '))).toBeUndefined();
});

it('questions of other chapters are settled', () => {
  const others = cases.filter(({ question }) => !/^(?:ip|user|rec)/.test(question.chapter));
  expect(others.filter(({ question }) => unsettled(question) !== undefined)).toEqual([]);
  expect(others.length).toBeGreaterThan(500);
});

it('every kind of the specification has a mend, in the same order', () => {
  expect(textKinds.map(({ name }) => name)).toEqual(unsettledKinds.map(({ name }) => name));
});

describe('golden cases', () => {
  it('say of which kinds their texts are', () => {
    const wrong = cases.filter((each) => (each.unsettled ?? []).join(' ') !== kindsOf(each.question));
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('show every kind', () => {
    const shown = new Set(cases.flatMap((each) => each.unsettled ?? []));
    expect(unsettledKinds.filter(({ name }) => !shown.has(name))).toEqual([]);
  });
});
