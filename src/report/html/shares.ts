/** What the failures of each chapter share, as HTML. */
import type { ReportLine } from '../../model/wire.generated.ts';
import { headOf, sharesOf, shareWords } from '../text/shares.ts';
import { html, type Markup } from './markup.ts';

export function writeShares(lines: readonly ReportLine[]): Markup | undefined {
  const shares = sharesOf(lines);
  if (shares.length === 0) return undefined;
  return html`${shares.map((share) =>
    share.others === true
      ? html`<p>${shareWords(share)}</p>`
      : html`<p><strong>${headOf(share)}</strong>: ${shareWords(share)}</p>`,
  )}`;
}
