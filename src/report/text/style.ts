/** How a text report looks: colours on a terminal, nothing in a file. */

/** Colours, or functions that leave the text alone. */
export interface Style {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const same = (text: string): string => text;

/** No colours. */
export const plainStyle: Style = { good: same, bad: same, warn: same, bold: same, dim: same };
