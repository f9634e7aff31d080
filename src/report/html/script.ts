/** The script of the page: it filters what did not pass, opens and closes it, and opens all of it for print. */
export const script = `
'use strict';
const element = (id) => document.getElementById(id);
const kinds = [...document.querySelectorAll('details.kind')];
const filter = element('filter');

if (filter !== null) {
  const [text, outcome, chapter] = ['text', 'outcome', 'chapter'].map((name) => element('filter-' + name));
  let texts;

  const apply = () => {
    texts ??= kinds.map((kind) => kind.textContent.toLowerCase());
    const words = text.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    kinds.forEach((kind, index) => {
      kind.hidden =
        (outcome.value !== '' && kind.dataset.outcome !== outcome.value) ||
        (chapter.value !== '' && kind.dataset.chapter !== chapter.value) ||
        !words.every((word) => texts[index].includes(word));
      if (!kind.hidden) shown += 1;
    });
    element('filter-count').textContent = shown + ' of ' + kinds.length + ' shown';
  };

  text.addEventListener('input', apply);
  outcome.addEventListener('change', apply);
  chapter.addEventListener('change', apply);
  element('open-all').addEventListener('click', (event) => {
    const isOpening = kinds.some((kind) => !kind.hidden && !kind.open);
    for (const kind of kinds) if (!kind.hidden) kind.open = isOpening;
    event.currentTarget.textContent = isOpening ? 'Close all' : 'Open all';
  });
  filter.hidden = false;
  apply();
}

let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  for (const each of closed) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of closed) each.open = false;
});
`;

/** What a browser is told to run: SHA-256 of the script. */
export const scriptDigest = 'sha256-VBMRII7kLFFTq7K3t0ps3rih8sk88p/U2VospKjrQTY=';
