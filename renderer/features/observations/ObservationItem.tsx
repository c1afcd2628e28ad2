import { Trash2 } from 'lucide-react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Observation } from '../../../shared/model/claim.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { observationWords } from './observation-words.ts';
import { SilentDocuments } from './SilentDocuments.tsx';

/** One search and what came of it, with the documents that say nothing. */
export function ObservationItem({
  observation,
  onRemove,
}: {
  readonly observation: Observation;
  readonly onRemove: () => void;
}) {
  const { query, place, documents, reason, observed } = observation;
  return (
    <li className="observation">
      <p className="observation-sought">
        <bdi>{query}</bdi>{' '}
        <span className="observation-soft">
          sought{' '}
          {place === null ? (
            'in this project'
          ) : (
            <>
              in <bdi>{place}</bdi>
            </>
          )}{' '}
          on {formatEdtf(observed)}
        </span>
      </p>
      <p>{observationWords(observation)}</p>
      {documents !== null && documents.length > 0 && (
        <details className="observation-silent">
          <summary>
            {documents.length === 1
              ? 'The document that says nothing'
              : `The ${documents.length} documents that say nothing`}
          </summary>
          <SilentDocuments documents={documents} query={query} />
        </details>
      )}
      {reason !== null && (
        <p className="observation-reason" dir="auto">
          {reason}
        </p>
      )}
      <IconButton label={`Remove the search for ${query}`} icon={<Trash2 aria-hidden />} onClick={onRemove} />
    </li>
  );
}
