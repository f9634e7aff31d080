import { expect, it } from 'vitest';
import { printVerificationJunit } from '../../../src/report/junit/verification.ts';
import { check, verification } from '../verification/examples.ts';

it('has a suite for each file; what differs, depends or is not known fails, what nothing contradicts is skipped', () => {
  const text = printVerificationJunit(verification());
  expect(
    [...text.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)"/g)].map(
      ([, ...facts]) => facts,
    ),
  ).toEqual([
    ['README.md', '3', '2', '1'],
    ['e.csv', '1', '0', '0'],
    ['seen.csv', '1', '1', '0'],
    ['ticket.txt', '1', '0', '1'],
  ]);
  expect(text).toContain(
    '<failure type="depends" message="README.md:41 expects Granted, and the rules say so too, but not under every reading">',
  );
  expect(text).toMatch(
    /Likely causes, in the order in which to look:&#10;1\. cache \(possible\): when was it changed\?/,
  );
  expect(text).toContain('<system-out>5 answers: all decided');
});

it('fails what is expected and was not asked, but not what is about roles', () => {
  const because = 'no input names the app `sales tool`';
  const row = check({ kind: 'row', place: { file: 'e.csv', line: 3, column: 1 }, outcome: 'not asked', because });
  const text = printVerificationJunit(verification([row]));
  expect(text).toContain('failures="1"');
  expect(text).toContain(`<failure type="not asked" message="e.csv:3 expects Denied, and was not asked">`);
  expect(text).toContain(because);
  expect(printVerificationJunit(verification([{ ...row, finding: false }]))).toContain(
    `<skipped message="e.csv:3 expects Denied, and was not asked: ${because}"`,
  );
});

it('says which tests were not compared', () => {
  const silent = [{ file: 'a.ps1', line: 3, column: 1 }];
  expect(printVerificationJunit(verification([], silent))).not.toContain('a.ps1:3');
  expect(printVerificationJunit(verification([check({})], silent))).toContain(
    '1 test says nothing of what must come out, and was not compared: a.ps1:3',
  );
});

it('names standard input', () => {
  expect(printVerificationJunit(verification([check({ place: { line: 2, column: 1 } })]))).toContain(
    '<testsuite name="standard input"',
  );
});
