import { useCore } from '../../api/hooks.ts';
import { showReview } from '../../stores/review.ts';
import { carriedWords } from './carried-words.ts';

/** Above the newest copy of a document: how its annotations were carried to it, while some wait for a person. */
export function CarriedNotice({
  document,
  capture,
}: {
  readonly document: string;
  readonly capture: string;
}) {
  const copies = useCore('captures.list', { document }).data;
  const copy = copies?.find(({ id }) => id === capture);
  if (copy === undefined || copy.toReview === 0) return null;
  return (
    <p className="reader-notice" role="note">
      {carried(copy.carried)}; {copy.toReview === 1 ? 'one waits' : `${copy.toReview} wait`} for your review.{' '}
      <button type="button" className="reader-notice-link" onClick={() => showReview(document)}>
        Review
      </button>
    </p>
  );
}

function carried(counts: Parameters<typeof carriedWords>[0]): string {
  const total = counts.exact + counts.moved + counts.approximate + counts.orphaned;
  return `${total === 1 ? 'One passage was' : `${total} passages were`} carried over from older copies: ${carriedWords(counts)}`;
}
