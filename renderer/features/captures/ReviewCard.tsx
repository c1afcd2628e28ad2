import type { TextRange } from '../../../shared/model/capture.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { Button } from '../../ui/Button.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { decisionWords, stateTones, stateWords } from './carried-words.ts';
import {
  acceptItem,
  canPlace,
  leaveItem,
  lookAt,
  placeHere,
  showBefore,
  startPlacing,
  stopPlacing,
} from './review-actions.ts';
import type { ReviewItem } from './review-items.ts';
import { type WordPiece, wordPieces } from './word-pieces.ts';
import { useWorkspace } from '../../stores/workspace.ts';

export interface ReviewCardProps {
  readonly item: ReviewItem;
  /** The text of the newest copy; null until it is read. */
  readonly text: string | null;
  readonly isCurrent: boolean;
  readonly isPlacing: boolean;
  /** Runs what may fail, and shows why it did. */
  readonly run: (work: () => Promise<void>) => Promise<unknown>;
}

/** One carried passage: its words before and now beside each other, and what a person can say to it. */
export function ReviewCard({ item, text, isCurrent, isPlacing, run }: ReviewCardProps) {
  const { target, placement } = item;
  const { before, after } = wordPieces(target.exact, placement.exact);
  const decision = decisionWords[placement.decision];
  const isFound = placement.start !== null;
  return (
    <article className={joinClasses('review-card', isCurrent && 'review-card-current')}>
      <button
        type="button"
        className="review-show"
        data-roving
        aria-current={isCurrent}
        onClick={() => lookAt(item)}
      >
        <StateWord tone={stateTones[placement.state]}>{stateWords(placement)}</StateWord>
        {decision !== null && <span className="review-decision">{decision}</span>}
      </button>
      {target.start !== null && (
        <TextButton className="review-older" onClick={() => showBefore(item)}>
          show before
        </TextButton>
      )}
      <div className="review-sides">
        <Side label="Before" pieces={before} context={contextBefore(item)} look="del" />
        {placement.start !== null && placement.end !== null ? (
          <Side
            label="Now"
            pieces={after}
            context={contextNow(text, { start: placement.start, end: placement.end })}
            look="ins"
          />
        ) : (
          <div className="review-side">
            <p className="review-label">Now</p>
            <p className="review-missing">These words were not found in the newer copy.</p>
          </div>
        )}
      </div>
      {isPlacing ? (
        <Placing run={run} />
      ) : (
        <footer className="review-actions">
          {isFound && placement.decision !== 'accepted' && placement.decision !== 'placed' && (
            <Button size="small" onClick={() => void run(() => acceptItem(item))}>
              Accept {isCurrent && <CommandKeys command="review.accept" />}
            </Button>
          )}
          <Button size="small" onClick={() => startPlacing(item)}>
            Re-place {isCurrent && <CommandKeys command="review.replace" />}
          </Button>
          {placement.decision !== 'left' && (
            <Button size="small" onClick={() => void run(() => leaveItem(item))}>
              Leave {isCurrent && <CommandKeys command="review.leave" />}
            </Button>
          )}
        </footer>
      )}
    </article>
  );
}

/** What to do while a passage is being put elsewhere. */
function Placing({ run }: Pick<ReviewCardProps, 'run'>) {
  const isSelected = useWorkspace(() => canPlace());
  return (
    <footer className="review-placing">
      <p>Select the words in the text where this passage stands now.</p>
      <div className="review-actions">
        <Button size="small" variant="primary" disabled={!isSelected} onClick={() => void run(placeHere)}>
          Place here <CommandKeys command="review.placeHere" />
        </Button>
        <Button size="small" onClick={stopPlacing}>
          Leave as it was <CommandKeys command="review.stopPlacing" />
        </Button>
      </div>
    </footer>
  );
}

interface Context {
  readonly before: string;
  readonly after: string;
}

function Side({
  label,
  pieces,
  context,
  look: Look,
}: {
  readonly label: string;
  readonly pieces: readonly WordPiece[];
  readonly context: Context;
  readonly look: 'del' | 'ins';
}) {
  return (
    <div className="review-side">
      <p className="review-label">{label}</p>
      <p className="review-words" dir="auto">
        <span className="review-context">{context.before}</span>
        {pieces.map(({ words, start, isChanged }) =>
          isChanged ? <Look key={start}>{words}</Look> : <span key={start}>{words}</span>,
        )}
        <span className="review-context">{context.after}</span>
      </p>
    </div>
  );
}

/** How much of the text around is shown, in UTF-16 units. */
const contextLength = 48;

function contextBefore({ target }: ReviewItem): Context {
  return { before: lastWords(target.prefix), after: firstWords(target.suffix) };
}

function contextNow(text: string | null, { start, end }: TextRange): Context {
  if (text === null) return { before: '', after: '' };
  return {
    before: lastWords(text.slice(Math.max(0, start - 2 * contextLength), start)),
    after: firstWords(text.slice(end, end + 2 * contextLength)),
  };
}

/** Whole words only: what is as long as this was cut somewhere. */
const leastCut = 32;

function lastWords(text: string): string {
  const words = oneLine(text);
  return text.length < leastCut ? words : `…${words.slice(-contextLength).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  const words = oneLine(text);
  return text.length < leastCut ? words : `${words.slice(0, contextLength).replace(/\s\S*$/, '')}…`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
