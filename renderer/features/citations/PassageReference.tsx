import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { LivePassage } from '../../../shared/model/citation.ts';

/** Where a passage stands, in one line: document, source, when it was published. */
export function PassageReference({
  passage: { title, source, published },
  titleClass,
}: {
  readonly passage: Pick<LivePassage, 'title' | 'source' | 'published'>;
  readonly titleClass: string;
}) {
  return (
    <>
      <bdi className={titleClass}>{title}</bdi>
      {source !== null && (
        <>
          {' · '}
          <bdi>{source}</bdi>
        </>
      )}
      {' · '}
      <bdi>{published === null ? 'undated' : formatEdtf(published)}</bdi>
    </>
  );
}
