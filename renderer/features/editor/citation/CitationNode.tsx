import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';
import type { ReactNode } from 'react';
import { citationText } from '../../../../shared/citations/citation-text.ts';
import type { CitedPassage } from '../../../../shared/model/citation.ts';
import type { RichTextCitation } from '../../../../shared/rich-text/rich-text.ts';
import { CitationInEditor } from './CitationInEditor.tsx';

type SerializedCitation = Spread<Omit<RichTextCitation, 'type'>, SerializedLexicalNode>;

/** A citation in an editor: one block that is selected, copied and deleted as a whole. */
export class CitationNode extends DecoratorNode<ReactNode> {
  readonly __annotation: string;
  readonly __passages: readonly CitedPassage[];

  constructor(annotation: string, passages: readonly CitedPassage[], key?: NodeKey) {
    super(key);
    this.__annotation = annotation;
    this.__passages = passages;
  }

  static override getType(): string {
    return 'citation';
  }

  static override clone(node: CitationNode): CitationNode {
    return new CitationNode(node.__annotation, node.__passages, node.__key);
  }

  static override importJSON({ annotation, passages }: SerializedCitation): CitationNode {
    return $createCitationNode({ annotation, passages });
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), annotation: this.__annotation, passages: this.__passages };
  }

  /** What other programs are given: the quote with its reference under it. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('div');
    for (const { exact, reference } of this.__passages) {
      const quote = document.createElement('blockquote');
      quote.textContent = exact;
      quote.hidden = exact === '';
      const from = document.createElement('p');
      from.textContent = `— ${reference}`;
      element.append(quote, from);
    }
    return { element };
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'editor-citation';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return citationText(this.__passages);
  }

  getAnnotation(): string {
    return this.getLatest().__annotation;
  }

  override decorate(): ReactNode {
    return (
      <CitationInEditor nodeKey={this.__key} annotation={this.__annotation} passages={this.__passages} />
    );
  }
}

/** Makes the node of a citation. Call inside an update. */
export function $createCitationNode({
  annotation,
  passages,
}: Pick<RichTextCitation, 'annotation' | 'passages'>): CitationNode {
  return $applyNodeReplacement(new CitationNode(annotation, passages));
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
