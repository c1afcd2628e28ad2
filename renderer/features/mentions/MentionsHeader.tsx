import { findingKind, type FindingKind } from '../../../shared/model/finding.ts';
import { Select } from '../../ui/Select.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { type FoundItem, kindWords } from '../findings/index.ts';
import type { MentionFilter } from './mention-groups.ts';
import { showItems } from './mentions-view.ts';
import './MentionsHeader.css';

interface MentionsHeaderProps {
  readonly items: readonly FoundItem[];
  /** The kinds that the items are of: of others it is not known how many there are. */
  readonly kinds: ReadonlySet<FindingKind>;
  readonly kind: FindingKind;
  readonly filter: MentionFilter | null;
  readonly counts: Readonly<Record<MentionFilter, number>>;
}

/** What is listed: of which kind, and how many of each group, each number to be pressed. */
export function MentionsHeader({ items, kinds, kind, filter, counts }: MentionsHeaderProps) {
  const isMention = kind === 'mention';
  const shown: readonly { filter: MentionFilter; words: string }[] = isMention
    ? [
        { filter: 'cited', words: 'cited' },
        { filter: 'held', words: 'held' },
        { filter: 'not found', words: 'not found' },
        { filter: 'suggested', words: 'suggested' },
      ]
    : [
        { filter: 'cited', words: 'accepted' },
        { filter: 'suggested', words: 'suggested' },
      ];
  return (
    <>
      <div className="mentions-kinds">
        <Select
          variant="quiet"
          aria-label="What is listed"
          options={findingKind.options.map((value) => ({
            value,
            label: kinds.has(value)
              ? `${kindWords[value].many} (${countOf(items, value).toLocaleString('en-GB')})`
              : kindWords[value].many,
          }))}
          value={kind}
          onChange={(next) => showItems(next, null)}
        />
        {(counts.rejected > 0 || filter === 'rejected') && (
          <TextButton
            aria-pressed={filter === 'rejected'}
            onClick={() => showItems(kind, filter === 'rejected' ? null : 'rejected')}
          >
            {filter === 'rejected' ? 'Show the others' : `${counts.rejected} rejected`}
          </TextButton>
        )}
      </div>
      <fieldset className="mentions-counts" aria-label="Filter by what became of them">
        {shown.map(({ filter: own, words }) => (
          <button
            key={own}
            type="button"
            className="mentions-count"
            aria-pressed={filter === own}
            data-pause={own === 'not found' && counts[own] > 0 ? '' : undefined}
            onClick={() => showItems(kind, filter === own ? null : own)}
          >
            <span className="mentions-count-number">{counts[own].toLocaleString('en-GB')}</span>{' '}
            <span className="mentions-count-words">{words}</span>
          </button>
        ))}
      </fieldset>
    </>
  );
}

function countOf(items: readonly FoundItem[], kind: FindingKind): number {
  return items.filter((item) => item.kind === kind && item.state !== 'rejected').length;
}
