/** A link of a page of a book, with what tells signs of notes from other links. */
export interface ScannedLink {
  readonly address: string;
  readonly words: string;
  /** Its own `id` and those of the elements it stands in. */
  readonly ids: readonly string[];
  /** Whether its block has no words before it. */
  readonly isFirst: boolean;
}

interface OpenElement {
  readonly id: string | null;
  readonly isBlock: boolean;
  readonly link: { readonly address: string; words: string; readonly isFirst: boolean } | null;
}

const blocks = new Set([
  'p',
  'li',
  'div',
  'aside',
  'section',
  'td',
  'dd',
  'dt',
  'blockquote',
  'body',
  'article',
]);
const mostLinks = 100_000;

/** Gathers the links of a page while it is gone through. */
export class LinkScan {
  readonly found: ScannedLink[] = [];
  readonly #open: OpenElement[] = [];
  #hasWords = false;

  open(name: string, id: string | null, address: string | null): void {
    const isBlock = blocks.has(name);
    if (isBlock) this.#hasWords = false;
    const link = name === 'a' && address !== null ? { address, words: '', isFirst: !this.#hasWords } : null;
    this.#open.push({ id, isBlock, link });
  }

  addWords(words: string): void {
    const link = this.#open.findLast((element) => element.link !== null)?.link;
    if (link && link.words.length < 100) link.words += words;
    if (/\S/.test(words)) this.#hasWords = true;
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed?.isBlock) this.#hasWords = false;
    if (!closed?.link || this.found.length >= mostLinks) return;
    const ids = [...this.#open, closed].flatMap(({ id }) => id ?? []).slice(-deepestIds);
    const { address, words, isFirst } = closed.link;
    this.found.push({ address, words: words.replace(/\s+/g, ' ').trim(), ids, isFirst });
  }
}

/** Links stand within their notes no deeper than this. */
const deepestIds = 6;
