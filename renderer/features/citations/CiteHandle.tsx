import { Toolbar } from '@base-ui/react/toolbar';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { runCommand } from '../../app/commands/registry.ts';
import { dragSelection } from './drag-passage.ts';

/** For the toolbar at selected words or an annotation: cites it in a note that is asked for, or that it is dragged into. */
export function CiteHandle() {
  return (
    <Toolbar.Button
      className="reader-toolbar-button"
      title="Cite in a note, or drag into one"
      draggable
      // Else the toolbar would keep the mouse from dragging.
      onPointerDown={(press) => press.stopPropagation()}
      onDragStart={dragSelection}
      onClick={() => void runCommand('annotation.cite')}
    >
      <span>Cite</span>
      <CommandKeys command="annotation.cite" />
    </Toolbar.Button>
  );
}
