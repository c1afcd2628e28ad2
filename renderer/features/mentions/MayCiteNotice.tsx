import { useCore } from '../../api/hooks.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { showMention } from './mention-actions.ts';
import './MayCiteNotice.css';

const mostNamed = 3;

/** Above a document that mentions in other documents may be about: nothing is linked until a person has looked. */
export function MayCiteNotice({ document }: { readonly document: string }) {
  const found = useCore('mentions.matching', { document }).data ?? [];
  const titles = useCore('documents.list', {}).data;
  if (found.length === 0) return null;
  const named = found.slice(0, mostNamed);
  return (
    <p className="reader-notice mention-notice" role="note">
      {found.length === 1 ? 'A mention in another document' : `${found.length} mentions in other documents`}{' '}
      may cite this one:{' '}
      {named.map(({ mention, because }, index) => (
        <span key={mention.id}>
          {index > 0 && '; '}
          <TextButton className="reader-notice-link" title={because} onClick={() => showMention(mention)}>
            <bdi>{mention.exact}</bdi>
          </TextButton>{' '}
          in <bdi>{titles?.find(({ id }) => id === mention.document)?.title}</bdi> ({because})
        </span>
      ))}
      {found.length > named.length && `, and ${found.length - named.length} more`}.
    </p>
  );
}
