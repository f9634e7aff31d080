import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printMatrixPage } from '../../src/report/html/matrix/page.ts';
import { matrixOf, policy } from '../support/matrices.ts';
import { hostile } from '../support/reports.ts';
import { smallMatrix } from '../support/small-matrix.ts';
import { excessWidth, noChromium, type OpenPage, skipped, startChromium, withPage } from './chromium.ts';

const text = printMatrixPage(smallMatrix, { name: 'exchange-access-conformance', version: '1.2.3' });

describe.skipIf(noChromium !== undefined)(`the page of a matrix in Chromium${skipped}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  /** Whatever is done to it, it fits its window, says nothing on the console and asks for nothing. */
  async function look(width: number, see: (open: OpenPage) => Promise<void>, page = text): Promise<void> {
    await withPage(browser, page, { viewport: { width, height: 900 } }, async (open) => {
      await see(open);
      expect(await excessWidth(open.page)).toBe(0);
      expect([open.errors, open.requests]).toEqual([[], []]);
    });
  }

  describe.each([1300, 400])('%i pixels wide', (width) => {
    it('fits, and says first that nothing leaves it', () =>
      look(width, async ({ page }) => {
        expect((await page.locator('body').innerText()).trim()).toMatch(/^Nothing leaves this page\./);
        expect(await page.getByRole('row').count()).toBeGreaterThan(6 + 5);
      }));

    it('filters apps and mailboxes, says how many are left, and keeps that in its address', () =>
      look(width, async ({ page, visit }) => {
        await page.getByLabel('App', { exact: true }).fill('export');
        await page.getByLabel('Mailbox', { exact: true }).fill('berg');
        expect(await page.getByRole('status').textContent()).toMatch(/^1 of 6 apps · 1 of 4 mailboxes/);
        expect(await page.locator('#reach tr[data-app]:visible').count()).toBe(1);
        expect(await page.locator('.grid button').count()).toBe(1);
        await page.waitForURL(/#app=export&mailbox=berg$/);
        const fragment = new URL(page.url()).hash;
        await visit(fragment);
        expect(await page.getByLabel('App', { exact: true }).inputValue()).toBe('export');
        expect(await page.getByRole('status').textContent()).toMatch(/^1 of 6 apps · 1 of 4 mailboxes/);
        await page.getByRole('button', { name: 'Clear' }).click();
        expect(await page.getByRole('status').textContent()).toBe('6 of 6 apps · 4 of 4 mailboxes');
      }));

    it('filters by answer and by word of reach', () =>
      look(width, async ({ page }) => {
        await page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('depends');
        expect(await page.getByRole('status').textContent()).toMatch(/^1 of 6 apps · 1 of 4 mailboxes/);
        await page.getByRole('combobox', { name: 'Reach', exact: true }).selectOption('nobody');
        expect(await page.locator('#view').textContent()).toContain('Nothing fits the filter');
        expect(await page.locator('#reach-none').isVisible()).toBe(true);
      }));

    it('opens a cell by click, and closes it by its button', () =>
      look(width, async ({ page }) => {
        await page
          .getByRole('button', { name: 'HR export, billing@contoso.com: Granted, depends on a reading' })
          .click();
        const dialog = page.getByRole('dialog', { name: 'HR export → billing@contoso.com' });
        expect(await dialog.isVisible()).toBe(true);
        const words = await dialog.innerText();
        for (const part of ['Granted', 'depends on a reading', 'members.csv:9', 'AAP-COVERS-MEMBERS (documented)'])
          expect(words).toContain(part);
        expect(words).toMatch(/nested-groups=direct: Denied, by RestrictAccess on All Hands/);
        expect(await excessWidth(page)).toBe(0);
        await dialog.getByRole('button', { name: 'Close' }).click();
        expect(await dialog.isVisible()).toBe(false);
      }));

    it('is walked by arrows, opened by Enter and closed by Escape, which goes back to the cell', () =>
      look(width, async ({ page }) => {
        const focused = (): Promise<unknown> => page.evaluate('document.activeElement.getAttribute("aria-label")');
        await page.locator('.grid .cell').first().focus();
        expect(await focused()).toBe('Invoice robot, anna@contoso.com: Denied');
        for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'])
          await page.keyboard.press(key);
        expect(await focused()).toBe('Calendar sync, billing@contoso.com: Granted');
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowRight');
        expect(await focused()).toBe('0aa10000-5555-4b2c-9d3e-5f6071829308, billing@contoso.com: not known');
        await page.keyboard.press('Home');
        await page.keyboard.press('Enter');
        expect(await page.getByRole('dialog').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await page.getByRole('dialog').isVisible()).toBe(false);
        expect(await focused()).toBe('Invoice robot, billing@contoso.com: Granted');
      }));

    it('has one stop for the tab key in the table', () =>
      look(width, async ({ page }) => {
        expect(await page.locator('.grid button[tabindex="0"]').count()).toBe(1);
        await page.locator('.grid .cell').nth(8).focus();
        expect(await page.locator('.grid button[tabindex="0"]').count()).toBe(1);
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.closest(".grid")')).toBeNull();
      }));

    it('opens an app to its mailboxes, and one of them to its answer', () =>
      look(width, async ({ page }) => {
        const toggle = page.getByRole('button', { name: 'Mailboxes of HR export' });
        await toggle.click();
        expect(await toggle.getAttribute('aria-expanded')).toBe('true');
        await page.locator('.who').getByRole('button', { name: 'HR export, anna@contoso.com: Granted' }).click();
        expect(await page.getByRole('dialog').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        await toggle.click();
        expect(await page.locator('.who').count()).toBe(0);
      }));

    it('lists mailboxes with the apps that reach them', () =>
      look(width, async ({ page }) => {
        await page.getByLabel('List of mailboxes').check();
        await page.getByLabel('Mailbox', { exact: true }).fill('billing');
        const view = page.locator('#view');
        expect(await view.innerText()).toMatch(
          /Billing.*Granted 3 · Granted, depends on a reading 1 · not known 1 · Denied 1/s,
        );
        await view.getByRole('button', { name: 'Invoice robot, billing@contoso.com: Granted' }).click();
        expect(await page.getByRole('dialog').isVisible()).toBe(true);
      }));

    it('fits and stays quiet whatever names are', () => {
      const long = [...hostile, 'x'.repeat(10_240), '漢'.repeat(10_240), 'a-file-name-without-a-blank/'.repeat(4)];
      const apps = long.map((name, index) => ({
        ...({ appId: `${index}${name}`, displayName: name, word: 'everybody', why: name, pick: () => 0 } as const),
        answers: smallMatrix.apps[2]?.answers ?? [],
        policies: [
          { ...policy(name, 'DenyAccess', name, 1, 1), places: [{ file: `cases/${name}.md`, line: 1, column: 1 }] },
        ],
      }));
      const names = long.map((name, index) => ({ id: `${index}${name}`, address: name, displayName: name }));
      const page = printMatrixPage(matrixOf(apps, names), { name: 'a', version: '1' });
      return look(
        width,
        async ({ page: opened }) => {
          await opened.getByLabel('Table of apps').check();
          await opened.locator('.grid .cell').first().click();
          expect(await excessWidth(opened)).toBe(0);
          expect(await opened.getByRole('dialog').getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
        },
        page,
      );
    });
  });

  it('is heard as tables with captions, heads and named buttons', () =>
    look(1300, async ({ page }) => {
      const heard = await page.locator('body').ariaSnapshot();
      for (const part of [
        /table "6 apps, with the policies that make it so"/,
        /rowheader "Invoice robot 6c1f3f0e-9a4b-4d2c-8e77-0b5a4c3d2e19"/,
        /table "Answer by mailbox and app; mailboxes with equal answers share a row"/,
        /columnheader "Calendar sync"/,
        /rowheader "Billing billing@contoso\.com"/,
        /button "Invoice robot, billing@contoso\.com: Granted"/,
        /search "Filter apps and mailboxes"/,
        /searchbox "Mailbox"/,
        /status: 6 of 6 apps/,
      ])
        expect(heard).toMatch(part);
    }));

  it('stays such where cells stand below each other', () =>
    look(400, async ({ page }) => {
      const heard = await page.locator('#reach').ariaSnapshot();
      expect(heard).toMatch(/table "6 apps/);
      expect(heard).toMatch(/row .*\n\s+- rowheader "Invoice robot/);
      expect(heard).toMatch(/columnheader "Reach"/);
    }));

  it('is readable where no script runs', () =>
    withPage(browser, text, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('#reach tr[data-app]:visible').count()).toBe(6);
      expect(await page.locator('#filter').isVisible()).toBe(false);
      expect(await page.locator('noscript p').isVisible()).toBe(true);
    }));

  it('prints what is shown, without what paper cannot do', () =>
    look(1300, async ({ page }) => {
      await page.getByLabel('App', { exact: true }).fill('robot');
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#reach tr[data-app]:visible').count()).toBe(1);
      expect(await page.getByLabel('App', { exact: true }).isVisible()).toBe(false);
      expect(await page.locator('#filter-count').innerText()).toBe('1 of 6 apps · 4 of 4 mailboxes · app “robot”');
    }));

  it('is dark where that is wished', () =>
    withPage(browser, text, { colorScheme: 'dark' }, async ({ page }) => {
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 23, 28)');
      await page.locator('.cell').first().click();
      expect(await page.evaluate('getComputedStyle(document.querySelector("dialog")).backgroundColor')).toBe(
        'rgb(20, 23, 28)',
      );
    }));
});
