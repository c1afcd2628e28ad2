import { useEffect } from 'react';
import type { ImportRunItem, ImportStatus } from '../../../shared/contract/import.ts';
import { showReview } from '../../stores/review.ts';
import { openDocument } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { statusWords } from './run-words.ts';

interface ReportLineProps {
  readonly item: ImportRunItem;
  /** Asks for the password of this file. */
  readonly onUnlock: () => void;
  /** Asks which of its pages or messages to import. */
  readonly onChoose: () => void;
  /** Called once the line is near the view. */
  readonly onShown?: (() => void) | undefined;
}

/** What became of one file. */
export function ReportLine({ item, onUnlock, onChoose, onShown }: ReportLineProps) {
  const { document, name, title, message, format, status } = item;
  useEffect(() => onShown?.(), [onShown]);
  return (
    <div className="import-line">
      <bdi className="import-line-name" title={name}>
        {name}
      </bdi>
      <StateWord tone={toneOf(status)}>{statusWords[status]}</StateWord>
      <span className="import-line-format">{format}</span>
      <span className="import-line-words" dir="auto">
        {[title, message].filter(Boolean).join(' · ')}
      </span>
      <span className="import-line-acts">
        {status === 'locked' && (
          <Button size="small" onClick={onUnlock}>
            Give its password…
          </Button>
        )}
        {status === 'to choose' && (
          <Button size="small" onClick={onChoose}>
            Choose…
          </Button>
        )}
        {document !== null && needsReview(item) && (
          <Button size="small" onClick={() => showReview(document)}>
            Review
          </Button>
        )}
        {document !== null && (
          <Button size="small" variant="quiet" onClick={() => openDocument(document)}>
            Open
          </Button>
        )}
      </span>
    </div>
  );
}

function toneOf(status: ImportStatus): 'calm' | 'pause' | 'bad' {
  switch (status) {
    case 'failed':
      return 'bad';
    case 'duplicate':
    case 'locked':
    case 'to choose':
    case 'not held':
    case 'waiting':
      return 'pause';
    case 'imported':
    case 'unpacked':
    case 'annotations':
      return 'calm';
  }
}

/** Whether annotations were carried to a newer copy that a person should look at. */
function needsReview({ carried }: ImportRunItem): boolean {
  return carried !== undefined && carried.moved + carried.approximate + carried.orphaned > 0;
}
