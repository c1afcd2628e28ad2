import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Claim } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { type ClaimRequest, judgeAnnotation, useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { PassageQuote, usePassageWords } from '../evidence/index.ts';
import { ClaimFields } from './ClaimFields.tsx';
import { type ClaimDraft, draftOf, emptyDraft, valuesOf } from './claim-draft.ts';
import { focusClaim } from './claim-list-store.ts';
import './claims.css';

/** Asks for a new claim, or for changes to one, wherever that is asked for. */
export function ClaimDialog() {
  const request = useClaims(({ form }) => form);
  return request === null ? null : <Known key={JSON.stringify(request)} request={request} />;
}

function close(): void {
  useClaims.setState({ form: null });
}

/** Waits for what the form begins with. */
function Known({ request }: { readonly request: ClaimRequest }) {
  const claim = useCore('claims.get', request.claim === null ? null : { id: request.claim }).data;
  const parent = useCore('claims.get', request.parent === null ? null : { id: request.parent }).data;
  const questions = useCore('questions.list', {}).data;
  const words = usePassageWords(request.passage);
  if (questions === undefined || (request.claim !== null && claim === undefined)) return null;
  if (request.parent !== null && parent === undefined) return null;
  if (request.passage !== null && words === undefined) return null;
  const question = questions.find(({ id }) => id === request.question);
  const exact = (words ?? []).map((each) => each.exact).join(' … ');
  const draft: ClaimDraft =
    claim !== undefined
      ? draftOf(claim)
      : {
          ...emptyDraft,
          statement: request.statement || exact,
          question: question === undefined ? null : { type: 'question', ...question },
          parent: parent ?? null,
        };
  return <Form request={request} claim={claim ?? null} start={draft} />;
}

function Form({
  request,
  claim,
  start,
}: {
  readonly request: ClaimRequest;
  readonly claim: Claim | null;
  readonly start: ClaimDraft;
}) {
  const [draft, setDraft] = useState(start);
  const [readable, setReadable] = useState({ said: true, event: true });
  const { run, error } = useAction();
  const id = useId();
  const canSave = draft.statement.trim() !== '' && readable.said && readable.event;

  const save = (isJudged: boolean) => {
    if (!canSave) return;
    void run(async () => {
      const saved = await saveDraft(draft, claim, request);
      close();
      announce(claim === null ? `Claim made: ${saved.statement}` : 'Claim changed.');
      if (useWorkspace.getState().view === 'claims') focusClaim(saved.id);
      if (isJudged && saved.annotation !== null) judgeAnnotation(saved.annotation, saved.id);
    });
  };

  return (
    <Dialog
      title={claim === null ? 'New claim' : 'Change the claim'}
      size="large"
      isOpen
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          {request.passage !== null && claim === null && (
            <Button disabled={!canSave} onClick={() => save(true)}>
              Create and judge the passage…
            </Button>
          )}
          <Button variant="primary" type="submit" form={id} keys="Mod+Enter" disabled={!canSave}>
            {claim === null ? 'Create claim' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="claims-form"
        aria-label={claim === null ? 'New claim' : 'Change the claim'}
        onKeyDownCapture={(pressed: KeyboardEvent) => {
          if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
          pressed.preventDefault();
          pressed.stopPropagation();
          save(false);
        }}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(false);
        }}
      >
        {request.passage !== null && <MadeFrom passage={request.passage} />}
        <ClaimFields
          draft={draft}
          claim={claim?.id ?? null}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          onReadable={(field, isReadable) => setReadable((before) => ({ ...before, [field]: isReadable }))}
        />
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}

function MadeFrom({ passage }: { readonly passage: NonNullable<ClaimRequest['passage']> }) {
  const words = usePassageWords(passage);
  return words === undefined ? null : <PassageQuote words={words} />;
}

/** Makes or changes the claim, in one step with what is new in it. */
async function saveDraft(draft: ClaimDraft, claim: Claim | null, request: ClaimRequest): Promise<Claim> {
  const values = valuesOf(draft);
  if (claim !== null) {
    const [changed] = await call('claims.update', { ids: [claim.id], values });
    return changed ?? claim;
  }
  const made = await call('claims.create', {
    ...values,
    ...(request.passage !== null && { passage: request.passage }),
  });
  if (request.passage !== null && 'capture' in request.passage) {
    useWorkspace.setState({ selection: null, activeAnnotation: made.annotation });
  }
  return made;
}
