import { Pencil, Trash2 } from 'lucide-react';
import type { Derivation, DerivationSuggestion } from '../../../shared/model/derivation.ts';
import { derivationWords } from '../../../shared/origins/step-words.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { openDocument, revealPassage, showSource } from '../../stores/workspace.ts';
import { clipped } from '../../ui/clipped.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { OriginWords } from '../origins/index.ts';
import { recordDerivation } from './commands.ts';
import { shareWords } from './derivation-words.ts';
import { showPair, useDerivationsView } from './derivations-view.ts';
import './derivations.css';

/** What a document rests on and is derived from, what is derived from it, and which documents share its wording. */
export function DocumentOrigins({ document }: { readonly document: string }) {
  const derivations = useCore('derivations.list', { document }).data ?? [];
  const suggestions = useCore('derivations.suggestions', { document }).data?.suggestions ?? [];
  const open = suggestions.filter(({ state }) => state === 'suggested');
  return (
    <section className="document-section" aria-label="Origins of this document">
      <header>
        <h2>Origins</h2>
        <Button size="small" variant="quiet" onClick={() => recordDerivation(document)}>
          Record derivation
        </Button>
      </header>
      <p>
        Rests on <OriginWords documents={[document]} className="document-origin-words" />
      </p>
      {derivations.length > 0 && (
        <ul className="derivation-list" aria-label="Derivations">
          {derivations.map((derivation) => (
            <RecordedDerivation key={derivation.id} derivation={derivation} document={document} />
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul className="derivation-list" aria-label="Documents with shared wording">
          {open.map((suggestion) => (
            <SharedWith
              key={`${suggestion.one.id} ${suggestion.other.id}`}
              suggestion={suggestion}
              document={document}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecordedDerivation({
  derivation,
  document,
}: {
  readonly derivation: Derivation;
  readonly document: string;
}) {
  const { id, relation, toDocument, toSource, reason, passage } = derivation;
  const { run, error } = useAction();
  const isOwn = derivation.document.id === document;
  const words = derivationWords(relation);
  const openOther = () => {
    if (!isOwn) openDocument(derivation.document.id);
    else if (toDocument !== null) openDocument(toDocument.id);
    else if (toSource !== null) showSource(toSource.id);
  };
  return (
    <li className="derivation">
      <span className="derivation-said">
        {isOwn ? `${capitalised(words)} ` : ''}
        <TextButton onClick={openOther}>
          <bdi>{isOwn ? (toDocument?.title ?? toSource?.name) : derivation.document.title}</bdi>
        </TextButton>
        {isOwn ? '' : ` ${words} this`}
        {passage !== null && (
          <>
            {' in '}
            <TextButton onClick={() => revealPassage({ document: derivation.document.id, ...passage })}>
              <q dir="auto">{clipped(passage.exact, 80)}</q>
            </TextButton>
          </>
        )}
        {reason !== null && (
          <span className="wording-soft">
            : <bdi>{reason}</bdi>
          </span>
        )}
      </span>
      {isOwn && toDocument !== null && (
        <Button size="small" variant="quiet" onClick={() => showPair(document, toDocument.id)}>
          Wording
        </Button>
      )}
      <IconButton
        label="Change derivation…"
        icon={<Pencil aria-hidden />}
        onClick={() => useDerivationsView.setState({ changing: derivation })}
      />
      <IconButton
        label="Remove derivation"
        icon={<Trash2 aria-hidden />}
        onClick={() => void run(() => call('derivations.remove', { ids: [id] }))}
      />
      <ErrorLine error={error} />
    </li>
  );
}

function SharedWith({
  suggestion,
  document,
}: {
  readonly suggestion: DerivationSuggestion;
  readonly document: string;
}) {
  const [own, other] =
    suggestion.one.id === document ? [suggestion.one, suggestion.other] : [suggestion.other, suggestion.one];
  return (
    <li className="derivation">
      <span className="derivation-said">
        Shares {shareWords(own.share)} of its wording with{' '}
        <TextButton onClick={() => openDocument(other.id)}>
          <bdi>{other.title}</bdi>
        </TextButton>{' '}
        {suggestion.isSameTextElsewhere && <StateWord tone="pause">same text, other publisher</StateWord>}
      </span>
      <Button size="small" onClick={() => showPair(document, other.id)}>
        Compare wording
      </Button>
    </li>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
