/** A clause as it is written; whether its words are known shows when the generated module is compiled. */
export interface WrittenClause {
  readonly id: string;
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  readonly status: string;
  readonly otherwise: readonly { readonly does: string; readonly judged: string }[];
  readonly sources: readonly string[];
  readonly axes: readonly string[];
}

/** The clauses of all chapters in a folder such as spec/, in the order of the files; throws where a line cannot be read. */
export function readClauses(specFolder: string): readonly WrittenClause[];

/** Path of each generated file from the root, and the text that it should have. */
export function generated(): Promise<Readonly<Record<string, string>>>;
