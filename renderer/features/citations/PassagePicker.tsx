import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import './PassagePicker.css';

/** Finds an annotation by its words; before anything is typed it offers those of the open document. */
export function PassagePicker({
  onChoose,
  onClose,
  takeTyped,
}: {
  readonly onChoose: (annotation: string) => void;
  readonly onClose: () => void;
  /** What was typed elsewhere before the picker had the focus, to go on with. */
  readonly takeTyped: () => string;
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
    }).data ?? [];
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
        options={found.map(({ annotation, words, from }) => ({
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

interface CitablePassage {
  readonly annotation: string;
  readonly words: string;
  readonly from: string;
}

const longestList = 20;

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
    words: targets[0]?.exact ?? '',
    from: 'in the open document',
  }));
}
