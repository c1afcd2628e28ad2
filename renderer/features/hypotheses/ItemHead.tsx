import { passageWords } from '../../../shared/annotations/region-words.ts';
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { readFromHere } from '../../stores/reading-from.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EditedWords } from './EditedWords.tsx';
import type { HypothesisItem } from './shown-hypotheses.ts';

/** A passage at the start of its row: what it comes to, its words, and where they are from. */
export function ItemHead({
  item,
  cell,
  isActive,
  onFocus,
  onKeyDown,
}: {
  readonly item: HypothesisItem;
  readonly cell: string;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (pressed: KeyboardEvent) => void;
}) {
  const [isEdited, setEdited] = useState(false);
  const { id, words, citation, annotation } = item;
  const [first] = citation.passages;
  return (
    <th scope="row" className="hypotheses-item">
      {isEdited ? (
        <EditedWords
          label="What the passage comes to"
          words={words ?? ''}
          onDone={(next) => {
            setEdited(false);
            if (next !== null && next !== (words ?? ''))
              void call('hypotheses.updateItem', { id, words: next === '' ? null : next }).catch(
                reportFailure,
              );
          }}
        />
      ) : (
        words !== null && (
          <p className="hypotheses-comes-to" dir="auto">
            {words}
          </p>
        )
      )}
      <button
        type="button"
        className="hypotheses-quote"
        data-cell={cell}
        tabIndex={isActive ? 0 : -1}
        dir="auto"
        lang={first?.language ?? undefined}
        data-arabic={
          first === undefined ? undefined : (arabicStyle(first.exact, first.language) ?? undefined)
        }
        title="Open the words in their document"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => void readFromHere(annotation, null)}
      >
        {citation.passages.map(passageWords).join(' … ')}
      </button>
      <p className="hypotheses-from">
        <bdi>{first?.title}</bdi>
        {first?.source != null && <bdi>{first.source}</bdi>}
        {first?.published != null && <span>{formatEdtf(first.published)}</span>}
        {first?.grade != null && <GradeBadge code={first.grade.code} words={first.grade.words} />}
        <Menu
          align="end"
          trigger={<IconButton label="Change this passage" icon={<Ellipsis aria-hidden />} />}
          items={[
            { label: 'Say what it comes to', onSelect: () => setEdited(true) },
            {
              label: 'Remove from the hypotheses',
              isDestructive: true,
              onSelect: () => void call('hypotheses.removeItems', { ids: [id] }).catch(reportFailure),
            },
          ]}
        />
      </p>
    </th>
  );
}
