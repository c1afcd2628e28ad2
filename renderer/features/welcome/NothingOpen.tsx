import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { useCommandKeys } from '../../app/commands/use-command-keys.ts';
import { openDocument } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keyWords } from '../../ui/key-words.ts';
import { ContinueSession } from '../sessions/index.ts';
import { RecentProjects } from './RecentProjects.tsx';
import './NothingOpen.css';

/** The middle of the window while no document is open. */
export function NothingOpen() {
  const importKeys = useCommandKeys('import.files');
  const documents = useCore('documents.list', {});
  if (documents.data === undefined) return null;
  const [first] = documents.data;
  if (first !== undefined) {
    return (
      <EmptyState
        sentence="Choose a document on the left to read it."
        detail={<ContinueSession />}
        action={
          <Button variant="primary" onClick={() => openDocument(first.id)}>
            Open <bdi className="nothing-open-title">{first.title}</bdi>
          </Button>
        }
      />
    );
  }
  return (
    <div className="nothing-open">
      <h2 className="nothing-open-heading">This project has no documents yet</h2>
      <EmptyState
        sentence={`Drop files or a folder anywhere on this window, or press ${keyWords('Mod+V')} to import what you have copied.`}
        action={
          <>
            <CommandButton command="import.files" variant="primary" keys={importKeys} />
            <CommandButton command="import.folder" />
            <CommandButton command="import.paste" />
          </>
        }
        detail="PDF, EPUB, Word, e-mail, saved pages, text, tables, images, archives of them; everything is stored inside the project file."
      />
      <RecentProjects />
      <CommandButton command="project.sample" variant="quiet" />
    </div>
  );
}
