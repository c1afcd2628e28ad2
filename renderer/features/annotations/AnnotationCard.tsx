import { MoreHorizontal } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { standsIn } from '../../../shared/annotations/stands-in.ts';
import { firstTarget } from '../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Grade } from '../../../shared/model/source.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { judgeAnnotation } from '../../stores/claims.ts';
import { showReview } from '../../stores/review.ts';
import { type EditRequest, useWorkspace } from '../../stores/workspace.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { AnnotationLinks, linkFrom } from '../links/index.ts';
import { CitedIn, dragAnnotation } from '../citations/index.ts';
import { DirectnessLine, judgeDirectness } from '../directness/index.ts';
import { EvidenceLines } from '../evidence/index.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { AnnotationComment } from './AnnotationComment.tsx';
import { RegionPassage } from '../pages/index.ts';
import { AnnotationPassages } from './AnnotationPassages.tsx';
import { AnnotationTags } from './AnnotationTags.tsx';
import { anchorWords } from './anchor-words.ts';
import { passageIn } from './passages.ts';
import './AnnotationCard.css';

export interface AnnotationCardProps {
  readonly annotation: Annotation;
  /** The document whose annotations are listed. */
  readonly document: string;
  /** The newest copy of that document: the anchor state tells how the passage stands in it. */
  readonly newest: string | null;
  readonly links: readonly Link[];
  /** The judgements in force of it, for whichever claims. */
  readonly evidence: readonly Evidence[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  /** The document's language (BCP 47) and direction, where they are known. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  /** The current grade of the source for this passage alone. */
  readonly grade: Grade | null;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly editRequest: EditRequest | null;
  readonly onActivate: () => void;
  readonly onSelect: (gesture: 'toggle' | 'extend') => void;
  readonly onGrade: () => void;
  readonly onRemovePassage: (target: string) => void;
  readonly onRemove: () => void;
}

/** One annotation: its quote, comment, tags and anchor state. Its quote is the button that shows the passage. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, tagsById, grade, isActive, isSelected, editRequest } = props;
  const tags = annotation.tags.map((id) => tagsById.get(id)).filter((tag) => tag !== undefined);
  const quote = useRef<HTMLButtonElement>(null);
  const { commentRequest, isTagging, setTagging } = useEditing(editRequest, isActive);
  const target = passageIn(annotation, props.document) ?? firstTarget(annotation);
  const hasSeveral = annotation.targets.length > 1;
  const anchor = anchorWords(target.region === null ? standsIn(target, props.newest) : target, target.region);
  const carried = target.placements.find(({ capture }) => capture === props.newest);
  const isToReview = carried !== undefined && carried.state !== 'exact' && carried.decision === 'open';

  const onClick = (click: MouseEvent) => {
    if (click.shiftKey) props.onSelect('extend');
    else if (click.ctrlKey || click.metaKey) props.onSelect('toggle');
    else props.onActivate();
  };

  return (
    <article
      className={joinClasses('annotation-card', isActive && 'annotation-card-active')}
      data-tag-colour={tags[0]?.colour}
      dir={props.direction ?? undefined}
    >
      <button
        ref={quote}
        type="button"
        className="annotation-quote"
        data-roving
        data-annotation={annotation.id}
        aria-current={isActive}
        draggable
        onDragStart={(drag) => dragAnnotation(drag, annotation)}
        dir="auto"
        lang={props.language ?? undefined}
        data-arabic={arabicStyle(target.exact, props.language) ?? undefined}
        onClick={onClick}
      >
        {target.region === null ? target.exact : <RegionPassage target={target} />}
      </button>
      <AnnotationPassages
        annotation={annotation}
        shown={target}
        document={props.document}
        isActive={isActive}
      />
      <AnnotationComment
        annotation={annotation}
        isActive={isActive}
        focusRequest={commentRequest}
        onEscape={() => quote.current?.focus()}
      />
      <footer className="annotation-footer">
        <AnnotationTags
          annotation={annotation}
          tags={tags}
          isActive={isActive}
          isTagging={isTagging}
          onTagging={setTagging}
        />
        <span title={anchor.explanation}>
          <StateWord tone={anchor.tone}>{anchor.words}</StateWord>
        </span>
        {isToReview && (
          <button
            type="button"
            className="annotation-review"
            onClick={() => showReview(props.document, carried.id)}
          >
            review
          </button>
        )}
        <div className="annotation-tools">
          <input
            type="checkbox"
            className="annotation-check"
            aria-label="Select this annotation"
            checked={isSelected}
            onChange={() => props.onSelect('toggle')}
          />
          <Menu
            align="end"
            trigger={<IconButton label="More" icon={<MoreHorizontal aria-hidden />} />}
            items={[
              { label: 'Grade the source for this passage…', onSelect: props.onGrade },
              { label: 'Use as evidence…', keys: 'E', onSelect: () => judgeAnnotation(annotation.id) },
              { label: 'Judge its directness…', onSelect: () => judgeDirectness(annotation.id) },
              {
                label: 'Link to another passage…',
                onSelect: () => linkFrom({ annotation: annotation.id, ...target }),
              },
              'separator',
              ...(hasSeveral
                ? [{ label: 'Remove this passage', onSelect: () => props.onRemovePassage(target.id) }]
                : []),
              { label: 'Remove annotation', isDestructive: true, keys: 'Delete', onSelect: props.onRemove },
            ]}
          />
        </div>
      </footer>
      <EvidenceLines evidence={props.evidence} isActive={isActive} />
      <CitedIn annotation={annotation} />
      <DirectnessLine annotation={annotation.id} document={props.document} />
      <AnnotationLinks annotation={annotation.id} links={props.links} isActive={isActive} />
      {grade && (
        <p className="annotation-grade" dir="auto">
          <GradeBadge code={grade.code} words={grade.words} />
          <span>
            source in this passage
            {grade.reason !== null && <>: {grade.reason}</>}
          </span>
        </p>
      )}
    </article>
  );
}

/** Takes a request to edit once: its number goes to the comment's editor, or the tags open. */
function useEditing(request: EditRequest | null, isActive: boolean) {
  const [commentRequest, setCommentRequest] = useState<number | null>(null);
  const [isTagging, setTagging] = useState(false);
  useEffect(() => {
    if (request === null) return;
    if (request.part === 'comment') setCommentRequest(request.serial);
    else setTagging(true);
    useWorkspace.setState({ edit: null });
  }, [request]);
  // A card that is left and comes back is not asked again.
  useEffect(() => {
    if (!isActive) setCommentRequest(null);
  }, [isActive]);
  return { commentRequest, isTagging, setTagging };
}
