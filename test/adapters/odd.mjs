// A program that speaks the adapter protocol well or badly: node odd.mjs MODE [ARGUMENT]. It answers ip-ranges by
// comparing texts. Each start appends its process id to the file PIDS, so that a test can look for what is left of it; each that
// goes silent appends a line to the file SILENT when it will say nothing more.
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

const [mode = 'right', argument = ''] = process.argv.slice(2);
const { PIDS, SILENT } = process.env;
const declaration = {
  protocol: 1,
  subject: { name: process.env['SUBJECT'] ?? 'odd', version: process.cwd(), language: 'javascript' },
  answers: ['ip-ranges'],
};

const remember = (pid) => PIDS !== undefined && appendFileSync(PIDS, `${pid}\n`);
const write = (text) => process.stdout.write(text);
const say = (value, end = '\n') => write(`${JSON.stringify(value)}${end}`);
const declare = () => say(declaration);
const stayAlive = () => setInterval(() => {}, 60_000);
let isSilent = false;
function goSilent() {
  if (SILENT !== undefined && !isSilent) appendFileSync(SILENT, '\n');
  isSilent = true;
}
/** Ends the program when everything that it wrote has gone out. */
const leave = (code, last = '') => process.stdout.write(last, () => process.exit(code));

/** What a mode does on `start`, when it is not to declare. */
const starts = {
  banner() {
    write('Starting the gateway\n');
    declare();
  },
  'start-silent'() {
    stayAlive();
    goSilent();
  },
  'start-version': () => say({ ...declaration, protocol: 2 }),
  'start-reading': () => say({ ...declaration, readings: { 'nested-groups': 'directt' } }),
  'start-axis': () => say({ ...declaration, readings: { 'nested-group': 'direct' } }),
  'start-schema': () => say({ ...declaration, answers: ['ip-range'] }),
  'start-twice': () => write('{"protocol":1,"protocol":1}\n'),
  'start-latin-1': () => write(Buffer.from('{"né":1}\n', 'latin1')),
  'start-no-json': () => write('{"protocol":1,}\n'),
  'start-exit': () => leave(3),
  'start-says': () => process.stderr.write(`first line\n${argument}\n`, () => process.exit(3)),
  'byte-order-mark': () => write(`\ufeff${JSON.stringify(declaration)}\r\n`),
  'floods-at-start': () => process.stderr.write('x'.repeat(1 << 20), declare),
  'starts-once': () => (readFileSync(PIDS, 'utf8').trim().includes('\n') ? leave(4) : declare()),
  'closes-stdin'() {
    process.on('uncaughtException', () => {}); // reading goes on below, and fails
    stayAlive();
    process.stdin.destroy();
    declare();
    goSilent();
  },
  'silent-with-child': parent,
  parent,
  eager() {
    declare();
    say({ seq: '1', answers: [{ matches: true }, { matches: false }] });
  },
};

/** Writes to standard error for as long as anybody reads. */
function endless() {
  goSilent();
  process.stderr.write('x'.repeat(1 << 16), endless);
}

/** Writes what answers nothing for as long as anybody reads. */
function goOn() {
  const texts = { lines: 'cache warmed up\n', blank: '\n', half: 'cache' };
  process.stdout.write(texts[argument].repeat(100), goOn);
}

/** Starts a program that would live on. */
function parent() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  remember(child.pid);
  declare();
}

let runs = 0;
let held;
const matches = ({ range, address }) => ({ matches: range === address });
const answersTo = ({ when }) => when.map(matches);
const good = (command) => say({ seq: command.seq, answers: answersTo(command) });
const asks = (text, { when }) => when.some(({ range }) => range === text);
const third = (entry) => (command) => say({ seq: command.seq, answers: answersTo(command).with(2, entry) });
const shapes = [{ matches: true }, { refused: 'invalid-value' }, { unsupported: 'no ranges' }, { errored: 'oops' }];

/** What a mode does on `run`, when it is not to answer well. */
const runsBadly = {
  opposite: ({ seq, when }) => say({ seq, answers: when.map((each) => ({ matches: !matches(each).matches })) }),
  'other-seq': (command) => good({ ...command, seq: `${command.seq}0` }),
  'number-seq': (command) => good({ ...command, seq: Number(command.seq) }),
  'one-too-few': (command) => say({ seq: command.seq, answers: answersTo(command).slice(1) }),
  'one-too-many': (command) => say({ seq: command.seq, answers: [...answersTo(command), { matches: true }] }),
  'third-off-schema': third({ matches: 'yes' }),
  'third-with-more': third({ matches: true, because: 'of this' }),
  'null-for-unknown': ({ seq, when }) =>
    say({ seq, answers: when.map((each) => (each.range === 'unknown' ? null : matches(each))) }),
  'four-shapes': ({ seq, when }) => say({ seq, answers: shapes.slice(0, when.length) }),
  nan: ({ seq }) => write(`{"seq":"${seq}","answers":[{"matches":NaN}]}\n`),
  'key-twice': ({ seq }) => write(`{"seq":"${seq}","answers":[{"matches":true,"matches":false}]}\n`),
  'latin-1': ({ seq }) => write(Buffer.from(`{"seq":"${seq}","answers":[{"errored":"né"}]}\n`, 'latin1')),
  'goes-on': (command) => {
    good(command);
    goOn();
  },
  'too-long': (command) => (asks('long', command) ? write(`"${'x'.repeat(Number(argument))}"\n`) : good(command)),
  '20-mib': (command) => (asks(argument, command) ? write(`"${'x'.repeat(20 << 20)}"\n`) : good(command)),
  endless,
  'changes-its-mind'(command) {
    runs += 1;
    say({ seq: command.seq, answers: runs <= 2 ? answersTo(command) : command.when.map(() => ({ matches: false })) });
  },
  unsupported: ({ seq, when }) => say({ seq, answers: when.map(() => ({ unsupported: 'not today' })) }),
  'silent-about': (command) => (asks(argument, command) ? goSilent() : good(command)),
  silent: () => process.stderr.write(argument, goSilent),
  'silent-with-child': () => {},
  'leaves-after': (command) => leave(3, `${JSON.stringify({ seq: command.seq, answers: answersTo(command) })}\n`),
  'silent-at': (command) => (asks('silent', command) ? goSilent() : good(command)),
  'crash-at': (command) => (asks(argument || 'crash', command) ? leave(7) : good(command)),
  crash: () => leave(1),
  parent: (command) => (argument === 'crash' ? leave(1) : good(command)),
  'starts-once': () => leave(1),
  throws() {
    throw new TypeError('the licence has run out');
  },
  killed: () => process.kill(process.pid, 'SIGTERM'),
  'half-a-line': ({ seq }) => leave(0, `{"seq":"${seq}","ans`),
  floods: (command) => process.stderr.write('x'.repeat(Number(argument)), () => good(command)),
  'byte-order-mark': (command) => say({ seq: command.seq, answers: answersTo(command) }, '\r\n'),
  'garbage-after'(command) {
    runs += 1;
    if (runs > Number(argument)) write('Segmentation fault\n');
    else good(command);
  },
  swapped(command) {
    if (held === undefined) {
      held = command;
      return;
    }
    good(command);
    good(held);
    held = undefined;
  },
  stray(command) {
    runs += 1;
    say({ seq: command.seq, answers: answersTo(command) }, runs === 1 ? '\ncache warmed up\n' : '\n');
  },
};

function take(line) {
  const command = JSON.parse(line);
  if (command.command === 'start') return command.protocol === 1 ? (starts[mode] ?? declare)() : leave(9);
  if (command.command === 'run') return (runsBadly[mode] ?? good)(command);
  if (mode === 'answers-stop') return leave(0, '{"stopped":true}\n');
  if (mode === 'ignores-stop') return stayAlive();
  return leave(0);
}

remember(process.pid);
if (mode === 'exit') leave(3);
if (mode === 'ignores-stop') process.on('SIGTERM', () => {});
let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) take(line);
}
