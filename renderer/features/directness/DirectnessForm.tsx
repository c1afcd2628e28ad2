import { X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Directness, DirectnessLevel, ReportedVia } from '../../../shared/model/directness.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type PickedSource, SourcePicker } from '../sources/index.ts';
import { keyedChain, levelOptions } from './directness-words.ts';

export interface DirectnessFormProps {
  readonly annotation: string;
  /** The judgement in force; a new one takes its place. */
  readonly before: Directness | null;
  readonly onDone: () => void;
}

/** Judges how a passage knows what it says, and through whom it was reported: sources, or words for them. */
export function DirectnessForm({ annotation, before, onDone }: DirectnessFormProps) {
  const [level, setLevel] = useState<DirectnessLevel>(before?.level ?? 'unknown');
  const [via, setVia] = useState<readonly ReportedVia[]>(before?.via ?? []);
  const [reason, setReason] = useState(before?.reason ?? '');
  const { run, error } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const hasChain = level !== 'first hand';

  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await call('directness.judge', {
        annotation,
        level,
        reason: reason.trim() || null,
        via: hasChain ? [...via] : [],
      });
      announce(`Directness: ${level}.`);
      onDone();
    });
  };

  return (
    <form
      ref={form}
      className="directness-form"
      aria-label="Directness of the passage"
      onSubmit={submit}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        onDone();
      }}
    >
      <RadioGroup label="How the passage knows it" options={levelOptions} value={level} onChange={setLevel} />
      {hasChain && (
        <div className="directness-chain">
          <p className="field-label">Reported via, the nearest to the document first</p>
          {via.length > 0 && (
            <ol aria-label="Reported via">
              {keyedChain(via).map(({ key, link }, index) => (
                <li key={key}>
                  <bdi>{link.words}</bdi>
                  {link.source === null && <span className="directness-soft"> in words</span>}
                  <IconButton
                    label={`Remove ${link.words}`}
                    icon={<X aria-hidden />}
                    onClick={() => setVia(via.filter((_each, at) => at !== index))}
                  />
                </li>
              ))}
            </ol>
          )}
          <SourcePicker
            label="Reported via"
            placeholder="Add a source, or words such as “a clerk”"
            newWords="Keep as words:"
            onPick={(picked) => setVia([...via, linkTo(picked)])}
          />
        </div>
      )}
      <Field label="Reason">
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="directness-buttons">
        <Button type="submit" variant="primary" size="small">
          Record
        </Button>
        <Button variant="quiet" size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function linkTo(picked: PickedSource): ReportedVia {
  return 'source' in picked
    ? { source: picked.source.id, words: picked.source.name }
    : { source: null, words: picked.words };
}
