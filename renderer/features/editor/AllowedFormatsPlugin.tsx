import { LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { QuoteNode } from '@lexical/rich-text';
import { type ElementNode, mergeRegister, ParagraphNode, TextNode } from 'lexical';
import { useEffect } from 'react';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import { allowedFormatBits } from '../../../shared/rich-text/text-format.ts';

/** Takes away whatever notes do not have, however it came in: paste, drop, shortcut. */
export function AllowedFormatsPlugin() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TextNode, (node) => {
          const format = node.getFormat() & allowedFormatBits;
          if (node.getFormat() !== format) node.setFormat(format);
          if (node.getStyle() !== '') node.setStyle('');
        }),
        editor.registerNodeTransform(ParagraphNode, resetLayout),
        editor.registerNodeTransform(QuoteNode, resetLayout),
        editor.registerNodeTransform(LinkNode, (node) => {
          if (isOpenableAddress(node.getURL())) return;
          for (const child of node.getChildren()) node.insertBefore(child);
          node.remove();
        }),
      ),
    [editor],
  );
  return null;
}

function resetLayout(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}
