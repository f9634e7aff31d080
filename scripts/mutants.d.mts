interface File {
  readonly path: string;
  readonly text: string;
}

/** A name for the sources that are mutated. */
export function mutantsDigest(files: readonly File[]): string;
/** The first line of the page. */
export function headOf(digest: string): string;

/** A mutant that no test kills: its file, its line without the margin, and the text there with what replaces it. */
interface Left {
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

/** Mutants that nobody gave a reason for, and reasons of which the mutant is gone or that are no reasons. */
export function disagreements(survivors: readonly Left[], reasons: readonly unknown[]): readonly string[];

/** Reasons of which the line is nowhere in the file. */
export function goneFrom(files: readonly File[], reasons: readonly Pick<Left, 'file' | 'line'>[]): readonly string[];
