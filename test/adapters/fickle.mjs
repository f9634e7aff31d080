// A program that answers ip-ranges by comparing texts and misbehaves as its seed says: node fickle.mjs SEED. Without a
// seed it behaves. Each start appends its process id to the file PIDS, so that what is left of it can be found.
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

const [seed] = process.argv.slice(2);
const { PIDS } = process.env;
const starts = readFileSync(PIDS, 'utf8').split('\n').length - 1;

let state = (Number(seed ?? 0) * 7919 + starts * 104_729) | 0;
/** A number from 0 up to, not including, `sides`; the same seed and start give the same numbers. */
function dice(sides) {
  state = (state + 0x6d2b79f5) | 0;
  let hash = Math.imul(state ^ (state >>> 15), 1 | state);
  hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
  return ((hash ^ (hash >>> 14)) >>> 0) % sides;
}
const pick = (table) => Object.values(table)[dice(Object.keys(table).length)];

const remember = (pid) => appendFileSync(PIDS, `${pid}\n`);
const write = (text) => process.stdout.write(text);
const say = (value) => write(`${JSON.stringify(value)}\n`);
const leave = (code, last = '') => process.stdout.write(last, () => process.exit(code));
const declaration = { protocol: 1, subject: { name: 'fickle', version: seed ?? 'well' }, answers: ['ip-ranges'] };
const declare = () => say(declaration);

const answersTo = ({ when }) => when.map(({ range, address }) => ({ matches: range === address }));
const good = (command) => say({ seq: command.seq, answers: answersTo(command) });
const all = (entry) => (command) => say({ seq: command.seq, answers: command.when.map(() => entry) });
const one = (entry) => (command) => {
  const answers = answersTo(command);
  const place = dice(answers.length);
  say({ seq: command.seq, answers: answers.with(place, entry(answers[place])) });
};
let held;

/** What a run is answered with when it is answered badly. */
const mischief = {
  wrong: one(({ matches }) => ({ matches: !matches })),
  refused: one(() => ({ refused: 'invalid-value' })),
  offSchema: one(() => ({ matches: 'yes' })),
  empty: one(() => null),
  unsupported: all({ unsupported: 'not today' }),
  errored: all({ errored: 'oops' }),
  otherSeq: (command) => good({ ...command, seq: `${command.seq}0` }),
  tooFew: (command) => good({ ...command, when: command.when.slice(1) }),
  tooMany: (command) => good({ ...command, when: [...command.when, ...command.when] }),
  notANumber: ({ seq }) => write(`{"seq":"${seq}","answers":[{"matches":NaN}]}\n`),
  garbage: () => write('Segmentation fault\n'),
  halfALine: ({ seq }) => leave(0, `{"seq":"${seq}","ans`),
  exit: () => leave(1),
  killed: () => process.kill(process.pid, 'SIGKILL'),
  throws() {
    throw new TypeError('oops');
  },
  silent() {},
  deaf: () => process.stdout.end(),
  longLine: () => write(`"${'x'.repeat(3 << 20)}"\n`),
  endless() {
    process.stderr.write('x'.repeat(1 << 16), mischief.endless);
  },
  twice(command) {
    good(command);
    good(command);
  },
  stray(command) {
    good(command);
    write('cache warmed up\n');
  },
  swapped(command) {
    const first = held;
    held = command;
    if (first === undefined) return;
    good(command);
    good(first);
    held = undefined;
  },
};

/** What is odd and allowed. */
const noise = {
  slow: (command) => setTimeout(() => good(command), dice(150)),
  flood: (command) => process.stderr.write('x'.repeat(1 << 20), () => good(command)),
  carriageReturn: (command) => write(`${JSON.stringify({ seq: command.seq, answers: answersTo(command) })}\r\n`),
  parent(command) {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    remember(child.pid);
    good(command);
  },
};

const badStarts = {
  silent() {},
  exit: () => leave(3),
  banner() {
    write('Starting the gateway\n');
    declare();
  },
  otherVersion: () => say({ ...declaration, protocol: 2 }),
  noSuchReading: () => say({ ...declaration, readings: { 'nested-groups': 'directt' } }),
};

const stops = {
  leave: () => leave(0),
  ignore: () => setInterval(() => {}, 60_000),
  answer: () => leave(0, '{"stopped":true}\n'),
  fail: () => leave(5),
};

/** The run that the first process answers badly in any case: one of the first four. */
const certain = starts === 0 ? dice(4) : -1;
let runs = 0;

function run(command) {
  const bad = runs === certain || dice(8) === 0;
  runs += 1;
  if (bad) return pick(mischief)(command);
  return dice(6) === 0 ? pick(noise)(command) : good(command);
}

function take(line) {
  const command = JSON.parse(line);
  const behaves = seed === undefined;
  if (command.command === 'start') return (behaves || dice(12) > 0 ? declare : pick(badStarts))();
  if (command.command === 'run') return (behaves ? good : run)(command);
  return behaves ? leave(0) : pick(stops)();
}

remember(process.pid);
let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) take(line);
}
