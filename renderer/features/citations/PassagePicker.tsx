import { passageWords } from '../../../shared/annotations/region-words.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { call } from '../../api/client.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import './PassagePicker.css';

/** A passage that can be cited. */
export interface CitablePassage {
  readonly annotation: string;
  readonly words: string;
  readonly from: string;
}

/** Finds an annotation by its words; before anything is typed it offers what is given, else those of the open document. */
export function PassagePicker({
  onChoose,
  onClose,
  takeTyped,
  offered = nothing,
}: {
  readonly onChoose: (annotation: string) => void;
  readonly onClose: () => void;
  /** What was typed elsewhere before the picker had the focus, to go on with. */
  readonly takeTyped: () => string;
  /** What is likely to be cited here: it comes before all others. */
  readonly offered?: readonly CitablePassage[];
}) {
  const [query, setQuery] = useState('');
  // The field has taken the focus by now: nothing more is typed elsewhere.
  useEffect(() => setQuery(takeTyped()), [takeTyped]);
  const document = useWorkspace(({ activeDocument }) => activeDocument);
  const found =
    useQuery({
      queryKey: ['citable passages', query.trim(), document],
      queryFn: () => (query.trim() === '' ? passagesOfDocument(document) : passagesWith(query)),
      placeholderData: keepPreviousData,
      staleTime: 0,
      enabled: query.trim() !== '' || offered.length === 0,
    }).data ?? [];
  const options = query.trim() === '' && offered.length > 0 ? offered : offeredFirst(offered, query, found);
  return (
    <div className="passage-picker">
      <TypeAhead
        label="Passage to cite"
        placeholder="Words of a highlighted passage"
        query={query}
        onQuery={setQuery}
        autoFocus
        emptyWords={
          query.trim() === ''
            ? 'Type words of a highlighted passage.'
            : 'No highlighted passage has these words.'
        }
        onEscape={onClose}
        onChoose={onChoose}
        options={options.map(({ annotation, words, from }) => ({
          key: annotation,
          content: (
            <span className="passage-option">
              <bdi className="passage-option-words">{words}</bdi>
              <bdi className="passage-option-from">{from}</bdi>
            </span>
          ),
        }))}
      />
    </div>
  );
}

const nothing: readonly CitablePassage[] = [];
const longestList = 20;

/** What was found, after those of the offered passages that have the words. */
function offeredFirst(
  offered: readonly CitablePassage[],
  query: string,
  found: readonly CitablePassage[],
): readonly CitablePassage[] {
  const wanted = foldedOnly(query).trim();
  const first = offered.filter(({ words, from }) => foldedOnly(`${words} ${from}`).includes(wanted));
  const known = new Set(first.map(({ annotation }) => annotation));
  return [...first, ...found.filter(({ annotation }) => !known.has(annotation))];
}

async function passagesWith(query: string): Promise<readonly CitablePassage[]> {
  const { hits } = await call('search.find', { query, in: 'annotations', limit: longestList });
  return hits.flatMap(({ annotation, snippet, documentTitle }) =>
    annotation === null ? [] : [{ annotation, words: snippet, from: documentTitle ?? '' }],
  );
}

async function passagesOfDocument(document: string | null): Promise<readonly CitablePassage[]> {
  if (document === null) return [];
  const annotations = await call('annotations.list', { document });
  return annotations.slice(0, longestList).map(({ id, targets }) => ({
    annotation: id,
    words: targets[0] === undefined ? '' : passageWords(targets[0]),
    from: 'in the open document',
  }));
}
