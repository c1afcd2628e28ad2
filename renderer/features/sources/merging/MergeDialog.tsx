import { X } from 'lucide-react';
import { useState } from 'react';
import type { MergePreview, Source } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { showSource } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SourcePicker } from '../SourcePicker.tsx';
import { useSourceDialogs } from '../source-dialogs.ts';
import './SourceDialogs.css';

/** Makes several sources one: which are meant, whose name is kept, and what goes where are seen before. */
export function MergeDialog() {
  const merging = useSourceDialogs((state) => state.merging);
  return merging === null ? null : <Merge key={merging.join()} initial={merging} />;
}

function close(): void {
  useSourceDialogs.setState({ merging: null });
}

function Merge({ initial }: { readonly initial: readonly string[] }) {
  const [ids, setIds] = useState(initial);
  const [kept, setKept] = useState(initial[0] ?? '');
  const { run, error } = useAction();
  const sources = useCore('sources.list', {}).data ?? [];
  const chosen = ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const into = chosen.find(({ id }) => id === kept) ?? chosen[0];
  const merged = chosen.filter(({ id }) => id !== into?.id).map(({ id }) => id);
  const asked = into === undefined || merged.length === 0 ? null : { into: into.id, merged };
  const preview = useCore('sources.previewMerge', asked);

  const merge = () =>
    run(async () => {
      if (asked === null) return;
      const source = await call('sources.merge', asked);
      announce(`${merged.length + 1} sources are one: ${source.name}.`);
      close();
      showSource(source.id);
    });

  return (
    <Dialog
      title="Merge sources"
      isOpen
      onClose={close}
      description="Names become aliases; documents, mentions, grades and all else go over to the source that is kept. One step, which undo takes back."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant="primary"
            disabled={asked === null || preview.data === undefined || preview.data.refusal !== null}
            onClick={() => void merge()}
          >
            {asked === null ? 'Merge' : `Merge ${merged.length + 1} sources`}
          </Button>
        </>
      }
    >
      <div className="source-dialog">
        <fieldset className="merge-sources">
          <legend className="field-label">Keep the name of</legend>
          {chosen.map((source) => (
            <MergedSource
              key={source.id}
              source={source}
              isKept={source.id === into?.id}
              onKeep={() => setKept(source.id)}
              onLeaveOut={ids.length > 1 ? () => setIds(ids.filter((id) => id !== source.id)) : null}
            />
          ))}
        </fieldset>
        <Field label="Merge with">
          {() => (
            <SourcePicker
              label="Merge with"
              excluded={ids}
              autoFocus
              onPick={(picked) => 'source' in picked && setIds([...ids, picked.source.id])}
            />
          )}
        </Field>
        {preview.data !== undefined && into !== undefined && asked !== null && (
          <Preview preview={preview.data} name={into.name} />
        )}
        <ErrorLine error={error ?? preview.error?.message ?? null} />
      </div>
    </Dialog>
  );
}

function MergedSource({
  source: { name, aliases, documents },
  isKept,
  onKeep,
  onLeaveOut,
}: {
  readonly source: Source;
  readonly isKept: boolean;
  readonly onKeep: () => void;
  readonly onLeaveOut: (() => void) | null;
}) {
  return (
    <div className="merge-source">
      <label>
        <input type="radio" name="kept" checked={isKept} onChange={onKeep} />
        <span>
          <bdi className="merge-name">{name}</bdi>
          <span className="fact-soft">
            {aliases.length > 0 && (
              <>
                {' '}
                <bdi>{aliases.join(', ')}</bdi>
              </>
            )}{' '}
            · {documents === 1 ? '1 document' : `${documents} documents`}
          </span>
        </span>
      </label>
      {onLeaveOut !== null && (
        <IconButton label={`Leave out ${name}`} icon={<X aria-hidden />} onClick={onLeaveOut} />
      )}
    </div>
  );
}

function Preview({ preview, name }: { readonly preview: MergePreview; readonly name: string }) {
  return (
    <section className="merge-preview" aria-label="What goes where" aria-live="polite">
      <h3>
        Afterwards, for <bdi>{name}</bdi>
      </h3>
      <dl>
        <dt>Also known as</dt>
        <dd>
          {preview.aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </dd>
        <dt>Goes over</dt>
        <dd>
          {preview.moves.length === 0
            ? 'Names only; nothing else hangs on the others.'
            : preview.moves.join(', ')}
        </dd>
      </dl>
      {preview.remarks.map((remark) => (
        <p key={remark} className="merge-remark">
          {remark}
        </p>
      ))}
      <ErrorLine error={preview.refusal} />
    </section>
  );
}
