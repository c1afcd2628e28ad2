import { useState } from 'react';
import type { DerivationSuggestion } from '../../../shared/model/derivation.ts';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { compareTexts } from './compare-texts.ts';
import { publicationWords, shareWords } from './derivation-words.ts';
import { closeAll, showPair, useDerivationsView } from './derivations-view.ts';
import './derivations.css';

const shownAtOnce = 60;

/** All documents of the project that share wording, those that share most first. */
export function SuggestionsDialog() {
  const { isListOpen, pair } = useDerivationsView();
  if (!isListOpen || pair !== null) return null;
  return <List />;
}

function List() {
  const [withDecided, setWithDecided] = useState(false);
  const [shown, setShown] = useState(shownAtOnce);
  const { data } = useCore('derivations.suggestions', { rejected: true });
  const roving = useRovingFocus<HTMLUListElement>();
  // The first pair takes the focus when the dialog opens, so it opens once there is something to show.
  if (data === undefined) return null;
  const all = data.suggestions;
  const wanted = withDecided ? all : all.filter(({ state }) => state === 'suggested');
  const decided = all.length - all.filter(({ state }) => state === 'suggested').length;
  return (
    <Dialog
      title="Documents with shared wording"
      isOpen
      onClose={closeAll}
      size="large"
      description="Suggestions: whether one document depends on the other is for you to say."
      footer={
        !data.isCompared && (
          <Button onClick={() => void compareTexts()}>Compare the texts that were not compared yet</Button>
        )
      }
    >
      {wanted.length === 0 && (
        <EmptyState
          sentence={
            data.isCompared
              ? 'No documents with shared wording are left to be looked at.'
              : 'The texts are not compared yet.'
          }
        />
      )}
      <ul className="sharing-list" aria-label="Pairs" ref={roving.ref} onKeyDown={roving.onKeyDown}>
        {wanted.slice(0, shown).map((suggestion) => (
          <Pair key={`${suggestion.one.id} ${suggestion.other.id}`} suggestion={suggestion} />
        ))}
      </ul>
      {wanted.length > shown && (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          Show more of the other {(wanted.length - shown).toLocaleString('en')}
        </Button>
      )}
      {decided > 0 && (
        <Checkbox checked={withDecided} onChange={({ target }) => setWithDecided(target.checked)}>
          Also the {decided.toLocaleString('en')} recorded or set aside
        </Checkbox>
      )}
    </Dialog>
  );
}

function Pair({ suggestion }: { readonly suggestion: DerivationSuggestion }) {
  const { one, other, isSameTextElsewhere, state } = suggestion;
  return (
    <li>
      <button type="button" className="sharing-pair" data-roving onClick={() => showPair(one.id, other.id)}>
        <Side side={one} />
        <Side side={other} />
        <span className="sharing-states">
          {isSameTextElsewhere && <StateWord tone="pause">same text, other publisher</StateWord>}
          {state === 'recorded' && <StateWord>recorded</StateWord>}
          {state === 'rejected' && <StateWord>set aside</StateWord>}
        </span>
      </button>
    </li>
  );
}

function Side({ side }: { readonly side: DerivationSuggestion['one'] }) {
  const facts = publicationWords(side);
  return (
    <span className="sharing-side">
      <bdi className="sharing-title">{side.title}</bdi>
      {facts !== '' && <bdi className="wording-soft">{facts}</bdi>}
      <span className="wording-soft">{shareWords(side.share)} shared</span>
    </span>
  );
}
