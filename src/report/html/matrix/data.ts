/** A matrix as the script of its page reads it: each text once, everything else by index, so that 400 apps and 10,000 mailboxes fit. */
import type { Matrix, MatrixApp, OtherAnswer, Place, ReasonedAnswer } from '../../../model/generated/wire.generated.ts';
import { printRegion } from '../../../syntax/readings/readings.ts';
import { appName, hasOtherMailboxes, policyWords } from '../../matrix/words.ts';
import { plain } from '../shell/markup.ts';

/** Index of a text; -1 where there is none. */
type TextIndex = number;

/** File and line of each place, one after the other. */
type Places = readonly number[];

/** Readings, answer, why it is not known, policies. */
type OtherData = readonly [TextIndex, TextIndex, TextIndex, readonly TextIndex[]];

/** What an answer says, without the steps to it: the word, why it is not known, clause, policies, other readings. */
type FaceData = readonly [TextIndex, TextIndex, TextIndex, readonly TextIndex[], readonly OtherData[]];

/** A face and the steps to it: text, clause, places. */
type TraceData = readonly [number, readonly (readonly [TextIndex, TextIndex, Places])[]];

/** Name, scope, the whole in words, places. */
type PolicyData = readonly [TextIndex, TextIndex, TextIndex, Places];

/** Name, id, word of reach, answers by their traces, policies. */
type AppData = readonly [string, string, string, readonly number[], readonly PolicyData[]];

/** What the page holds as JSON; all texts are shown as they are. */
export interface MatrixData {
  readonly texts: readonly string[];
  /** Names of files; empty for a text without a name. */
  readonly files: readonly string[];
  readonly faces: readonly FaceData[];
  readonly traces: readonly TraceData[];
  readonly apps: readonly AppData[];
  /** Id, address, name; 0 for an address like the id, and for what there is not. */
  readonly mailboxes: readonly (readonly [string, string | 0, string | 0])[];
  /** Mailboxes, then pairs of app and answer. */
  readonly rows: readonly (readonly [readonly number[], readonly number[]])[];
  /** Whether any other mailbox has a row. */
  readonly others: boolean;
  /** Whether there was no room for steps. */
  readonly cut: boolean;
}

/** Bytes of all data: with the static part of 400 apps, a page stays below 5 MB. */
const MOST = 4_000_000;

/** Characters of one text: long enough for any name that somebody gave, and cut shorter where there is no room. */
const CHARACTERS = [3000, 300, 60];

/** As JSON that can stand in an element `script`. */
export function printMatrixData(matrix: Matrix, most: number = MOST): string {
  let json = '';
  for (const hasSteps of [true, false]) {
    for (const characters of CHARACTERS) {
      json = JSON.stringify(matrixData(matrix, characters, hasSteps)).replaceAll('<', '\\u003c');
      if (json.length <= most && new TextEncoder().encode(json).length <= most) return json;
    }
  }
  return json;
}

/** `characters`: of one text at most. */
export function matrixData(matrix: Matrix, characters: number = 3000, hasSteps = true): MatrixData {
  const show = (text: string): string => plain(text, characters);
  const pools: MatrixPools = { texts: pool(), files: pool(), faces: pool(), traces: pool(), show, hasSteps };
  const apps = matrix.apps.map((app) => appData(app, pools));
  const mailboxes = matrix.mailboxes.map(({ id, address, displayName }) => {
    const other = address === undefined || address === id ? 0 : show(address);
    return [show(id), other, displayName === undefined ? 0 : show(displayName)] as const;
  });
  const rows = matrix.rows.map(({ mailboxes: those, cells }) => [those, cells.flat()] as const);
  const { texts, files, faces, traces } = pools;
  return {
    ...{ texts: texts.items, files: files.items, faces: faces.items, traces: traces.items },
    ...{ apps, mailboxes, rows, others: hasOtherMailboxes(matrix), cut: !hasSteps },
  };
}

interface Pool<T> {
  readonly items: readonly T[];
  readonly indexOf: (item: T) => number;
}

interface MatrixPools {
  readonly texts: Pool<string>;
  readonly files: Pool<string>;
  readonly faces: Pool<FaceData>;
  readonly traces: Pool<TraceData>;
  readonly show: (text: string) => string;
  readonly hasSteps: boolean;
}

/** Equal items once. */
function pool<T>(): Pool<T> {
  const items: T[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (item: T): number => {
    const key = JSON.stringify(item);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, indexOf };
}

function appData(app: MatrixApp, pools: MatrixPools): AppData {
  const { show, texts } = pools;
  const text = (given: string): TextIndex => texts.indexOf(show(given));
  const policies = app.policies.map((policy): PolicyData => {
    const { name, scope, places } = policy;
    return [text(name), text(scope), text(policyWords(policy)), placesOf(places, pools)];
  });
  const answers = app.answers.map((answer) => traceOf(answer, pools));
  return [show(appName(app)), show(app.appId), app.reach.word, answers, policies];
}

function traceOf(answer: ReasonedAnswer, pools: MatrixPools): number {
  const { texts, faces, traces, show, hasSteps } = pools;
  const text = (given: string | undefined): TextIndex => (given === undefined ? -1 : texts.indexOf(show(given)));
  const other = ({ readings, answer: word, because, decidedBy }: OtherAnswer): OtherData => [
    ...([text(printRegion(readings)), text(word), text(because)] as const),
    decidedBy.map(text),
  ];
  const face = faces.indexOf([
    ...([text(answer.answer), text(answer.because), text(clauseText(answer.clause, answer.status))] as const),
    answer.decidedBy.map(text),
    (answer.change === undefined ? answer.depends : [answer.change]).map(other),
  ]);
  const steps = answer.steps.map(
    (step) => [text(step.text), text(clauseText(step.clause, step.status)), placesOf(step.places, pools)] as const,
  );
  return traces.indexOf([face, hasSteps ? steps : []]);
}

function placesOf(places: readonly Place[], { files, show }: MatrixPools): Places {
  return places.flatMap(({ file = '', line }) => [files.indexOf(show(file)), line]);
}

function clauseText(clause: string | undefined, status: string | undefined): string | undefined {
  return clause === undefined || status === undefined || status === '' ? clause : `${clause} (${status})`;
}
