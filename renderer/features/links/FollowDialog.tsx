import { passageWords } from '../../../shared/annotations/region-words.ts';
import { otherEnd, relationWords } from '../../../shared/model/link.ts';
import { followLink, useLinking } from '../../stores/linking.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { RelationSign } from './RelationSign.tsx';
import { useDocumentWords } from './use-links.ts';
import './links.css';

/** Asks which of several links of a passage to follow. */
export function FollowDialog() {
  const choice = useLinking((linking) => linking.choice);
  const wordsOf = useDocumentWords();
  const roving = useRovingFocus<HTMLUListElement>();
  const close = () => useLinking.setState({ choice: null });
  if (choice === null) return null;
  const { annotation, links } = choice;
  return (
    <Dialog title="Follow which link?" isOpen onClose={close} size="medium">
      <ul className="link-choice" ref={roving.ref} onKeyDown={roving.onKeyDown}>
        {links.map((link) => {
          const { end, seenFrom } = otherEnd(link, annotation);
          const { title, language } = wordsOf(end.document);
          return (
            <li key={link.id}>
              <button
                type="button"
                data-roving
                className="link-choice-row"
                onClick={() => void followLink(link, annotation)}
              >
                <RelationSign relation={link.relation} />
                <span className="link-found">
                  <span>
                    <bdi>{relationWords(link, seenFrom)}</bdi>{' '}
                    <bdi className="link-found-document">{title}</bdi>
                  </span>
                  <span className="link-found-quote" dir="auto" lang={language}>
                    {passageWords(end)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
