import { useState } from 'react';
import type { CaptureContent } from '../../../shared/model/capture.ts';
import { pagesToRecognise } from '../../../shared/recognition/pages-to-recognise.ts';
import { useCore } from '../../api/hooks.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PasswordForm } from '../../ui/PasswordForm.tsx';
import { useKnownContent } from './known-pages.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PageChoice } from './PageChoice.tsx';
import { firstChoices, type RecognitionChoices, requestOf, toggled } from './recognition-choices.ts';
import { type AskedRecognition, closeRecognition, useRecognition } from './recognition-store.ts';
import { runRecognition } from './run-recognition.ts';
import './recognition.css';

/** Asks in which languages, and on which pages, words are to be recognised. */
export function RecogniseDialog() {
  const asked = useRecognition((state) => state.asked);
  return (
    <Dialog
      title="Recognise the text"
      description="Words on pages that are pictures are recognised by machine, on this computer. They become a copy of the same file: the one you have stays as it is, and its annotations go along. Pages with text keep it."
      isOpen={asked !== null}
      onClose={closeRecognition}
    >
      {asked !== null && <AskedForm key={asked.capture} asked={asked} />}
    </Dialog>
  );
}

function AskedForm({ asked }: { readonly asked: AskedRecognition }) {
  const content = useKnownContent(asked.capture);
  const detail = useCore('documents.get', { id: asked.document }).data;
  if (content === undefined || detail === undefined) return null;
  return asked.locked === null ? (
    <RecogniseForm asked={asked} content={content} language={detail.language} />
  ) : (
    <LockedForm asked={asked} request={asked.locked} />
  );
}

interface RecogniseFormProps {
  readonly asked: AskedRecognition;
  readonly content: CaptureContent;
  /** Of the document, BCP 47. */
  readonly language: string | null;
}

function RecogniseForm({ asked, content, language }: RecogniseFormProps) {
  const { pages, capture } = content;
  const possible = pagesToRecognise(pages, capture.recognition);
  const last = usePreferences((state) => state.recognitionLanguages);
  const [choices, setChoices] = useState<RecognitionChoices>(() =>
    firstChoices({ language, last, page: asked.page, possible }),
  );
  const outcome = requestOf(choices, { possible, total: pages.length });
  const start = () => {
    if (!('request' in outcome)) return;
    updatePreferences({ recognitionLanguages: [...choices.languages] });
    closeRecognition();
    void runRecognition(asked, outcome.request);
  };
  return (
    <form
      className="recognition-form"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <LanguageChoice
        chosen={choices.languages}
        onToggle={(code) => setChoices((now) => ({ ...now, languages: toggled(now.languages, code) }))}
      />
      {pages.length > 1 && (
        <PageChoice
          choices={choices}
          possible={possible}
          total={pages.length}
          recognised={capture.recognition?.pages.length ?? 0}
          isWrong={'problem' in outcome && outcome.problem === 'ranges'}
          onChange={(change) => setChoices((now) => ({ ...now, ...change }))}
        />
      )}
      <p className="recognition-note">
        A page takes some seconds, a crowded one up to a minute, and each further language adds to that. You
        can go on working meanwhile; progress and the way to stop it are in the status bar.
      </p>
      <Button type="submit" variant="primary" disabled={!('request' in outcome)}>
        Recognise the text
      </Button>
    </form>
  );
}

function LockedForm({
  asked,
  request,
}: {
  readonly asked: AskedRecognition;
  readonly request: NonNullable<AskedRecognition['locked']>;
}) {
  return (
    <PasswordForm
      label="Password of the file"
      hint="The file is encrypted. The password is used once and kept nowhere."
      action="Recognise the text"
      onGiven={(password) => {
        closeRecognition();
        void runRecognition(asked, request, password);
      }}
    />
  );
}
