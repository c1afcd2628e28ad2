import { useId } from 'react';
import type { ImportedEntry, ImportedPlace } from '../../../shared/contract/annotation-import.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { foundByOf, isImportable, statusWords } from './entry-words.ts';
import { choose } from './import-annotations-store.ts';
import { canShow, showEntry } from './show-entry.ts';

interface EntryRowProps {
  readonly entry: ImportedEntry;
  readonly isImported: boolean;
  readonly isChosen: boolean;
  /** Whether the file need not be named. */
  readonly isOnlyFile: boolean;
}

/** One annotation of a file: its words, where they stand or why not, and whether it is to be imported. */
export function EntryRow({ entry, isImported, isChosen, isOnlyFile }: EntryRowProps) {
  const words = useId();
  const { status, quote, comment, tags, reason, places, file, where } = entry;
  const { label, tone } = statusWords[status];
  const name = quote === '' ? (comment === '' ? where : comment) : quote;
  const foundBy = foundByOf(entry);
  return (
    <div className="imported-entry">
      <div className="imported-entry-choice">
        {!isImported && isImportable(entry) && (
          <input
            type="checkbox"
            data-roving
            aria-labelledby={words}
            checked={isChosen}
            onChange={({ target }) => choose([entry.key], target.checked)}
          />
        )}
      </div>
      <div className="imported-entry-words">
        {isImported && canShow(entry) ? (
          <button
            type="button"
            id={words}
            data-roving
            className="imported-entry-quote imported-entry-link"
            dir="auto"
            onClick={() => void showEntry(entry)}
          >
            {name}
          </button>
        ) : (
          <p id={words} className="imported-entry-quote" dir="auto">
            {name}
          </p>
        )}
        {places.filter(isOtherwise).map((place) => (
          <p key={`${place.capture} ${place.quote}`} className="imported-entry-found" dir="auto">
            {place.state === 'orphaned'
              ? 'These words do not stand in the document.'
              : `Stands there as: “${place.exact}”`}
          </p>
        ))}
        {quote !== '' && comment !== '' && (
          <p className="imported-entry-comment" dir="auto">
            {comment}
          </p>
        )}
        {tags.length > 0 && <p className="imported-entry-tags">Tags: {tags.join(', ')}</p>}
        {reason !== null && <p className="imported-entry-reason">{reason}</p>}
      </div>
      <div className="imported-entry-place">
        <StateWord tone={tone}>{status === 'approximate' ? `${label} ${scoreOf(places)}` : label}</StateWord>
        {titlesOf(places).map((title) => (
          <bdi key={title} className="imported-entry-document">
            {title}
          </bdi>
        ))}
        <span className="imported-entry-where">
          {isOnlyFile ? (
            where
          ) : (
            <>
              <bdi>{file}</bdi>, {where}
            </>
          )}
          {foundBy !== null && <>, {foundBy}</>}
        </span>
      </div>
    </div>
  );
}

/** Whether the words in the document are others than those in the file, or none. */
function isOtherwise({ state }: ImportedPlace): boolean {
  return state === 'approximate' || state === 'orphaned';
}

function scoreOf(places: readonly ImportedPlace[]): string {
  return Math.min(...places.map(({ score }) => score)).toFixed(2);
}

function titlesOf(places: readonly ImportedPlace[]): readonly string[] {
  return [...new Set(places.map(({ title }) => title))];
}
