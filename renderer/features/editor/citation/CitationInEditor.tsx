import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { useEffect, useRef } from 'react';
import type { RichTextCitation } from '../../../../shared/rich-text/rich-text.ts';
import { announce } from '../../../ui/announce.ts';
import { CitationView } from '../../citations/index.ts';

/** A citation as its editor shows it: a click beside its words selects it. */
export function CitationInEditor({
  nodeKey,
  annotation,
  passages,
}: Pick<RichTextCitation, 'annotation' | 'passages'> & { readonly nodeKey: NodeKey }) {
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isSelected) return;
    element.current?.scrollIntoView({ block: 'nearest' });
    const words = passages.map(({ exact, reference }) => exact || reference).join(' … ');
    announce(`Cited passage: ${words}. Enter shows it in its document, Delete takes it out.`);
  }, [isSelected, passages]);

  return (
    // The keyboard selects it with the arrow keys of the editor around it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as said above.
    // biome-ignore lint/a11y/noStaticElementInteractions: as said above.
    <div
      ref={element}
      onClick={(click) => {
        if (click.target instanceof Element && click.target.closest('button') !== null) return;
        if (!click.shiftKey) clearSelection();
        setSelected(true);
      }}
    >
      <CitationView citation={{ annotation, passages }} isSelected={isSelected} isTabStop={false} />
    </div>
  );
}
