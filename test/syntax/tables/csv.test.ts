import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvProblem, parseCsv, printCsvHeader, printCsvRow, streamCsv } from '../../../src/syntax/tables/csv.ts';

const COLUMNS = ['a', 'b', 'c'];
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'x', 'é', '𐐀', '\t') }),
);
const body = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
const print = (rows: readonly (readonly string[])[]): string =>
  [COLUMNS, ...rows].map((each) => printCsvRow(each)).join('\n');

function cellsOf(text: string): readonly (readonly string[])[] {
  const table = parseCsv(text);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value.rows.map(({ cells }) => table.value.columns.map((column) => cells[column] ?? 'nothing'));
}

async function stream(
  chunks: readonly (string | Uint8Array)[],
): Promise<readonly (readonly [number, readonly string[]])[]> {
  const rows: [number, readonly string[]][] = [];
  async function* arriving(): AsyncGenerator<string | Uint8Array> {
    yield* chunks;
  }
  for await (const { line, cells } of streamCsv(arriving())) rows.push([line, cells]);
  return rows;
}

describe('parseCsv', () => {
  it.each([
    ['a,b\n1,2\n', [['1', '2']]],
    ['a,b\r\n1,2\r\n', [['1', '2']]],
    ['\ufeffa,b\n1,2', [['1', '2']]],
    ['a,b\n', []],
    ['a,b', []],
    ['a,b\n,\n', [['', '']]],
    ['a,b\n\n\n1,2\n\n', [['1', '2']]],
    ['a,b\n"1,2","say ""x"""\n', [['1,2', 'say "x"']]],
    ['a,b\n"two\nlines",\n', [['two\nlines', '']]],
    ['"a","b"\n 1 , 2 \n', [[' 1 ', ' 2 ']]],
    ['a,b\n__proto__,toString\n', [['__proto__', 'toString']]],
  ])('reads %j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('reads a byte order mark and line ends of Windows as if they were not there', () => {
    const plain = 'a,b\n1,2\n3,4\n';
    expect(parseCsv(`\ufeff${plain.replaceAll('\n', '\r\n')}`)).toEqual(parseCsv(plain));
  });

  it('keeps `__proto__` as a column', () => {
    const table = parseCsv('__proto__,b\n1,2\n');
    expect(table.ok && table.value.rows.map(({ cells }) => Object.entries(cells))).toEqual([
      [
        ['__proto__', '1'],
        ['b', '2'],
      ],
    ]);
  });

  it.each([
    ['a,b\n1,2\n\n"two\nlines",3\n4,5\n', [2, 4, 6]],
    ['a,b\r\n1,2\r\n\r\n"3",4\r\n', [2, 4]],
    ['a,b\n"three\n\nlines","two\nlines"\n4,5\n', [2, 6]],
    ['"a\na",b\n1,2\n', [3]],
  ])('says on which line each row of %j begins', (text, lines) => {
    const table = parseCsv(text);
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    ['', /^it is empty$/, undefined],
    ['\ufeff\n\n', /^it is empty$/, undefined],
    ['a,b,a\n1,2,3\n', /^column `a` stands twice in the header$/, 'line 1'],
    ['a,b\n1\n', /record length/i, 'line 2'],
    ['a,b\n1,2\n1,2,3\n', /record length/i, 'line 3'],
    ['a,b\n1,2\n"3,4\n', /quote not closed/i, 'line 3'],
    ['a,b\n1,x"2"\n', /opening quote/i, 'line 2'],
    ['a,b\n1,"2"x\n', /closing quote/i, 'line 2'],
  ])('refuses %j', (text, message, place) => {
    const table = parseCsv(text);
    expect(table).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
    if (table.ok) return;
    expect(table.problem.message).toMatch(message);
    expect(table.problem.place).toBe(place);
  });

  it.each(['a,b\n1\n', 'a,b\n1,"2\n', 'a,b\n1,x"2"\n', 'a,b\n1,"2"x\n', 'a,a\n1,2\n', ''])(
    'says in one line of lower case why it refuses %j',
    (text) => {
      const table = parseCsv(text);
      expect(!table.ok && table.problem.message).toMatch(/^[a-z][^\n]*[^.]$/);
    },
  );
});

describe('printCsvRow', () => {
  it('prints what is read back as the same cells', () => {
    fc.assert(
      fc.property(body, (rows) => {
        expect(cellsOf(print(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    [['plain', 'two words'], 'plain,two words'],
    [['a,b', 'say "x"', 'two\nlines', 'two\rlines'], '"a,b","say ""x""","two\nlines","two\rlines"'],
    [[' a', 'b ', ''], '" a","b ",'],
  ])('quotes of %j only what must be', (cells, text) => {
    expect(printCsvRow(cells)).toBe(text);
  });
});

describe('streamCsv', () => {
  it('gives the rows of the whole table, however the text is cut', async () => {
    const cuts = fc.array(fc.nat(200), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(body, cuts, fc.boolean(), async (rows, places, mark) => {
        const bytes = new TextEncoder().encode(`${mark ? '\ufeff' : ''}${print(rows)}`);
        const ends = [...places.filter((place) => place < bytes.length), bytes.length].sort(
          (one, other) => one - other,
        );
        const chunks = ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
        expect((await stream(chunks)).map(([, cells]) => cells)).toEqual([COLUMNS, ...rows]);
      }),
    );
  });

  it('counts lines as the whole table does', async () => {
    const text = 'a,b\n\n"two\nlines",3\n4,5\n';
    const table = parseCsv(text);
    const lines = table.ok ? table.value.rows.map(({ line }) => line) : [];
    expect((await stream([text])).map(([line]) => line)).toEqual([1, ...lines]);
  });

  it('waits when the reader is slower than the text', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [String(index), 'x'.repeat(50), '']);
    expect((await stream(rows.map((row) => `${printCsvRow(row)}\n`))).length).toBe(20_000);
  });

  it('throws what csvProblem explains', async () => {
    const error: unknown = await stream(['a,b\n1,2\n', '3\n']).catch((reason: unknown) => reason);
    expect(csvProblem(error)).toMatchObject({ ok: false, problem: { code: 'unreadable', place: 'line 3' } });
  });

  it('passes on what goes wrong with the text itself', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a,b\n1,2\n';
      throw new Error('the disk is gone');
    }
    const rows: unknown[] = [];
    const reading = (async () => {
      for await (const row of streamCsv(broken())) rows.push(row);
    })();
    await expect(reading).rejects.toThrow('the disk is gone');
  });
});

describe('csvProblem', () => {
  it('explains only what csv-parse says', () => {
    expect(() => csvProblem(new TypeError('ours'))).toThrow('ours');
  });
});

describe('a table for spreadsheets', () => {
  const running = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'x', '"', ','),
    maxLength: 6,
  });
  const rows = fc.array(fc.array(fc.oneof(cell, running), { minLength: 3, maxLength: 3 }), { maxLength: 6 });
  const print = (body: readonly (readonly string[])[], columns = COLUMNS): string =>
    [printCsvHeader(columns, 'spreadsheet'), ...body.map((each) => printCsvRow(each, 'spreadsheet'))].join('\n');

  it('is read back as the same cells, as a whole and as it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        expect(cellsOf(print(body))).toEqual(body);
        expect((await stream([print(body)])).map(([, cells]) => cells)).toEqual([COLUMNS, ...body]);
      }),
    );
  });

  it('holds no cell that would run', () => {
    fc.assert(
      fc.property(rows, (body) => {
        const [, ...read] = parseCsvRows(print(body));
        expect(read.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
      }),
    );
  });

  it('says so in its header, and only then is an apostrophe taken off', () => {
    expect(print([['=1', "'=1", "'a"]])).toBe("\ufeffa (spreadsheet),b,c\n'=1,''=1,'a");
    expect(cellsOf("a,b\n'=1,''=1")).toEqual([["'=1", "''=1"]]);
  });

  it('keeps a row of one empty cell', () => {
    for (const dialect of ['exact', 'spreadsheet'] as const) {
      const text = `${printCsvHeader(['a'], dialect)}\n${printCsvRow([''], dialect)}\n`;
      expect(cellsOf(text)).toEqual([['']]);
    }
  });
});

/** The cells as any other reader sees them. */
function parseCsvRows(text: string): readonly (readonly string[])[] {
  const table = parseCsv(text.replace(' (spreadsheet)', ''));
  if (!table.ok) throw new Error(table.problem.message);
  const { columns } = table.value;
  return [columns, ...table.value.rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''))];
}
