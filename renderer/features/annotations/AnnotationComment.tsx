import { useMemo } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { call } from '../../api/client.ts';
import { AutosavedEditor, emptyContent, RichTextView } from '../editor/index.ts';

/** The comment: read on every card, edited in place on the active one. */
export function AnnotationComment({
  annotation: { id, comment },
  isActive,
  focusRequest,
  onEscape,
}: {
  readonly annotation: Annotation;
  readonly isActive: boolean;
  readonly focusRequest: number | null;
  readonly onEscape: () => void;
}) {
  const lexical = comment?.lexical;
  const text = comment?.text;
  const content = useMemo(
    () => (lexical === undefined || text === undefined ? emptyContent : { lexical, text }),
    [lexical, text],
  );
  if (isActive) {
    return (
      <div className="annotation-comment annotation-comment-edited">
        <AutosavedEditor
          id={id}
          content={content}
          save={(written, mergeKey) => call('annotations.comment', { id, ...written, mergeKey })}
          label="Comment"
          placeholder="Add a comment"
          focusRequest={focusRequest}
          onEscape={onEscape}
        />
      </div>
    );
  }
  if (comment === null) return null;
  return (
    <div className="annotation-comment">
      <RichTextView content={content} />
    </div>
  );
}
