import { useState } from 'react';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { Mention } from '../../../../shared/model/mention.ts';
import { useCore } from '../../../api/hooks.ts';
import { revealPassage } from '../../../stores/workspace.ts';
import { TextButton } from '../../../ui/TextButton.tsx';
import { SourceSection } from './SourceSection.tsx';

const shownAtFirst = 12;

/** Where texts cite a source in passing, and how far each mention was followed. */
export function SourceMentions({ source }: { readonly source: string }) {
  const mentions = useCore('mentions.list', { source }).data ?? [];
  const documents = useCore('documents.list', {}).data ?? [];
  const [isAll, setAll] = useState(false);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const shown = isAll ? mentions : mentions.slice(0, shownAtFirst);
  return (
    <SourceSection title={mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`}>
      {mentions.length === 0 && (
        <p className="source-nothing">No text cites it in passing, as far as was accepted.</p>
      )}
      <ul className="source-documents">
        {shown.map((mention) => (
          <li key={mention.id}>
            <button type="button" onClick={() => revealPassage(mention)}>
              <bdi>{mention.exact}</bdi>
              <span>{factsOf(mention, titles.get(mention.document) ?? '')}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < mentions.length && (
        <TextButton onClick={() => setAll(true)}>Show all {mentions.length}</TextButton>
      )}
    </SourceSection>
  );
}

function factsOf({ date, status }: Mention, title: string): string {
  return [title, date === null ? 'no date' : formatEdtf(date), status].join(' · ');
}
