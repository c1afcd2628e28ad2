import { useJobs } from '../../stores/jobs.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { EntryList } from './EntryList.tsx';
import { countsInWords } from './entry-words.ts';
import { FileProblems } from './FileProblems.tsx';
import { ImportActions } from './ImportActions.tsx';
import { useImportAnnotations } from './import-annotations-store.ts';
import { leaveImport } from './run-import.ts';
import './ImportAnnotationsView.css';

/** Where annotations of other programs are looked through before they are imported, and gone through afterwards. */
export function ImportAnnotationsView() {
  const { plan, error } = useImportAnnotations();
  const running = useJobs((jobs) => jobs.running.find(({ name }) => name.startsWith('annotationImport.')));
  const files = plan?.files.filter(({ format }) => format !== null) ?? [];
  return (
    <div className="import-annotations">
      <header className="import-annotations-header">
        <h1 className="import-annotations-title">Import annotations and claims</h1>
        <p className="import-annotations-words">
          {plan === null ? introduction : plan.isImported ? importedWords : previewWords}
        </p>
        {plan !== null && (
          <p className="import-annotations-files">
            {files.map(({ name, format }) => (
              <span key={name} className="import-annotations-file">
                <bdi>{name}</bdi> ({format})
              </span>
            ))}
            <span role="status">{`${plan.isImported ? 'Imported' : 'Read'}: ${countsInWords(plan)}.`}</span>
          </p>
        )}
        {error !== null && <p role="alert">{error}</p>}
        {plan !== null && <FileProblems files={plan.files} />}
      </header>
      {running?.progress != null && (
        <ProgressLine
          words={running.progress.doing}
          done={running.progress.done}
          total={running.progress.total}
          onCancel={running.cancel}
        />
      )}
      {plan === null ? (
        <EmptyState
          sentence="Choose files of annotations or claims, or drop them here."
          action={<CommandButton command="annotationImport.choose">Choose files…</CommandButton>}
          detail={formats}
        />
      ) : plan.entries.length === 0 ? (
        <EmptyState
          sentence="There are no annotations in what was chosen."
          action={<Button onClick={leaveImport}>Leave</Button>}
        />
      ) : (
        <>
          <EntryList plan={plan} />
          <ImportActions plan={plan} />
        </>
      )}
    </div>
  );
}

const introduction =
  'Highlights, comments and tags made in other programs, or exported by Assay, find their places in the documents of this project. Claims come with who said them and when.';
const previewWords =
  'Nothing is imported yet. Look through what was read, leave out what you do not want, then import the rest as one step.';
const importedWords = 'One undo takes all of it back. Choose a line to go to its passage or claim.';
const formats =
  'W3C Web Annotation (JSON-LD), Hypothesis (JSON), Readwise (CSV), Kindle’s My Clippings.txt, Zotero (notes and JSON), and any CSV with a column “quote”. Claims: ClaimReview (JSON-LD), and any CSV with a column “statement” or “claim”.';
