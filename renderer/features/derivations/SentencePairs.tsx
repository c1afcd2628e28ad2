import { useState } from 'react';
import type { SharedWording } from '../../../shared/model/derivation.ts';
import { Button } from '../../ui/Button.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';

const shownAtOnce = 100;

/** The sentences that two texts share, side by side; choosing one shows it in both texts. */
export function SentencePairs({
  sentences,
  onShow,
}: {
  readonly sentences: readonly SharedWording[];
  readonly onShow: (sentence: SharedWording) => void;
}) {
  const roving = useRovingFocus<HTMLUListElement>();
  const [shown, setShown] = useState(shownAtOnce);
  const left = sentences.length - shown;
  return (
    <>
      <ul
        className="wording-pairs"
        aria-label="Shared sentences"
        ref={roving.ref}
        onKeyDown={roving.onKeyDown}
      >
        {sentences.slice(0, shown).map((sentence) => {
          const { one, other, isVerbatim } = sentence;
          return (
            <li key={one.start}>
              <button type="button" className="wording-pair" data-roving onClick={() => onShow(sentence)}>
                <span className="wording-side" dir="auto">
                  {one.exact}
                </span>
                <span className="wording-side" dir="auto">
                  {isVerbatim ? other.exact : <ChangedWords words={other.exact} against={one.exact} />}
                </span>
                <StateWord tone={isVerbatim ? 'calm' : 'pause'}>
                  {isVerbatim ? 'word for word' : 'nearly word for word'}
                </StateWord>
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          Show more of the other {left.toLocaleString('en')}
        </Button>
      )}
    </>
  );
}

/** Words with those marked that the other side does not have at all. */
function ChangedWords({ words, against }: { readonly words: string; readonly against: string }) {
  const known = new Set(plainWords(against));
  return words.split(/(\s+)/u).map((piece, at) => {
    const [plain] = plainWords(piece);
    return plain === undefined || known.has(plain) ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of one sentence are never put in another order.
      <mark key={at} className="wording-changed">
        {piece}
      </mark>
    );
  });
}

function plainWords(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
