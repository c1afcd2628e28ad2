import { foldedOnly } from '../text/folding.ts';

/** Words of names, folded, that an abbreviation may leave out: "HROI" or "HRI" for "Human Rights Office of Illyria". */
export const smallWords: ReadonlySet<string> = new Set(
  ['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'des', 'du', 'la', 'et', 'und', 'für', 'y', 'e'].map(
    foldedOnly,
  ),
);
