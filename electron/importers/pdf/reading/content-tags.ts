/** What pdf.js puts between texts where tagged content begins and ends (ISO 32000-1, 14.6). */
export interface ContentEdge {
  readonly type?: string;
  readonly tag?: string | null;
  readonly id?: string | null;
}

/** The content of what a PDF declares to be no part of its text: running heads, page numbers, ornaments (ISO 32000-1, 14.8.2.2). */
export const artifact = 'artifact';

/** Follows the tagged content that a page's texts stand in. */
export class ContentTags {
  readonly #open: (string | null)[] = [];

  /** The content that the texts to come belong to: its id, `artifact`, or null. */
  current: string | null = null;

  pass({ type, tag, id }: ContentEdge): void {
    if (type === 'endMarkedContent') {
      this.current = this.#open.pop() ?? null;
      return;
    }
    this.#open.push(this.current);
    // What stands within an artifact is one, whatever it says of itself.
    if (this.current !== artifact) this.current = tag === 'Artifact' ? artifact : (id ?? this.current);
  }
}
