import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportQuestion } from '../../src/model/generated/wire.generated.ts';
import { printJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/record.ts';
import { outcomeNames } from '../../src/report/totals.ts';
import { withoutVerdict } from '../../src/report/verdict.ts';
import {
  broken,
  campaign,
  counted,
  differing,
  finding,
  hostile,
  law,
  report as pageReport,
  passed as passedQuestion,
  poison,
  reportOf,
  reportWith,
} from '../support/reports.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML of elements, attributes and text alone; throws where it is not well-formed. */
function parseXml(xml: string): Element {
  if (![...xml].every(isXmlCharacter)) throw new Error('a character that XML cannot hold');
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    const current = open.at(-1);
    if (match === null || current === undefined) throw new Error(`not well-formed: ${body.slice(at, at + 60)}`);
    const [, end, name = '', attributes = '', empty, text] = match;
    if (text !== undefined) current.text += unescapeXml(text);
    else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element: Element = { name, attributes: parseAttributes(attributes), children: [], text: '' };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || only === undefined || more.length > 0) throw new Error('not one element');
  return only;
}

/** XML 1.0, production 2. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === '\t' || character === '\n' || character === '\r';
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function parseAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescapeXml(value),
  ]);
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error('an attribute stands twice');
  return Object.fromEntries(found);
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#10': '\n',
    '#9': '\t',
    '#13': '\r',
  };
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? named[name] : undefined;
    if (value === undefined) throw new Error(`no entity: ${whole}`);
    return value;
  });
}

const question = (address: string, more: Partial<ReportQuestion> = {}): ReportQuestion => ({
  line: 'question',
  address,
  chapter: 'ip-ranges',
  outcome: 'passed',
  ...more,
});

function report(questions: readonly ReportQuestion[], problem?: string): Report {
  const whole = reportWith({ questions });
  return problem === undefined ? whole : withoutVerdict(whole, problem);
}

const all = outcomeNames.map((outcome, index) =>
  question(`ip-ranges/ends#${index}`, { outcome, ...(outcome === 'passed' ? {} : { problem: `of ${outcome}` }) }),
);

function casesOf({ children }: Pick<Element, 'children'>): readonly Element[] {
  return children.filter(({ name }) => name === 'testcase');
}

/** Suites by name: counts, and what became of each test case. */
function suitesOf(given: Report) {
  const suites = parseXml(printJunit(given)).children;
  return Object.fromEntries(
    suites.map(({ attributes: { name = '', ...counts }, children }) => [
      name,
      {
        ...counts,
        cases: casesOf({ children }).map((each) => [each.attributes['name'], each.children[0]?.name ?? 'passed']),
      },
    ]),
  );
}

describe('printJunit, of generated questions and laws', () => {
  const place = 'client-access-rules, generated with seed 7 in world 0:3';

  it('has a suite for each campaign: what was found fails, and one without difference passes', () => {
    const second = { ...finding, outcome: 'crashed', problem: 'died', clauses: undefined };
    const known = { ...finding, outcome: 'known', problem: 'mended in May' };
    expect(suitesOf(reportOf(campaign, differing, finding, second, known))).toEqual({
      'generated.ip-ranges': {
        tests: '1',
        failures: '0',
        errors: '0',
        skipped: '0',
        cases: [['every generated question', 'passed']],
      },
      'generated.client-access-rules': {
        tests: '3',
        failures: '1',
        errors: '1',
        skipped: '1',
        cases: [
          [`1. CAR-ENABLED (chosen): ${place}`, 'failure'],
          [`2. crashed: ${place}`, 'error'],
          [`3. CAR-ENABLED (chosen): ${place}`, 'skipped'],
        ],
      },
      run: { tests: '1', failures: '1', errors: '0', skipped: '0', cases: [['verdict', 'failure']] },
    });
  });

  it('shows both answers, the clauses, how many questions it represents, PowerShell, and how to reproduce it', () => {
    const [suite] = parseXml(printJunit(reportOf(differing, finding))).children;
    const failure = suite?.children[0]?.children[0];
    expect(failure?.attributes['message']).toBe(
      'expected {"action":"AllowAccess","decidedBy":[]}, actual {"action":"DenyAccess","decidedBy":["a"]}',
    );
    expect(failure?.text.split('\n')).toEqual([
      'CAR-ENABLED (chosen)',
      'represents 5 generated questions',
      'New-ClientAccessRule -Name a -Enabled $false',
      'Test-ClientAccessRule -Protocol POP3',
      'access-conformance check --question {} -- node adapter.mjs',
    ]);
  });

  it('takes a campaign in which nothing could be asked for no success', () => {
    const empty = { ...campaign, planned: 0, outcomes: counted({}) };
    expect(suitesOf(reportOf(empty))['generated.ip-ranges']).toMatchObject({ tests: '1', skipped: '1' });
  });

  it('has a suite of laws: held ones pass, broken ones fail, and those without evidence are skipped', () => {
    const unstable = { ...Object(broken['counterexample']), outcome: 'unstable' };
    const laws = [
      law,
      { ...broken, law: 'broken' },
      { ...broken, law: 'unstable', counterexample: unstable },
      { ...broken, law: 'bare', counterexample: undefined },
      { ...broken, law: 'known', known: 'mended in May' },
      { ...law, law: 'idle', held: 0, vacuous: 0, unanswered: 90 },
    ];
    expect(suitesOf(reportOf(...laws))['laws']).toEqual({
      tests: '6',
      failures: '2',
      errors: '1',
      skipped: '2',
      cases: [
        ['a disabled rule changes nothing', 'passed'],
        ['broken', 'failure'],
        ['unstable', 'error'],
        ['bare', 'failure'],
        ['known', 'skipped'],
        ['idle', 'skipped'],
      ],
    });
  });

  it('has what laws were not answered among the laws', () => {
    const lawful = { ...finding, outcome: 'crashed', problem: 'died', law: law['law'] };
    const suites = suitesOf(reportOf(campaign, { ...law, planned: 95, unanswered: 5 }, lawful));
    expect(Object.keys(suites)).toEqual(['generated.ip-ranges', 'laws', 'run']);
    expect(suites['laws']?.cases).toEqual([
      ['a disabled rule changes nothing', 'passed'],
      [`1. CAR-ENABLED (chosen): ${place} of the law: a disabled rule changes nothing`, 'error'],
    ]);
  });

  it('shows the counterexample of a broken law', () => {
    const [suite] = parseXml(printJunit(reportOf(broken))).children;
    const failure = suite?.children[0]?.children[0];
    expect(failure?.attributes['message']).toBe('broken in 2 of 90 worlds');
    const [clauses, shown = '', reproduce] = failure?.text.split('\n') ?? [];
    expect([clauses, reproduce]).toEqual(['CAR-ENABLED (chosen) CAR-ORDER (documented)', 'put the law again']);
    expect(JSON.parse(shown)).toEqual(broken['counterexample']);
  });

  it('stays well-formed with hostile texts in every line', () => {
    for (const text of hostile)
      expect(() => parseXml(printJunit(poison(reportOf(differing, finding, broken), text)))).not.toThrow();
  });
});

describe('printJunit', () => {
  it('has one suite for each chapter and one test case for each question', () => {
    const xml = parseXml(printJunit(report([question('smoke#a'), ...all, question('smoke#b')])));
    expect(xml.name).toBe('testsuites');
    expect(xml.children.map(({ attributes }) => attributes['name'])).toEqual(['smoke', 'ip-ranges', 'run']);
    const [smoke, ranges] = xml.children;
    expect(smoke?.children.map(({ attributes }) => attributes)).toEqual([
      { classname: 'smoke', name: 'a' },
      { classname: 'smoke', name: 'b' },
    ]);
    expect(ranges?.children.map(({ attributes }) => attributes['name'])).toEqual(
      all.map((_, index) => `ends#${index}`),
    );
  });

  it('has what failed before what is skipped', () => {
    const outcomes = ['not-run', 'unsupported', 'failed', 'passed'] as const;
    const [suite] = parseXml(
      printJunit(report(outcomes.map((outcome) => question(`a#${outcome}`, { outcome })))),
    ).children;
    const names = suite?.children.map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['failed', 'passed', 'not-run', 'unsupported']);
  });

  it('counts failures, errors and skipped cases, and they are the elements that stand there', () => {
    const [suite] = parseXml(printJunit(report(all))).children;
    const elements = suite?.children.flatMap(({ children }) => children.map(({ name }) => name)) ?? [];
    const count = (name: string) => String(elements.filter((each) => each === name).length);
    expect(suite?.attributes).toEqual({
      name: 'ip-ranges',
      tests: '11',
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
    expect([count('failure'), count('error'), count('skipped')]).toEqual(['1', '5', '3']);
  });

  it('says of each trouble what it is', () => {
    const cases = parseXml(printJunit(report(all))).children.flatMap((suite) => casesOf(suite));
    const said = cases.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes['type'] ?? attributes['message']),
    );
    expect(said).toEqual([
      'expected {}, actual {}',
      'errored',
      'violated',
      'crashed',
      'timed-out',
      'unstable',
      'known: of known',
      'unsupported: of unsupported',
      'not-run: of not-run',
      'not conformant: 1 failed, 1 errored, 1 violated, 1 crashed, 1 timed-out, 1 unstable, 1 known, 1 unsupported, 1 not-run of 11 questions',
    ]);
    expect(printJunit(report(all))).toContain('message="of crashed"');
  });

  it('shows both answers, the clauses and how to reproduce it', () => {
    const failed = question('ip-ranges/ends#x', {
      outcome: 'failed',
      expected: { matches: true },
      actual: { matches: false },
      clauses: ['IP-SPAN', 'IP-FAMILIES'],
      reproduce: 'access-conformance check --only ip-ranges/ends#x -- node a.mjs',
    });
    const [suite] = parseXml(printJunit(report([failed]))).children;
    const failure = suite?.children[0]?.children[0];
    expect(failure?.attributes['message']).toBe('expected {"matches":true}, actual {"matches":false}');
    expect(failure?.text).toBe(
      'IP-SPAN (chosen) IP-FAMILIES (chosen)\naccess-conformance check --only ip-ranges/ends#x -- node a.mjs',
    );
  });

  it('shows a run without verdict as an error, so that nobody takes an empty file for success', () => {
    const xml = parseXml(printJunit(report([], 'it ended before it answered `start`')));
    const [run] = xml.children;
    expect(run?.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(run && casesOf(run)[0]?.children[0]).toMatchObject({
      name: 'error',
      attributes: { message: 'no verdict: it ended before it answered `start`' },
    });
  });

  it.each([
    ['conformant', 'passed'],
    ['conformant with known differences', 'passed'],
    ['incomplete', 'failure'],
    ['known differences out of date', 'failure'],
    ['not conformant', 'failure'],
    ['no verdict', 'error'],
  ] as const)('has a case for the verdict, which fails where the run does: %s', (verdict, element) => {
    const whole = pageReport(verdict, [], { campaign: { seed: 7, runs: 10 } });
    expect(suitesOf(whole)['run']?.cases[0]).toEqual(['verdict', element]);
  });

  it('says what the failures have in common', () => {
    const counts = { failedWith: 38, failedWithout: 1, rightWith: 8, rightWithout: 255 };
    const share = { line: 'share', chapter: 'ip-ranges', of: 'golden', features: ['<a> span'], ...counts } as const;
    const xml = parseXml(printJunit(pageReport('not conformant', [], {}, [share])));
    const run = xml.children.find(({ attributes }) => attributes['name'] === 'run');
    expect(run?.children.at(-1)).toMatchObject({
      name: 'system-out',
      text: 'What the failures of ip-ranges have in common: 38 of 46 questions with <a> span failed, 1 of 256 others',
    });
    const silent = parseXml(printJunit(pageReport('not conformant', [])));
    expect(silent.children.flatMap(({ children }) => children).map(({ name }) => name)).not.toContain('system-out');
  });

  it('says how much the verdict covers', () => {
    const idle = { ...law, planned: 0, held: 0, vacuous: 0 };
    const lines = pageReport('conformant', [passedQuestion], { campaign: { seed: 7, runs: 10 } }, [idle]);
    expect(suitesOf(lines)['run']).toMatchObject({
      cases: [
        ['verdict', 'passed'],
        ['3 of 5 golden questions left out by its limits', 'skipped'],
        ['1 of 5 golden questions left out because it does not answer `then`', 'skipped'],
      ],
    });
    const run = parseXml(printJunit(lines)).children.find(({ attributes }) => attributes['name'] === 'run');
    expect(run?.children[0]?.children.map(({ attributes: { name, value } }) => [name, value])).toEqual([
      ['verdict', 'conformant in 1 of 3 chapters'],
      ['chapters', 'ip-ranges'],
      ['laws not tried', 'a disabled rule changes nothing'],
      ['suite', `sha256:${'0'.repeat(64)}`],
      ['seed', '7'],
    ]);
  });

  it('stays well-formed and keeps hostile texts as they are', () => {
    const hostile = '</testcase><![CDATA[ "quoted" \'single\' & <b a="1"> ]]> &amp; é 漢 😀';
    const failed = question(`ip-ranges/${hostile}#${hostile}`, {
      outcome: 'failed',
      expected: { matches: hostile },
      clauses: [hostile],
    });
    const errored = question('ip-ranges/x#y', { outcome: 'errored', problem: hostile });
    const [suite] = parseXml(printJunit(report([failed, errored]))).children;
    expect(suite?.children[0]?.attributes['name']).toBe(`${hostile}#${hostile}`);
    expect(suite?.children[0]?.children[0]?.text).toBe(hostile);
    expect(suite?.children[1]?.children[0]?.attributes['message']).toBe(hostile);
  });

  it('shows a replacement character for what XML cannot hold', () => {
    const errored = question('ip-ranges/x#y', { outcome: 'errored', problem: 'a\u0000b\ud800c\ufffed\n\te😀' });
    const [suite] = parseXml(printJunit(report([errored]))).children;
    expect(suite?.children[0]?.children[0]?.attributes['message']).toBe('a\ufffdb\ufffdc\ufffdd\n\te😀');
  });

  it('stays well-formed for any text, also for characters that XML cannot hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...outcomeNames), text, text)), text, (some, problem) => {
        const questions = some.map(([outcome, address, said]) =>
          question(`a${address}`, { outcome, problem: `\ud800${said}`, clauses: [said], actual: { matches: said } }),
        );
        const xml = parseXml(printJunit(report(questions, problem)));
        const suites = xml.children.filter((suite) => suite.attributes['name'] !== 'run');
        expect(suites.flatMap(({ children }) => children)).toHaveLength(questions.length);
      }),
    );
  });
});
