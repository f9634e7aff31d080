import { afterEach, describe, expect, it, vi } from 'vitest';
import { complain, hand, handAll, handSlowly, progress, remark, say, style } from '../../src/cli/terminal.ts';
import { codeOf, grep, isSource, tree } from '../support/sources.ts';

vi.mock('picocolors', async (original) => {
  const { default: colours } = await original<{ default: object }>();
  return { default: { ...colours, isColorSupported: true } };
});

const outputIsTty = process.stdout.isTTY;
const errorIsTty = process.stderr.isTTY;

afterEach(() => {
  process.stdout.isTTY = outputIsTty;
  process.stderr.isTTY = errorIsTty;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What is written to standard error while the function runs. */
function heard(run: () => void): string {
  let text = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  run();
  return text;
}

/** What is written to standard output while the function runs. */
function printed(run: () => void): string {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  run();
  vi.restoreAllMocks();
  return text;
}

const PRINTS = /\bprocess\.std(?:out|err)\.write\b|\bconsole\./;
const TEXT = 'a\u001b[31mb\r\n\u202ec\u009b2J';
const SHOWN = 'a\\u001b[31mb\\u000d\n\\u202ec\\u009b2J';

describe('the door', () => {
  it.each([true, false])('shows a person what a terminal would obey, on a terminal: %s', (isTty) => {
    process.stdout.isTTY = isTty;
    expect(printed(() => say(TEXT))).toBe(SHOWN);
    expect(heard(() => remark(TEXT))).toBe(SHOWN);
  });

  it('is the only one', () => {
    const others = tree.filter((file) => isSource(file) && file.path !== 'src/cli/terminal.ts');
    expect(grep(others, PRINTS, codeOf)).toEqual([]);
    expect(grep([{ path: 'a.ts', text: 'console.error(name)' }], PRINTS, codeOf)).toEqual(['a.ts:1: console.']);
  });

  it('keeps a complaint on one line', () => {
    expect(heard(() => complain('one\ntwo'))).toBe('one\\u000atwo\n');
  });

  it('hands a program the exact text, but not a terminal', () => {
    process.stdout.isTTY = false;
    expect(printed(() => hand(TEXT))).toBe(TEXT);
    process.stdout.isTTY = true;
    expect(printed(() => hand(TEXT))).toBe(SHOWN);
  });

  it('hands many parts over in few, and waits while the reader is behind', async () => {
    process.stdout.isTTY = false;
    const written: string[] = [];
    let behind = true;
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      if (behind) setTimeout(() => process.stdout.emit('drain'), 1);
      behind = !behind;
      return behind;
    });
    await handAll(Array.from({ length: 100_000 }, (_, index) => `${index}\n`));
    expect(written.length).toBeLessThan(12);
    expect(written.join('')).toMatch(/^0\n1\n[\s\S]+\n99999\n$/);
    expect(await handSlowly('')).toBe(true);
  });

  it('lets colours of our own through, and none of a text within them', () => {
    process.stdout.isTTY = true;
    const { bad, bold } = style();
    expect(printed(() => say(`${bold('one')} ${bad(TEXT)}\n`))).toBe(
      `\u001b[1mone\u001b[22m \u001b[31m${SHOWN}\u001b[39m\n`,
    );
  });
});

describe('style', () => {
  it('leaves texts alone where the output is no terminal', () => {
    process.stdout.isTTY = false;
    const { good, bad, warn, bold, dim } = style();
    expect([good, bad, warn, bold, dim].map((paint) => paint('text'))).toEqual(Array(5).fill('text'));
  });

  it('gives each kind of text a colour or weight of its own on a terminal', () => {
    process.stdout.isTTY = true;
    const { good, bad, warn, bold, dim } = style();
    const painted = [good, bad, warn, bold, dim].map((paint) => paint('text'));
    expect(new Set(painted)).toHaveLength(5);
    for (const text of painted)
      expect(printed(() => say(text)).split('text')).toEqual([
        expect.stringContaining('\u001b['),
        expect.stringContaining('\u001b['),
      ]);
  });
});

describe('progress', () => {
  it('says nothing in a pipe', () => {
    process.stderr.isTTY = false;
    const said = heard(() => {
      const bar = progress('asked');
      bar.update(1, 2);
      bar.end();
    });
    expect(said).toBe('');
  });

  it('rewrites one line on a terminal and leaves it empty at the end', () => {
    process.stderr.isTTY = true;
    vi.useFakeTimers({ now: 1_000_000 });
    const said = heard(() => {
      const bar = progress('asked');
      bar.update(1, 20);
      vi.advanceTimersByTime(150);
      bar.update(7, 20);
      bar.end();
    });
    expect(said.split('\r\u001b[K')).toEqual(['', 'asked 1 of 20', 'asked 7 of 20', '']);
    expect(said).not.toContain('\n');
  });

  it('does so ten times a second at the most', () => {
    process.stderr.isTTY = true;
    vi.useFakeTimers({ now: 1_000_000 });
    const said = heard(() => {
      const bar = progress('asked');
      for (let done = 0; done < 1_000; done += 1) {
        bar.update(done, 1_000);
        vi.advanceTimersByTime(1);
      }
    });
    expect(said.split('asked').length - 1).toBe(10);
  });
});
