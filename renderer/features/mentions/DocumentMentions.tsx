import { useCore } from '../../api/hooks.ts';
import { showInspector } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { countWords } from './count-words.ts';
import { answerInForce, answerWords } from './fidelity-words.ts';
import { showMention } from './mention-actions.ts';
import './mention-sections.css';

/** Of one document: how many sources it cites in passing, and which documents cite it. */
export function DocumentMentions({ document }: { readonly document: string }) {
  const counts = useCore('mentions.counts', { documents: [document] }).data?.[0];
  const citing = useCore('mentions.list', { cited: document }).data ?? [];
  const titles = useCore('documents.list', {}).data;
  const words = counts === undefined ? null : countWords(counts);
  if (words === null && citing.length === 0) return null;
  return (
    <section className="document-section" aria-label="Mentions of and in this document">
      <h2>Mentions</h2>
      {words !== null && (
        <p>
          <TextButton onClick={() => showInspector('mentions')}>{words}</TextButton>
        </p>
      )}
      {citing.length > 0 && (
        <ul className="mention-citing" aria-label="Cited by">
          {citing.map((mention) => {
            const answer = answerInForce(mention);
            return (
              <li key={mention.id}>
                Cited as{' '}
                <TextButton onClick={() => showMention(mention)}>
                  <bdi>{mention.exact}</bdi>
                </TextButton>{' '}
                in <bdi>{titles?.find(({ id }) => id === mention.document)?.title}</bdi>
                {answer !== undefined && `: ${answerWords[answer.answer].label.toLowerCase()}`}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
