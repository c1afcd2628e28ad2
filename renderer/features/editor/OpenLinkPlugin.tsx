import { $isLinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent, $getNearestNodeFromDOMNode } from 'lexical';
import { useEffect } from 'react';
import { openLink } from './open-link.ts';

/** A click on a link in the text never leads the window away: it asks to open the address outside. */
export function OpenLinkPlugin() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const onClick = (click: MouseEvent) => {
      if (!(click.target instanceof Node)) return;
      const { target } = click;
      const address = editor.read(() => {
        const node = $getNearestNodeFromDOMNode(target);
        const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
        return $isLinkNode(link) ? link.getURL() : null;
      });
      if (address === null) return;
      click.preventDefault();
      const isSelecting = !(window.getSelection()?.isCollapsed ?? true);
      if (!isSelecting) openLink(address);
    };
    return editor.registerRootListener((root, previous) => {
      for (const type of ['click', 'auxclick'] as const) {
        previous?.removeEventListener(type, onClick);
        root?.addEventListener(type, onClick);
      }
    });
  }, [editor]);
  return null;
}
