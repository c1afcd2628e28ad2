import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type {
  RichTextBlock,
  RichTextInline,
  RichTextList,
  TextRun,
} from '../../../shared/rich-text/rich-text.ts';
import { CitationView } from '../citations/index.ts';
import type { RichTextContent } from './content.ts';
import { openLink } from './open-link.ts';
import './editor.css';

/** A comment or note as it is read: the same look as in its editor, without one. */
export function RichTextView({ content }: { readonly content: RichTextContent }) {
  const { lexical, text } = content;
  const blocks = useMemo(() => readLexical(lexical, text), [lexical, text]);
  return (
    <div className="rich-text">
      {each(blocks, (block) => (
        <Block block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: RichTextBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{inlines(block.children)}</p>;
    case 'quote':
      return <blockquote dir="auto">{inlines(block.children)}</blockquote>;
    case 'list':
      return <ListOf list={block} />;
    case 'citation':
      return <CitationView citation={block} />;
  }
}

function ListOf({ list }: { readonly list: RichTextList }) {
  const items = each(list.items, ({ children, nested }) => (
    <li dir="auto" className={children.length === 0 && nested !== null ? 'rich-text-nesting' : undefined}>
      {inlines(children)}
      {nested && <ListOf list={nested} />}
    </li>
  ));
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

function inlines(children: readonly RichTextInline[]): ReactNode {
  return each(children, (child) => <Inline inline={child} />);
}

function Inline({ inline }: { readonly inline: RichTextInline }) {
  switch (inline.type) {
    case 'line-break':
      return <br />;
    case 'text':
      return <Run run={inline} />;
    case 'link':
      return (
        <a
          href={inline.url}
          rel="noreferrer"
          onClick={(click) => {
            click.preventDefault();
            click.stopPropagation();
            openLink(inline.url);
          }}
        >
          {inlines(inline.children)}
        </a>
      );
  }
}

function Run({ run }: { readonly run: TextRun }) {
  let node: ReactNode = run.text;
  for (const format of run.formats) {
    if (format === 'bold') node = <strong>{node}</strong>;
    else if (format === 'italic') node = <em>{node}</em>;
    else if (format === 'strikethrough') node = <s>{node}</s>;
    else node = <code>{node}</code>;
  }
  return node;
}

/** The pieces never move among themselves, so they are spread as children, which need no keys. */
function each<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(render));
}
