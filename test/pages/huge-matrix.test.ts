import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printMatrixPage } from '../../src/report/html/matrix/page.ts';
import { hugeMatrix } from '../support/huge-matrix.ts';
import { excessWidth, noChromium, type OpenPage, skipped, startChromium, withPage } from './chromium.ts';

/** Elements that a browser lays out without a pause that one feels. */
const ELEMENTS = 20_000;

const matrix = hugeMatrix();
const text = printMatrixPage(matrix, { name: 'exchange-access-conformance', version: '1.2.3' });
const status = /^[\d,]+ of 400 apps · [\d,]+ of 10,000 mailboxes/;

describe.skipIf(noChromium !== undefined)(`400 apps and 10,000 mailboxes in Chromium${skipped}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  async function look(width: number, see: (open: OpenPage) => Promise<void>): Promise<void> {
    await withPage(browser, text, { viewport: { width, height: 900 } }, async (open) => {
      await see(open);
      expect(await excessWidth(open.page)).toBe(0);
      expect(await open.page.evaluate('document.getElementsByTagName("*").length')).toBeLessThan(ELEMENTS);
      expect([open.errors, open.requests]).toEqual([[], []]);
    });
  }

  describe.each([1300, 400])('%i pixels wide', (width) => {
    it('shows the first apps, and all on demand', () =>
      look(width, async ({ page }) => {
        const shown = page.locator('#reach tr[data-app]:visible');
        expect(await shown.count()).toBe(25);
        expect(await page.getByRole('status').textContent()).toMatch(status);
        await page.getByRole('button', { name: 'Show all 400 apps' }).click();
        expect(await shown.count()).toBe(400);
      }));

    it('says whom an app reaches', () =>
      look(width, async ({ page }) => {
        const app = matrix.apps[37];
        await page.getByLabel('App', { exact: true }).fill(app?.appId ?? '');
        const groups = await page.locator('.who summary').allInnerTexts();
        expect(groups[0]).toContain(`Granted ${app?.reach.reached} mailboxes`);
        expect(await page.locator('.grid thead th').allInnerTexts()).toEqual(['Mailbox', app?.displayName]);
      }));

    it('says which apps reach a mailbox, without a way past all apps', () =>
      look(width, async ({ page, visit }) => {
        await page.getByLabel('Mailbox', { exact: true }).fill('greta.castro.00150');
        expect(await page.locator('#reach-box').getAttribute('open')).toBeNull();
        const reaching = matrix.rows
          .find(({ mailboxes }) => mailboxes.includes(150))
          ?.cells.filter(([app = -1, answer = 0]) => matrix.apps[app]?.answers[answer]?.answer === 'Granted');
        const heads = await page.locator('#view .mailboxes .group .group summary').allInnerTexts();
        expect(heads[0]).toContain(`Granted ${reaching?.length} apps`);
        await page.waitForURL(/mailbox=greta/);
        await visit(new URL(page.url()).hash);
        expect(await page.locator('#reach-box').getAttribute('open')).toBeNull();
        await page.getByRole('button', { name: 'Clear' }).click();
        expect(await page.locator('#reach-box').getAttribute('open')).toBe('');
      }));

    it('has a table of some apps at once, with classes that open to their mailboxes', () =>
      look(width, async ({ page }) => {
        await page.getByLabel('Table of apps and mailboxes').check();
        expect(await page.locator('.grid thead th').count()).toBe(13);
        await page.getByRole('button', { name: 'Next apps' }).click();
        expect(await page.locator('#columns').innerText()).toContain('Apps 13 to 24 of 400');
        const rows = page.locator('.grid tbody tr');
        expect(await rows.count()).toBe(51);
        await page.locator('.grid [aria-expanded=false]').first().click();
        expect(await page.locator('.grid .member').count()).toBe(51);
        await page.locator('.grid .member .more').click();
        expect(await page.locator('.grid .member').count()).toBe(101);
        expect(await page.evaluate('document.activeElement.classList.contains("cell")')).toBe(true);
        await page.locator('.grid [aria-expanded=true]').click();
        expect(await rows.count()).toBe(51);
      }));
  });

  it('prints the reach of all apps that are left, also of those that the screen does not show yet', () =>
    look(1300, async ({ page }) => {
      await page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('depends');
      const left = matrix.apps.filter(({ reach }) => reach.word === 'depends').length;
      expect(await page.locator('#reach tr[data-app]:visible').count()).toBe(25);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#reach tr[data-app]:visible').count()).toBe(left);
    }));
});
