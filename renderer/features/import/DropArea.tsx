import { useEffect, useState } from 'react';
import { collectFiles, type FoundFile, type UnreadFile } from './collect-files.ts';
import { readDocument } from './import-commands.ts';
import { importFiles } from './import-files.ts';
import { isOfAnnotations } from './is-of-annotations.ts';
import { type DocumentName, useImports } from './import-store.ts';
import './DropArea.css';

/** Takes files and folders that are dropped anywhere on the window, and says so while they are held over it. */
export function DropArea() {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const leave = () => {
      depth = 0;
      setIsOver(false);
    };
    const listeners: Readonly<Record<string, (event: DragEvent) => void>> = {
      dragenter: (event) => {
        if (!holdsFiles(event)) return;
        depth += 1;
        setIsOver(true);
      },
      dragleave: (event) => {
        if (!holdsFiles(event)) return;
        depth -= 1;
        if (depth <= 0) leave();
      },
      dragover: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      },
      drop: (event) => {
        leave();
        if (!holdsFiles(event) || event.dataTransfer === null) return;
        event.preventDefault();
        const on = documentUnder(event.target);
        void collectFiles(event.dataTransfer).then(({ files, unread }) => takeFiles(files, unread, on));
      },
    };
    const entries = Object.entries(listeners) as [keyof WindowEventMap, (event: Event) => void][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className="drop-area">
      <p className="drop-area-words">Drop to import these files and folders</p>
    </div>
  );
}

/** One file that is dropped on a text may be a newer copy of it: that is asked. All else is imported. */
async function takeFiles(
  files: readonly FoundFile[],
  unread: readonly UnreadFile[],
  on: DocumentName | null,
): Promise<void> {
  const [file, ...others] = files;
  if (
    on === null ||
    file === undefined ||
    others.length > 0 ||
    unread.length > 0 ||
    (await isOfAnnotations(file))
  )
    return importFiles(files, { unread });
  useImports.setState({ dropped: { file, on } });
}

/** The document on whose text something was dropped; null elsewhere. */
function documentUnder(target: EventTarget | null): DocumentName | null {
  const pane =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-reading-pane]')?.dataset['readingPane']
      : undefined;
  return pane === 'main' || pane === 'beside' ? readDocument(pane) : null;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
