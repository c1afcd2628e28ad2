import { Files, ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FaceSelect } from '../../ui/FaceSelect.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { lanes } from './shown-entries.ts';
import { toggleDocument, toggleLane, useTimeline } from './timeline-store.ts';
import { laneWords } from './timeline-words.ts';

/** So many documents can be chosen from at once; the filter above them finds the others. */
const mostDocuments = 100;

/** What the timeline shows, and as what. */
export function TimelineHeader({ count }: { readonly count: number }) {
  const { face, words, isSuggestedShown } = useTimeline();
  return (
    <ViewHeader
      title="Timeline"
      layout="line"
      count={
        <>
          {count.toLocaleString('en')} {count === 1 ? 'date' : 'dates'}
        </>
      }
      tools={
        <>
          <Checkbox
            checked={isSuggestedShown}
            onChange={() => useTimeline.setState({ isSuggestedShown: !isSuggestedShown })}
          >
            Suggested dates too
          </Checkbox>
          <TextInput
            className="timeline-filter"
            aria-label="Show only dates with these words around them"
            placeholder="Filter"
            value={words}
            onChange={(event) => useTimeline.setState({ words: event.target.value })}
          />
          <LaneFilter />
          <DocumentFilter />
          <FaceSelect face={face} onFace={(next) => useTimeline.setState({ face: next })} />
        </>
      }
    />
  );
}

function LaneFilter() {
  const shown = useTimeline((state) => state.lanes);
  return (
    <Popover
      label="Lanes of the timeline"
      trigger={
        <Button size="small" variant="quiet">
          <ListFilter aria-hidden /> Lanes
        </Button>
      }
    >
      <div className="timeline-choices">
        {lanes.map((lane) => (
          <Checkbox key={lane} checked={shown.has(lane)} onChange={() => toggleLane(lane)}>
            {laneWords[lane]}
          </Checkbox>
        ))}
      </div>
    </Popover>
  );
}

function DocumentFilter() {
  const chosen = useTimeline((state) => state.documents);
  const words =
    chosen === null ? 'All documents' : `${chosen.length} document${chosen.length === 1 ? '' : 's'}`;
  return (
    <Popover
      label="Documents of the timeline"
      trigger={
        <Button size="small" variant="quiet">
          <Files aria-hidden /> {words}
        </Button>
      }
    >
      <DocumentChoices />
    </Popover>
  );
}

function DocumentChoices() {
  const chosen = useTimeline((state) => state.documents);
  const [letters, setLetters] = useState('');
  const documents = useCore('documents.list', {}).data ?? [];
  const wanted = letters.trim().toLocaleLowerCase();
  const found = documents.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  return (
    <div className="timeline-choices">
      <TextInput
        aria-label="Find a document"
        placeholder="Find a document"
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
      />
      <div className="timeline-documents">
        {found.slice(0, mostDocuments).map(({ id, title }) => (
          <Checkbox key={id} checked={chosen?.includes(id) ?? false} onChange={() => toggleDocument(id)}>
            <bdi>{title}</bdi>
          </Checkbox>
        ))}
      </div>
      {found.length > mostDocuments && (
        <p className="timeline-more">
          {(found.length - mostDocuments).toLocaleString('en')} more: write a part of the title.
        </p>
      )}
      {chosen !== null && (
        <TextButton onClick={() => useTimeline.setState({ documents: null, period: null })}>
          All documents
        </TextButton>
      )}
    </div>
  );
}
