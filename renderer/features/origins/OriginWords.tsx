import {
  type OriginPart,
  originNumbers,
  originPartWords,
  originParts,
} from '../../../shared/origins/origin-words.ts';
import { useCore } from '../../api/hooks.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { showOrigins } from './origins-view.ts';
import './origins.css';

const none: readonly string[] = [];

/** More passages than this are not followed at once; who shows them says so. */
export const mostPassages = 1_000;

/**
 * "5 passages, 4 publishers, 2 independent origins, 1 origin unknown": each number opens its list with the reasons.
 * Nothing is shown for no passages.
 */
export function OriginWords({
  annotations = none,
  documents = none,
  note,
  className,
}: {
  readonly annotations?: readonly string[];
  readonly documents?: readonly string[];
  /** What these are, where that is not all that is shown: "of the first 1,000". */
  readonly note?: string | null;
  readonly className?: string;
}) {
  const isAsked = annotations.length + documents.length > 0;
  const asked = { annotations: [...annotations], documents: [...documents] };
  const { data: numbers } = useCore('origins.count', isAsked ? asked : null, originNumbers);
  if (!isAsked || numbers === undefined) return null;
  // Of a whole document there are no passages to count, nor publishers to compare.
  const parts: readonly OriginPart[] =
    annotations.length === 0 && documents.length === 1 ? ['origins', 'unknown'] : originParts;
  return (
    <span className={joinClasses('origin-words', className)}>
      {parts
        .filter((part) => part !== 'unknown' || numbers.unknown > 0)
        .map((part, at) => (
          <span key={part}>
            {at > 0 && ', '}
            <TextButton
              className={joinClasses('origin-number', part === 'unknown' && 'origin-number-pause')}
              aria-haspopup="dialog"
              disabled={numbers[part] === 0}
              onClick={() => showOrigins(asked, part)}
            >
              {originPartWords(part, numbers[part])}
            </TextButton>
          </span>
        ))}
      {note != null && <span className="origin-note"> {note}</span>}
    </span>
  );
}
