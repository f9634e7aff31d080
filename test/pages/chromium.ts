/** Chromium for tests of pages: Debian's, or the one that CHROMIUM in the environment names. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { HANGS } from '../support/hangs.ts';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Milliseconds after which what a test looks for is taken not to come: pages here show it at once. */
const WAITS = 120_000;

const executable = process.env['CHROMIUM'] ?? PATHS.find((path) => existsSync(path));

/** Why pages are not looked at; undefined where there is a Chromium. */
export const noChromium: string | undefined =
  executable === undefined ? `no Chromium at ${PATHS.join(' or ')}, and CHROMIUM names none` : undefined;

/** What is told in a test's title where it is skipped. */
export const skipped = noChromium === undefined ? '' : ` (skipped: ${noChromium})`;

/** Starts it; without a window, and as root without its sandbox, which root cannot have. */
export async function startChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error(noChromium);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: executable, args, timeout: HANGS });
}

/** A page that is open, and what it should not have done. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of its script, of its policy, and what it wrote to the console. */
  readonly errors: readonly string[];
  /** What it asked for beside itself. */
  readonly requests: readonly string[];
  /** Opens another fragment of the same page, as a link does that somebody was sent. */
  readonly visit: (fragment: string) => Promise<void>;
}

/** Opens the text of a page from a file, as somebody does who was sent it, and takes the file away afterwards. */
export async function withPage(
  browser: Browser,
  text: string,
  options: BrowserContextOptions,
  look: (open: OpenPage) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, text);
  const address = pathToFileURL(path).href;
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAITS);
  try {
    const page = await context.newPage();
    const [errors, requests]: [string[], string[]] = [[], []];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (request.url().replace(/#.*/, '') !== address) requests.push(request.url());
    });
    const visit = async (fragment: string): Promise<void> => {
      await page.goto('about:blank');
      requests.length = 0;
      await page.goto(`${address}${fragment}`);
    };
    await visit('');
    await look({ page, errors, requests, visit });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How far the page is wider than its window, in pixels. */
export async function excessWidth(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
