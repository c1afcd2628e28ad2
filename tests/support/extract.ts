import type { Extractor, ExtractorInput } from '../../electron/extractors/extractor-input.ts';
import type { Block } from '../../shared/model/capture.ts';
import type { FindingKind, FindingOf } from '../../shared/model/finding.ts';

/** Runs an extractor to its end over `text`, each of whose lines is a paragraph. */
export function extract<Kind extends FindingKind>(
  extractor: Extractor<Kind>,
  text: string,
  known: Partial<Omit<ExtractorInput, 'text'>> = {},
): readonly FindingOf<Kind>[] {
  const search = extractor({
    text,
    blocks: paragraphsOf(text),
    language: null,
    referenceDate: null,
    ...known,
  });
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** One paragraph for each line. */
export function paragraphsOf(text: string): readonly Block[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { type: 'paragraph', start, end: start + line.length } as const;
    start = block.end + 1;
    return block;
  });
}
