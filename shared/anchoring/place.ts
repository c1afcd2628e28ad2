/** A place of a text where a quote may stand (folded units), and by how much it and its context differ there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Edit distances of the words, and of the near context right before and after them. */
  readonly wordErrors: number;
  readonly prefixErrors: number;
  readonly suffixErrors: number;
}

/** A part of a text where a quote is looked for. */
export interface Window {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
}
