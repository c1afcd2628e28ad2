import { useMemo } from 'react';
import { passageWords } from '../../../shared/annotations/region-words.ts';
import { passageReference } from '../../../shared/citations/passage-reference.ts';
import { useCore } from '../../api/hooks.ts';
import type { AskedPassage } from '../../stores/claims.ts';

/** One run of words of a passage, with where it is from. */
export interface PassageWords {
  readonly document: string;
  /** Of a region where it is. */
  readonly exact: string;
  /** "“Two warnings”, Harbour Watch, 3 May 1998"; empty until it is known. */
  readonly reference: string;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  /** The source of the document. */
  readonly source: string | null;
}

/**
 * The words of a passage, as they stand in its copy; undefined until they are known, and for no passage. An annotation may
 * have several runs.
 */
export function usePassageWords(passage: AskedPassage | null): readonly PassageWords[] | undefined {
  const annotation = useCore(
    'annotations.get',
    passage !== null && 'annotation' in passage ? { id: passage.annotation } : null,
  ).data;
  const content = useCore(
    'captures.get',
    passage !== null && 'capture' in passage ? { id: passage.capture } : null,
  ).data;
  const documents = useCore('documents.list', {}).data;
  return useMemo(() => {
    if (passage === null) return undefined;
    const runs =
      'capture' in passage
        ? content && [
            {
              document: content.capture.document,
              exact: content.text.slice(passage.start, passage.end).trim(),
            },
          ]
        : annotation?.targets.map((target) => ({ document: target.document, exact: passageWords(target) }));
    return runs?.map(({ document, exact }) => {
      const whole = documents?.find(({ id }) => id === document);
      return {
        document,
        exact,
        reference: whole === undefined ? '' : passageReference(whole),
        language: whole?.language ?? null,
        direction: whole?.direction ?? null,
        source: whole?.source?.name ?? null,
      };
    });
  }, [passage, annotation, content, documents]);
}
