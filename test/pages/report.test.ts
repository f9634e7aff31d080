import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printHtml } from '../../src/report/html/page.ts';
import { full } from '../support/reports.ts';
import { excessWidth, noChromium, skipped, startChromium, withPage } from './chromium.ts';

describe.skipIf(noChromium !== undefined)(`the page of a report in Chromium${skipped}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each([1300, 400])('fits %i pixels, filters, and asks for nothing', async (width) => {
    await withPage(browser, printHtml(full()), { viewport: { width, height: 900 } }, async (open) => {
      const { page, errors, requests } = open;
      await page.getByLabel('Text', { exact: true }).fill('no such question');
      expect(await page.getByRole('status').textContent()).toMatch(/^0 of /);
      expect(await excessWidth(page)).toBe(0);
      expect([errors, requests]).toEqual([[], []]);
    });
  });
});
