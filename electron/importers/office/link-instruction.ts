/** Where the instruction of a HYPERLINK field leads. */
export interface LinkInstruction {
  readonly address: string;
  /** A bookmark, in the text itself where there is no address; empty without one. */
  readonly bookmark: string;
}

/** Reads the instruction of a field of Word; null where it is no link. */
export function readLinkInstruction(instruction: string): LinkInstruction | null {
  const words = /^\s{0,99}HYPERLINK\s(.*)$/s.exec(instruction)?.[1];
  if (words === undefined) return null;
  const bookmark = /\\l\s{0,9}"([^"]*)"/.exec(words)?.[1] ?? '';
  const address = /^\s{0,9}"([^"]*)"/.exec(words)?.[1] ?? '';
  return address === '' && bookmark === '' ? null : { address, bookmark };
}
