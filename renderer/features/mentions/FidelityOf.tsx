import type { Fidelity, Mention } from '../../../shared/model/mention.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { revealPassage } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { answerWords } from './fidelity-words.ts';
import { startCheck } from './mention-actions.ts';
import './mention-sections.css';

/** "Does it say this?": the answers, the one in force first, and the way to answer. */
export function FidelityOf({ mention }: { readonly mention: Mention }) {
  const { cited, fidelity } = mention;
  return (
    <section className="mention-section" aria-label="Does it say this?">
      <h4>Does it say this?</h4>
      {fidelity.length > 0 && cited !== null && <Answers fidelity={fidelity} document={cited.id} />}
      {cited === null ? (
        <p className="mention-soft">Can be answered once it is linked to a document of this project.</p>
      ) : (
        <Button size="small" onClick={() => startCheck(mention)}>
          {fidelity.length === 0 ? 'Check' : 'Check again'} <CommandKeys command="mention.check" />
        </Button>
      )}
    </section>
  );
}

/** Answers in order of time, the newest first; what was superseded stays readable. */
export function Answers({
  fidelity,
  document,
}: {
  readonly fidelity: readonly Fidelity[];
  /** The cited one. */
  readonly document: string;
}) {
  return (
    <ol className="mention-answers">
      {fidelity.map(({ id, answer, reason, passage, judgedAt, supersededAt }) => (
        <li key={id} data-superseded={supersededAt === null ? undefined : ''}>
          <span>
            <StateWord tone={answer === 'faithful' ? 'calm' : 'pause'}>{answerWords[answer].label}</StateWord>{' '}
            <span className="mention-soft">
              {momentWords(judgedAt)}
              {supersededAt !== null && `, superseded ${momentWords(supersededAt)}`}
            </span>
          </span>
          {reason !== null && <bdi className="mention-reason">{reason}</bdi>}
          {passage !== null && (
            <TextButton
              className="mention-passage"
              onClick={() =>
                revealPassage({
                  document,
                  capture: passage.capture,
                  start: passage.start,
                  end: passage.end,
                })
              }
            >
              “<bdi>{passage.exact}</bdi>”
            </TextButton>
          )}
        </li>
      ))}
    </ol>
  );
}
