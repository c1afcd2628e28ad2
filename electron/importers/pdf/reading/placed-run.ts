/**
 * Words that a PDF draws in one go, in logical order. Places are points; but for its corner they are told as if the page were turned
 * so that the run reads upright: for most runs that is the page as it stands, from its top left corner.
 */
export interface PlacedRun {
  /** With spaces within, as pdf.js found them; never empty or blank. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Height of its type. */
  readonly size: number;
  /** How far it is turned clockwise, in whole degrees from 0 to 359. */
  readonly turn: number;
  /** Where the top left corner of its first letter stands on the page. */
  readonly cornerX: number;
  readonly cornerY: number;
  /** Names its font within the document. */
  readonly font: string;
  readonly isMonospaced: boolean;
  /** The tagged content that it belongs to (see `ContentTags`); null where there is none. */
  readonly content: string | null;
}

/** A space that a PDF draws by itself; its place is told as that of a run. */
export interface PlacedSpace {
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly turn: number;
}

/** What a page holds. */
export interface PageRuns {
  /** Of the page as it stands upright. */
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly runs: readonly PlacedRun[];
  readonly spaces: readonly PlacedSpace[];
  /** Whether it held more than is read. */
  readonly isCut: boolean;
}
