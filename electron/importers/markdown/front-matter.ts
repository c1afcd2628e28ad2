import { canonicalLine } from '../../../shared/text/canonical.ts';

/** A Markdown file's front matter apart from its text. */
export interface FrontMatter {
  /** Values by lower-case key; a list's items stand in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly markdown: string;
}

const opening = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Takes the front matter off a Markdown text: lines of `key: value` between two lines of `---` at its start. Plain values, quoted
 * ones and lists are read; deeper YAML is passed over. What does not look like front matter stays in the text.
 */
export function splitFrontMatter(markdown: string): FrontMatter {
  const match = opening.exec(markdown);
  const lines = match?.[1]?.split(/\r?\n/) ?? [];
  if (!match || !lines.every((line) => /^(?:[\w .-]+:(?:\s.*)?|\s*- .*|\s+.*|#.*|)$/.test(line))) {
    return { values: new Map(), markdown };
  }
  return { values: readValues(lines), markdown: markdown.slice(match[0].length) };
}

function readValues(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of lines) {
    const pair = /^([\w .-]+):\s*(.*)$/.exec(line);
    const item = /^\s*- (.*)$/.exec(line);
    if (pair?.[1] !== undefined) {
      key = pair[1].trim().toLowerCase();
      values.set(key, readList(pair[2] ?? ''));
    } else if (item?.[1] !== undefined) {
      values.get(key)?.push(...readList(item[1]));
    }
  }
  return values;
}

function readList(words: string): string[] {
  const inner = /^\[(.*)\]$/.exec(words.trim())?.[1];
  const items = inner === undefined ? [words] : inner.split(',');
  return items
    .map((item) => canonicalLine(unquote(item.trim())))
    .filter((item) => item !== '' && !/^[|>][+-]?$/.test(item));
}

function unquote(words: string): string {
  const double = /^"(.*)"(?:\s+#.*)?$/.exec(words)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1');
  const single = /^'(.*)'(?:\s+#.*)?$/.exec(words)?.[1];
  return single === undefined ? words.replace(/\s+#.*$/, '') : single.replaceAll("''", "'");
}
