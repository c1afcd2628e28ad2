import { useEffect, useState } from 'react';
import { collectFiles } from './collect-files.ts';
import { importFiles } from './import-files.ts';
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
        void collectFiles(event.dataTransfer).then(({ files, failed }) => importFiles(files, failed));
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

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
