import { passageWords } from '../../../shared/annotations/region-words.ts';
import { Fragment } from 'react';
import type { LiveCitation, LivePassage } from '../../../shared/model/citation.ts';
import type { RichTextCitation } from '../../../shared/rich-text/rich-text.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { useCore } from '../../api/hooks.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { dayWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { newerWords } from './newer-words.ts';
import { useCitation } from './read-citation.ts';
import './CitationView.css';
import { PassageReference } from './PassageReference.tsx';

export interface CitationViewProps {
  readonly citation: Pick<RichTextCitation, 'annotation' | 'passages'>;
  /** Whether an editor has it selected as a whole. */
  readonly isSelected?: boolean;
  /** False inside of an editor, where arrow keys and Enter do what Tab and Enter do elsewhere. */
  readonly isTabStop?: boolean;
}

/** A cited annotation: its words with document, source, date and grade as they are now. A click leads to the passage. */
export function CitationView({ citation, isSelected = false, isTabStop = true }: CitationViewProps) {
  const live = useCitation(citation.annotation);
  return (
    <figure
      className={joinClasses(
        'citation',
        isSelected && 'citation-selected',
        live === null && 'citation-removed',
      )}
      aria-label="Cited passage"
    >
      {live ? (
        <LivePassages live={live} isTabStop={isTabStop} />
      ) : (
        citation.passages.map(({ exact, reference }) => (
          <Fragment key={exact}>
            {exact !== '' && (
              <blockquote
                className="citation-quote"
                dir="auto"
                data-arabic={arabicStyle(exact, null) ?? undefined}
              >
                {exact}
              </blockquote>
            )}
            <figcaption className="citation-facts">
              <bdi>{reference}</bdi>
            </figcaption>
          </Fragment>
        ))
      )}
      {live === null && (
        <p className="citation-loss">
          <StateWord tone="bad">removed</StateWord>{' '}
          <bdi>The annotation is no longer in the project. These are its words as they were cited.</bdi>
        </p>
      )}
    </figure>
  );
}

function LivePassages({ live, isTabStop }: { readonly live: LiveCitation; readonly isTabStop: boolean }) {
  const { annotation, passages } = live;
  const tags = useCore('tags.list', annotation.tags.length > 0 ? {} : null).data ?? [];
  const own = tags.filter(({ id }) => annotation.tags.includes(id));
  return (
    <>
      {passages.map((passage) => (
        <Passage key={passage.target} live={live} passage={passage} isTabStop={isTabStop} />
      ))}
      {(own.length > 0 || annotation.comment !== null) && (
        <div className="citation-annotation">
          {own.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
          {annotation.comment !== null && (
            <p className="citation-comment" dir="auto" title={annotation.comment.text}>
              {annotation.comment.text}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function Passage({
  live: { annotation },
  passage,
  isTabStop,
}: {
  readonly live: LiveCitation;
  readonly passage: LivePassage;
  readonly isTabStop: boolean;
}) {
  const { exact, language, grade, newerCopy } = passage;
  const target = annotation.targets.find(({ id }) => id === passage.target);
  const newer = target === undefined || newerCopy === null ? null : newerWords(target, newerCopy.capture);
  return (
    <div className="citation-passage">
      <button
        type="button"
        className="citation-quote"
        dir="auto"
        lang={language ?? undefined}
        data-arabic={arabicStyle(exact, language) ?? undefined}
        tabIndex={isTabStop ? undefined : -1}
        title="Show the passage in its document"
        onClick={() => showAnnotation(annotation, target)}
      >
        {passageWords(passage)}
      </button>
      <figcaption className="citation-facts">
        <span className="citation-reference">
          <PassageReference passage={passage} titleClass="citation-title" />
        </span>
        {grade === null ? (
          <span className="citation-ungraded">source not graded</span>
        ) : (
          <GradeBadge code={grade.code} words={grade.words} />
        )}
        {newer !== null && newerCopy !== null && (
          <span title={newer.explanation}>
            <StateWord tone={newer.tone}>
              {newer.words} of {dayWords(newerCopy.capturedAt)}
            </StateWord>
          </span>
        )}
      </figcaption>
    </div>
  );
}
