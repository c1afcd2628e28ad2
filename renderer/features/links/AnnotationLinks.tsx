import { passageWords } from '../../../shared/annotations/region-words.ts';
import { MoreHorizontal } from 'lucide-react';
import { type Link, otherEnd, relationWords } from '../../../shared/model/link.ts';
import { useAction } from '../../api/use-action.ts';
import { followLink } from '../../stores/linking.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { changeLink, removeLink, turnLink } from './change-link.ts';
import { RelationSign } from './RelationSign.tsx';
import { useDocumentWords } from './use-links.ts';
import './links.css';

/** How many a card shows that is not the active one. */
const mostAtRest = 3;

/** The links of one annotation: what it is to the passage at the other end, and a way there. */
export function AnnotationLinks({
  annotation,
  links,
  isActive,
}: {
  readonly annotation: string;
  readonly links: readonly Link[];
  readonly isActive: boolean;
}) {
  const wordsOf = useDocumentWords();
  const { run, error } = useAction();
  if (links.length === 0) return null;
  const shown = isActive ? links : links.slice(0, mostAtRest);
  return (
    <div className="annotation-links">
      <ul aria-label="Links of this annotation">
        {shown.map((link) => {
          const { end, seenFrom } = otherEnd(link, annotation);
          const { title, language } = wordsOf(end.document);
          return (
            <li key={link.id} className="annotation-link">
              <RelationSign relation={link.relation} />
              <button
                type="button"
                className="annotation-link-words"
                tabIndex={isActive ? 0 : -1}
                onClick={() => void run(() => followLink(link, annotation))}
              >
                <span className="annotation-link-relation">
                  <bdi>{relationWords(link, seenFrom)}</bdi>
                  <bdi className="annotation-link-document">{title}</bdi>
                </span>
                <span className="annotation-link-quote" dir="auto" lang={language}>
                  {passageWords(end)}
                </span>
                {isActive && link.reason !== null && (
                  <span className="annotation-link-reason" dir="auto">
                    {link.reason}
                  </span>
                )}
              </button>
              {isActive && (
                <Menu
                  align="end"
                  trigger={<IconButton label="More about this link" icon={<MoreHorizontal aria-hidden />} />}
                  items={[
                    {
                      label: 'Go to the other end',
                      onSelect: () => void run(() => followLink(link, annotation)),
                    },
                    { label: 'Change…', onSelect: () => changeLink(link) },
                    { label: 'Turn round', onSelect: () => void run(() => turnLink(link)) },
                    'separator',
                    {
                      label: 'Remove link',
                      isDestructive: true,
                      onSelect: () => void run(() => removeLink(link)),
                    },
                  ]}
                />
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < links.length && (
        <p className="annotation-links-more">and {links.length - shown.length} more</p>
      )}
      <ErrorLine error={error} />
    </div>
  );
}
