// A template: protocol 1 (spec/adapter-protocol.md) around an evaluator that is hardly begun. Put your own into CHAPTERS.

// The chapters that you implement: `given` and one question in, one answer out. Invalid input: { refused: 'invalid-value' }.
const CHAPTERS = {
  'ip-ranges': (_given, { range, address }) => ({ matches: range === address }),
  // 'client-access-rules': ({ rules }, connection) => ({ action: 'AllowAccess' }),
  // 'application-access-policies': ({ policies, directory }, { appId, mailbox }) => ({ access: 'Granted' }),
};

const START = {
  protocol: 1,
  subject: { name: 'my-evaluator', version: '0.1.0', language: 'javascript' },
  answers: Object.keys(CHAPTERS),
  // compares: 'grounds', // if your answers say which rule or policies decided
  // readings: { 'nested-groups': 'direct' }, // if you know which reading you follow; what you leave out is found out
  // limits: { protocols: ['IMAP4', 'POP3'] }, // if there is more that you do not know at all
};

// --- the protocol: one JSON object per line; every line is answered by one line, except stop ---
function answer(chapter, given, question) {
  try {
    return CHAPTERS[chapter](given, question);
  } catch (error) {
    return { errored: String(error) }; // costs this question its answer, not the others
  }
}

function reply({ command, seq, chapter, given, when }) {
  if (command === 'start') return START;
  return { seq, answers: when.map((question) => answer(chapter, given, question)) };
}

let rest = '';
reading: for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = chunk.split('\n');
  lines[0] = rest + lines[0];
  rest = lines.pop(); // the beginning of a line whose end has not arrived yet
  for (const line of lines) {
    const message = JSON.parse(line);
    if (message.command === 'stop') break reading;
    process.stdout.write(`${JSON.stringify(reply(message))}\n`);
  }
}
