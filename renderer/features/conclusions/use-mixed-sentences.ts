import { type RefObject, useEffect, useState } from 'react';
import { mixedSentencesOfNote } from '../../../shared/likelihood/mixed-rich-text.ts';
import type { MixedSentence } from '../../../shared/likelihood/mixed-sentences.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { RichTextContent } from '../editor/index.ts';
import { markMixedSentences } from './mark-mixed.ts';

const pauseMs = 300;

/** The sentences of what is written that state a likelihood and a confidence at once; they are marked in the editor inside `place`. */
export function useMixedSentences(
  content: RichTextContent,
  place: RefObject<HTMLElement | null>,
): readonly MixedSentence[] {
  const [mixed, setMixed] = useState<readonly MixedSentence[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setMixed(mixedSentencesOfNote(readLexical(content.lexical, content.text)));
      markMixedSentences(place.current?.querySelector<HTMLElement>('.editor-text') ?? null);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [content, place]);
  useEffect(() => () => markMixedSentences(null), []);
  return mixed;
}
