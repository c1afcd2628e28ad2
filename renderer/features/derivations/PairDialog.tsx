import { useState } from 'react';
import type {
  DerivationRelation,
  DerivationSuggestion,
  SharedWording,
} from '../../../shared/model/derivation.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { publicationWords, relationChoices, shareWords } from './derivation-words.ts';
import { closePair, useDerivationsView } from './derivations-view.ts';
import { SentencePairs } from './SentencePairs.tsx';
import { showBeside } from './show-wording.ts';
import './derivations.css';

/** Two documents that share wording: their shared sentences, and what a person takes it for. */
export function PairDialog() {
  const pair = useDerivationsView((view) => view.pair);
  const suggestions = useCore('derivations.suggestions', pair && { document: pair.one, rejected: true }).data
    ?.suggestions;
  const documents = useCore('documents.list', {}).data;
  if (pair === null) return null;
  const suggestion = suggestions?.find(({ one, other }) => [one.id, other.id].includes(pair.other));
  const ids = suggestion === undefined ? [pair.one, pair.other] : [suggestion.one.id, suggestion.other.id];
  const [one, other] = ids.map((id) => documents?.find((document) => document.id === id));
  if (one === undefined || other === undefined) return null;
  return <Pair key={`${one.id} ${other.id}`} one={one} other={other} suggestion={suggestion} />;
}

/** What is said of the pair: which document depends, or that both carry one text. */
type Direction = 'later' | 'earlier';

function Pair({
  one,
  other,
  suggestion,
}: {
  readonly one: DocumentSummary;
  readonly other: DocumentSummary;
  readonly suggestion: DerivationSuggestion | undefined;
}) {
  const captures =
    one.capture === null || other.capture === null ? null : { one: one.capture.id, other: other.capture.id };
  const { data: sentences } = useCore('derivations.sharedWording', captures);
  const [relation, setRelation] = useState<DerivationRelation>(likelyRelation(suggestion));
  const areDated = one.published !== null && other.published !== null && one.published !== other.published;
  const [direction, setDirection] = useState<Direction | null>(areDated ? 'later' : null);
  // Two that carry one text do not depend on each other.
  const isReady = direction !== null || relation === 'same wire copy';
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const said = reason.trim() === '' ? null : reason.trim();

  const record = () =>
    run(async () => {
      const [document, toDocument] = direction === 'earlier' ? [one, other] : [other, one];
      await call('derivations.create', {
        document: document.id,
        toDocument: toDocument.id,
        relation,
        reason: said,
      });
      announce(`Recorded: ${document.title} ${relation} ${toDocument.title}`);
      closePair();
    });
  const reject = () =>
    run(async () => {
      await call('derivations.reject', { document: one.id, other: other.id, reason: said });
      announce('Not derived: it is not suggested again');
      closePair();
    });

  const show = (sentence: SharedWording | undefined) => {
    if (captures === null || sentences === undefined) return;
    const pair = {
      one: { document: one.id, capture: captures.one },
      other: { document: other.id, capture: captures.other },
    };
    void showBeside(pair, sentences, sentence);
  };

  return (
    <Dialog
      title="Shared wording"
      isOpen
      onClose={closePair}
      size="large"
      footer={
        <>
          <Button variant="quiet" disabled={sentences === undefined} onClick={() => show(sentences?.[0])}>
            Show in both texts
          </Button>
          {suggestion?.state !== 'rejected' && (
            <Button onClick={() => void reject()}>Neither is derived from the other</Button>
          )}
          <Button variant="primary" disabled={!isReady} onClick={() => void record()}>
            Record
          </Button>
        </>
      }
    >
      <div className="wording-heads">
        <Head document={one} share={suggestion?.one.share} />
        <Head document={other} share={suggestion?.other.share} />
      </div>
      <State suggestion={suggestion} />
      {sentences === undefined && <p className="wording-soft">Comparing the texts…</p>}
      {sentences?.length === 0 && <p className="wording-soft">No sentence stands in both texts.</p>}
      {sentences !== undefined && captures !== null && sentences.length > 0 && (
        <SentencePairs sentences={sentences} onShow={show} />
      )}
      <form
        className="wording-form"
        aria-label="What this is"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void record();
        }}
      >
        <RadioGroup<DerivationRelation>
          label="What the one is to the other"
          value={relation}
          onChange={setRelation}
          options={relationChoices}
        />
        {relation !== 'same wire copy' && (
          <RadioGroup<Direction>
            label={
              areDated
                ? 'Which one depends on the other (the later one, by their dates, unless you know better)'
                : 'Which one depends on the other'
            }
            value={direction}
            onChange={setDirection}
            options={[
              { value: 'later', label: `“${other.title}” on “${one.title}”` },
              { value: 'earlier', label: `“${one.title}” on “${other.title}”` },
            ]}
          />
        )}
        <Field label="Reason (optional)">
          {(control) => (
            <TextInput {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}

/** What is chosen at first: to be looked at, not to be believed. */
function likelyRelation(suggestion: DerivationSuggestion | undefined): DerivationRelation {
  if (suggestion === undefined) return 'quotes';
  if (suggestion.isSameTextElsewhere) return 'same wire copy';
  return Math.max(suggestion.one.share, suggestion.other.share) < 0.5 ? 'quotes' : 'republishes';
}

function Head({
  document,
  share,
}: {
  readonly document: DocumentSummary;
  readonly share: number | undefined;
}) {
  const { id, title, publisher, published, source } = document;
  const facts = publicationWords({
    id,
    title,
    publisher: publisher ?? source?.name ?? null,
    published,
    share: 0,
  });
  return (
    <div className="wording-head">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {facts !== '' && (
        <p className="wording-soft">
          <bdi>{facts}</bdi>
        </p>
      )}
      {share !== undefined && (
        <p className="wording-soft">{shareWords(share)} of its words stand in the other</p>
      )}
    </div>
  );
}

function State({ suggestion }: { readonly suggestion: DerivationSuggestion | undefined }) {
  const { run, error } = useAction();
  if (suggestion === undefined) return null;
  const { state, rejection, reason, isSameTextElsewhere } = suggestion;
  return (
    <div className="wording-state">
      {isSameTextElsewhere && <StateWord tone="pause">same text, other publisher</StateWord>}
      {state === 'recorded' && <StateWord>a derivation between them is recorded</StateWord>}
      {state === 'rejected' && rejection !== null && (
        <>
          <StateWord>said not to be derived{reason === null ? '' : `: ${reason}`}</StateWord>
          <Button
            size="small"
            variant="quiet"
            onClick={() => void run(() => call('derivations.reopen', { id: rejection }))}
          >
            Suggest it again
          </Button>
        </>
      )}
      <ErrorLine error={error} />
    </div>
  );
}
