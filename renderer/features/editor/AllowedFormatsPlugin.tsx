import { LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  type ElementNode,
  mergeRegister,
  ParagraphNode,
  RootNode,
  TextNode,
} from 'lexical';
import { useEffect } from 'react';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import { allowedFormatBits } from '../../../shared/rich-text/text-format.ts';
import { $isCitationNode, CitationNode } from './citation/CitationNode.tsx';

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
        editor.registerNodeTransform(CitationNode, keepAtTopLevel),
        editor.registerNodeTransform(RootNode, (root) => {
          // So that one can write before and after it; empty ends are not stored.
          const first = root.getFirstChild();
          if ($isCitationNode(first)) first.insertBefore($createParagraphNode());
          if ($isCitationNode(root.getLastChild())) root.append($createParagraphNode());
        }),
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

/** A citation stands among the blocks of a text, never inside of one. */
function keepAtTopLevel(citation: CitationNode): void {
  const block = citation.getTopLevelElement();
  if (block !== null && block !== citation) block.insertAfter(citation);
}

function resetLayout(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}
