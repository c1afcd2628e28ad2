import type { DocumentDetail } from '../../../shared/model/document.ts';
import { openDocument } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** Other documents that say the very same words: copies, not further witnesses. */
export function SameText({ document: { sameText } }: { readonly document: DocumentDetail }) {
  if (sameText.length === 0) return null;
  return (
    <section className="document-same" aria-label="Documents with the same text">
      <p>
        {sameText.length === 1 ? 'Another document has' : `${sameText.length} other documents have`} the very
        same text:
      </p>
      <ul>
        {sameText.map(({ id, title }) => (
          <li key={id}>
            <TextButton onClick={() => openDocument(id)}>
              <bdi>{title}</bdi>
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
