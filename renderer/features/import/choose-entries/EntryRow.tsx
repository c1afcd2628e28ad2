import type { ContainerEntry } from '../../../../shared/contract/import.ts';
import { momentWords } from '../../../ui/moment-words.ts';
import { sizeWords } from '../../../ui/size-words.ts';
import { kindOf } from './entry-filter.ts';

interface EntryRowProps {
  readonly entry: ContainerEntry;
  readonly isChosen: boolean;
  /** `isRange`: with all between it and the one chosen before. */
  readonly onChange: (isChosen: boolean, isRange: boolean) => void;
}

/** One page or message, to be chosen. */
export function EntryRow({ entry, isChosen, onChange }: EntryRowProps) {
  const { title, url, date, size } = entry;
  return (
    <label className="entry-row">
      <input
        type="checkbox"
        data-roving
        checked={isChosen}
        onChange={(event) => {
          const native = event.nativeEvent;
          onChange(event.target.checked, native instanceof MouseEvent && native.shiftKey);
        }}
      />
      <span className="entry-row-words">
        <bdi className="entry-row-title">{title}</bdi>
        {url !== null && (
          <bdi className="entry-row-address" dir="ltr">
            {url}
          </bdi>
        )}
      </span>
      {date === null ? (
        <span className="entry-row-date">no date</span>
      ) : (
        <time className="entry-row-date" dateTime={date}>
          {momentWords(date)}
        </time>
      )}
      <span className="entry-row-kind">{kindOf(entry)}</span>
      <span className="entry-row-size">{size === null ? '' : sizeWords(size)}</span>
    </label>
  );
}
