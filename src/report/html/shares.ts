/** What the failures of each chapter have in common, as HTML. */
import type { Report } from '../record.ts';
import { printHead, printShare, tellingShares } from '../text/shares.ts';
import { html, type Markup } from './shell/markup.ts';

/** A paragraph for each share. */
export function writeShares(report: Report): Markup | undefined {
  const shares = tellingShares(report);
  if (shares.length === 0) return undefined;
  return html`${shares.map((share) =>
    share.others === true
      ? html`<p>${printShare(share)}</p>`
      : html`<p><strong>${printHead(share)}</strong>: ${printShare(share)}</p>`,
  )}`;
}
