import { canonicalLine } from '../../../shared/text/canonical.ts';
import type { ImportedPart, ImportOutcome } from '../imported.ts';

/** What is said with words of a file, without the line ends, other control characters and halves of pairs that these may have. */
export function inOneLine(words: string): string {
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(words) ? canonicalLine(words.toWellFormed()) : words;
}

/** The same with each remark in one line. */
export function withRemarksInOneLine(outcome: ImportOutcome): ImportOutcome {
  switch (outcome.type) {
    case 'document': {
      const { imported } = outcome;
      return { ...outcome, imported: { ...imported, remarks: imported.remarks.map(inOneLine) } };
    }
    case 'container': {
      const { container } = outcome;
      return { ...outcome, container: { ...container, remarks: container.remarks.map(inOneLine) } };
    }
  }
}

/** The same with a name in one line, which has words. */
export function withNameInOneLine(part: ImportedPart): ImportedPart {
  const name = inOneLine(part.name);
  return { ...part, name: name.trim() === '' ? 'A part without a name' : name };
}
