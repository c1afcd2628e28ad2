/** A text made from another, that knows of each of its UTF-16 units where in the other it came from. */
export interface Traced {
  readonly text: string;
  /** For each unit the offset in the text it was made from; -1 for one that was put in or copied. */
  readonly origins: Int32Array;
}

/** A text that is its own origin. */
export function traced(text: string): Traced {
  return { text, origins: Int32Array.from({ length: text.length }, (_, offset) => offset) };
}

/** Builds a changed text out of pieces of one before it. */
export class TracedBuilder {
  private readonly parts: string[] = [];
  private readonly origins: Int32Array[] = [];
  private readonly from: Traced;

  constructor(from: Traced) {
    this.from = from;
  }

  keep(start: number, end: number): void {
    this.parts.push(this.from.text.slice(start, end));
    this.origins.push(this.from.origins.subarray(start, end));
  }

  /** Puts other text in the place of what stood from `start` to `end`; its units count as the changed ones. */
  replace(start: number, end: number, text: string): void {
    const kept = this.from.origins.subarray(start, end);
    this.parts.push(text);
    this.origins.push(
      Int32Array.from({ length: text.length }, (_, at) => kept[Math.min(at, kept.length - 1)] ?? -1),
    );
  }

  insert(text: string): void {
    this.parts.push(text);
    this.origins.push(new Int32Array(text.length).fill(-1));
  }

  build(): Traced {
    const length = this.origins.reduce((sum, part) => sum + part.length, 0);
    const origins = new Int32Array(length);
    let at = 0;
    for (const part of this.origins) {
      origins.set(part, at);
      at += part.length;
    }
    return { text: this.parts.join(''), origins };
  }
}
