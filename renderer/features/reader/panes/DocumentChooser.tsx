import { useMemo, useState } from 'react';
import type { CaptureSummary } from '../../../../shared/model/capture.ts';
import type { DocumentDetail } from '../../../../shared/model/document.ts';
import { useCore } from '../../../api/hooks.ts';
import type { PaneContent } from '../../../stores/panes.ts';
import { focusedContent, openBeside, useWorkspace } from '../../../stores/workspace.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import { compareCopies, compareDocuments } from '../compare/start-comparing.ts';
import { type ChoicePurpose, closeDocumentChooser, useDocumentChooser } from './document-chooser-store.ts';
import { type DocumentChoice, documentChoices, matchingChoices } from './document-choices.ts';

const titles: Readonly<Record<ChoicePurpose, string>> = {
  beside: 'Open beside',
  compare: 'Compare with',
};

/** Asks which document or copy is to stand beside the one that is read. */
export function DocumentChooser() {
  const purpose = useDocumentChooser((state) => state.purpose);
  const content = useWorkspace(focusedContent);
  return (
    <Dialog
      title={titles[purpose ?? 'beside']}
      isOpen={purpose !== null && content !== null}
      onClose={closeDocumentChooser}
    >
      {purpose !== null && content !== null && <Choices purpose={purpose} content={content} />}
    </Dialog>
  );
}

function Choices({ purpose, content }: { readonly purpose: ChoicePurpose; readonly content: PaneContent }) {
  const [typed, setTyped] = useState('');
  const detail = useCore('documents.get', { id: content.document }).data;
  const documents = useCore('documents.list', {}).data;
  const tabs = useWorkspace((workspace) => workspace.tabs);
  const shown = detail === undefined ? undefined : captureShown(detail, content);
  const choices = useMemo(
    () =>
      detail === undefined
        ? []
        : documentChoices(detail, shown?.id ?? null, { purpose, documents: documents ?? [], tabs }),
    [detail, shown, purpose, documents, tabs],
  );
  const options = matchingChoices(choices, typed).slice(0, mostShown);
  return (
    <TypeAhead
      label="A copy of this document, or another document"
      placeholder="A copy of this document, or another document"
      autoFocus
      query={typed}
      onQuery={setTyped}
      emptyWords={
        choices.length === 0 ? 'There is no other document in this project yet.' : 'Nothing is called that.'
      }
      onEscape={closeDocumentChooser}
      options={options.map(({ key, title, detail: words }) => ({
        key,
        content: (
          <span className="document-choice">
            <bdi>{title}</bdi> {words !== null && <bdi className="document-choice-detail">{words}</bdi>}
          </span>
        ),
      }))}
      onChoose={(key) => {
        const choice = options.find((option) => option.key === key);
        closeDocumentChooser();
        // The dialog gives the focus back when it closes, and only then may it move on.
        if (choice !== undefined)
          setTimeout(() => take(choice, purpose, { content, shown: shown ?? null }), 0);
      }}
    />
  );
}

const mostShown = 60;

function take(
  choice: DocumentChoice,
  purpose: ChoicePurpose,
  { content, shown }: { readonly content: PaneContent; readonly shown: CaptureSummary | null },
): void {
  if (purpose === 'beside') openBeside(choice.document, choice.capture?.id ?? null);
  else if (choice.capture === null) compareDocuments(content.document, choice.document);
  else if (shown !== null) compareCopies([shown, choice.capture]);
}

function captureShown(detail: DocumentDetail, { capture }: PaneContent): CaptureSummary | null {
  return detail.captures.find(({ id }) => id === capture) ?? detail.capture;
}
