import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { Mention } from '../../../shared/model/mention.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { openCardPart } from '../../stores/findings.ts';
import { type FoundItem, identifySource, removeMention, SourceChooser } from '../findings/index.ts';
import { CitedDocument } from './CitedDocument.tsx';
import { FidelityOf } from './FidelityOf.tsx';
import { SearchesOf } from './SearchesOf.tsx';
import type { Run } from './run.ts';

export interface MentionDetailProps {
  readonly item: FoundItem;
  readonly mention: Mention;
  /** The mentions of the same name in this document, this one included. */
  readonly alike: readonly FoundItem[];
  readonly capture: string;
  readonly run: Run;
}

/** How far a mention was followed: to its source, to the cited document, and whether that says this. */
export function MentionDetail({ item, mention, alike, capture, run }: MentionDetailProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <footer className="finding-actions">
        <Popover
          label="Source of this mention"
          isOpen={isOpen}
          onOpenChange={setOpen}
          trigger={
            <Button size="small">
              {mention.source === null ? 'Say who…' : 'Other source…'}{' '}
              <CommandKeys command="finding.source" />
            </Button>
          }
        >
          <SourceChooser
            name={mention.name}
            date={mention.date}
            alike={alike.length}
            onEscape={() => setOpen(false)}
            onChoose={async (source, isAll) => {
              await identifySource(capture, isAll ? alike : [item], source);
              setOpen(false);
            }}
          />
        </Popover>
        <Button size="small" onClick={() => openCardPart('correct')}>
          Correct <CommandKeys command="finding.correct" />
        </Button>
        <Button size="small" variant="danger" onClick={() => void run(() => removeMention(item))}>
          Not a mention
        </Button>
      </footer>
      <CitedDocument mention={mention} run={run} />
      <FidelityOf mention={mention} />
      <SearchesOf mention={mention} run={run} />
    </>
  );
}
