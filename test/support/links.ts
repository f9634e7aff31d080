/** The links of Markdown pages, and where they lead. */
import { posix } from 'node:path';

/** Texts by path. */
export type Pages = Readonly<Record<string, string>>;

const CODE = /^( *)(```+)[\s\S]*?^\1\2 *$|(`+)[^`][\s\S]*?\3/gm;
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** The targets of a page's links, code apart. */
export function linksOf(text: string): readonly string[] {
  return [...text.replace(CODE, '').matchAll(LINK)].map(([, target = '']) => target);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.replace(CODE, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** Links to nothing among these files: `page: target`. A folder is there when a file in it is; an address is not looked up. */
export function brokenLinks(pages: Pages, files: readonly string[]): readonly string[] {
  const isThere = (path: string): boolean => files.some((file) => file === path || file.startsWith(`${path}/`));
  return Object.entries(pages).flatMap(([page, text]) =>
    linksOf(text)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : posix.join(posix.dirname(page), path);
        return !isThere(file) || (anchor !== undefined && !anchorsOf(pages[file] ?? '').includes(anchor));
      })
      .map((target) => `${page}: ${target}`),
  );
}
