import { StateWord } from '../../ui/StateWord.tsx';
import type { ExportOutcome } from './export-store.ts';

/** What became of the export: the file, and how many quotes match their captures. */
export function ExportOutcomeWords({ outcome }: { readonly outcome: ExportOutcome }) {
  if (outcome.type === 'failed') {
    return (
      <p role="alert">
        <StateWord tone="bad">not exported</StateWord> {outcome.message}
      </p>
    );
  }
  const { fileName, annotations, matchingQuotes, leftOut } = outcome.summary;
  const allMatch = matchingQuotes === annotations;
  return (
    <div className="export-outcome">
      <StateWord tone={allMatch ? 'calm' : 'pause'}>
        {`${matchingQuotes} of ${annotations} quotes match`}
      </StateWord>{' '}
      Written to <bdi className="export-file">{fileName}</bdi>
      {leftOut.length > 0 && (
        <ul aria-label="Left out of the file">
          {leftOut.map(({ id, reason }) => (
            <li key={id}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
