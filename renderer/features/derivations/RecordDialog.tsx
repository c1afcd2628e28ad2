import { useState } from 'react';
import type { DerivationRelation } from '../../../shared/model/derivation.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { DerivationFields } from './DerivationFields.tsx';
import { closeAll, type DerivationsView, useDerivationsView } from './derivations-view.ts';
import './derivations.css';

/** Asks what a document is derived from: another document, or a source whose document is not held. */
export function RecordDialog() {
  const recording = useDerivationsView((view) => view.recording);
  return recording === null ? null : <Record key={recording.document} recording={recording} />;
}

interface Choice {
  readonly kind: 'document' | 'source';
  readonly id: string;
  readonly name: string;
}

const longestList = 40;

function Record({ recording }: { readonly recording: NonNullable<DerivationsView['recording']> }) {
  const { document, selection } = recording;
  const documents = useCore('documents.list', {}).data ?? [];
  const sources = useCore('sources.list', {}).data ?? [];
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [relation, setRelation] = useState<DerivationRelation>('republishes');
  const [isForWords, setForWords] = useState(selection !== null);
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const wanted = foldedOnly(query.trim());
  const choices: readonly Choice[] = [
    ...documents
      .filter(({ id }) => id !== document)
      .map(({ id, title }): Choice => ({ kind: 'document', id, name: title })),
    ...sources.map(({ id, name }): Choice => ({ kind: 'source', id, name })),
  ].filter(({ name }) => foldedOnly(name).includes(wanted));
  const title = documents.find(({ id }) => id === document)?.title ?? '';

  const save = () =>
    run(async () => {
      if (chosen === null) return;
      await call('derivations.create', {
        document,
        toDocument: chosen.kind === 'document' ? chosen.id : null,
        toSource: chosen.kind === 'source' ? chosen.id : null,
        relation,
        reason: reason.trim() === '' ? null : reason.trim(),
        passage:
          isForWords && selection !== null
            ? { capture: selection.capture, start: selection.start, end: selection.end }
            : null,
      });
      announce(`Recorded: ${title} ${relation} ${chosen.name}`);
      closeAll();
    });

  return (
    <Dialog
      title={`What “${title}” is derived from`}
      isOpen
      onClose={closeAll}
      footer={
        <>
          <Button onClick={closeAll}>Cancel</Button>
          <Button variant="primary" disabled={chosen === null} onClick={() => void save()}>
            Record
          </Button>
        </>
      }
    >
      <div className="wording-form">
        {chosen === null ? (
          <TypeAhead
            label="Document or source"
            placeholder="Find a document or a source"
            query={query}
            onQuery={setQuery}
            autoFocus
            emptyWords="No document or source of this project has these words."
            options={choices.slice(0, longestList).map(({ kind, id, name }) => ({
              key: `${kind} ${id}`,
              content: (
                <span className="derivation-choice">
                  <bdi>{name}</bdi> <span className="wording-soft">{kind}</span>
                </span>
              ),
            }))}
            onChoose={(key) => setChosen(choices.find(({ kind, id }) => `${kind} ${id}` === key) ?? null)}
          />
        ) : (
          <p>
            Derived from <bdi className="sharing-title">{chosen.name}</bdi>{' '}
            <span className="wording-soft">({chosen.kind})</span>{' '}
            <TextButton onClick={() => setChosen(null)}>Change</TextButton>
          </p>
        )}
        <DerivationFields relation={relation} onRelation={setRelation} reason={reason} onReason={setReason}>
          {selection !== null && (
            <Checkbox checked={isForWords} onChange={({ target }) => setForWords(target.checked)}>
              Only the selected words
            </Checkbox>
          )}
        </DerivationFields>
        <ErrorLine error={error} />
      </div>
    </Dialog>
  );
}
