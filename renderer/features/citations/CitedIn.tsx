import { useMemo, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useCore } from '../../api/hooks.ts';
import { Popover } from '../../ui/Popover.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { CitingNoteButton } from './CitingNoteButton.tsx';
import './CitedIn.css';

/** On an annotation's card: in how many notes and comments it is cited, and which. Nothing where it is not. */
export function CitedIn({ annotation: { id, targets } }: { readonly annotation: Annotation }) {
  const document = targets[0]?.document;
  // Cards of one document ask the same, so it is read once for all of them.
  const inDocument = useCore('notes.citing', document === undefined ? null : { document }).data;
  const notes = useMemo(() => inDocument?.filter(({ cites }) => cites.includes(id)) ?? [], [inDocument, id]);
  const [isOpen, setOpen] = useState(false);
  if (notes.length === 0) return null;
  return (
    <Popover
      label="Where this passage is cited"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <TextButton className="cited-in">
          cited in {notes.length === 1 ? 'a note' : `${notes.length} notes`}
        </TextButton>
      }
    >
      <ul className="cited-in-list">
        {notes.map((note) => (
          <li key={note.note}>
            <CitingNoteButton note={note} annotation={id} onOpen={() => setOpen(false)} />
          </li>
        ))}
      </ul>
    </Popover>
  );
}
