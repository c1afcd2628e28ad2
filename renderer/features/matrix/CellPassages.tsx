import { passageWords } from '../../../shared/annotations/region-words.ts';
import { useEffect, useMemo, useRef } from 'react';
import type { MatrixColumn, MatrixEvidence } from '../../../shared/contract/claim-views.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import type { LivePassage } from '../../../shared/model/citation.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { useCore } from '../../api/hooks.ts';
import { readFromHere } from '../../stores/reading-from.ts';
import { Button } from '../../ui/Button.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { credibilityWords } from '../evidence/index.ts';
import { useMatrix } from './matrix-store.ts';

/** The passages of a cell in full words, with what was judged of each and where it is from. */
export function CellPassages({
  claim,
  column,
  evidence,
}: {
  readonly claim: string;
  readonly column: MatrixColumn;
  readonly evidence: readonly MatrixEvidence[];
}) {
  const annotations = useMemo(() => evidence.map(({ annotation }) => annotation), [evidence]);
  const citations = useCore('notes.citations', { annotations }).data;
  const judged = useCore('evidence.list', { claims: [claim], annotations }).data;
  const list = useRef<HTMLOListElement>(null);
  const isKnown = citations !== undefined && judged !== undefined;
  // Enter opens a cell, and Enter again its words.
  useEffect(() => {
    if (isKnown) list.current?.querySelector('button')?.focus();
  }, [isKnown]);
  if (citations === undefined || judged === undefined) return null;
  return (
    <ol ref={list} className="matrix-passages">
      {evidence.map(({ id, annotation }) => {
        const judgement = judged.find((each) => each.id === id);
        const passages =
          citations.find((each) => each.annotation.id === annotation)?.passages.filter(isIn(column)) ?? [];
        if (judgement === undefined) return null;
        return (
          <li key={id}>
            <Judgement evidence={judgement} />
            {passages.map((passage) => (
              <Passage key={passage.target} passage={passage} annotation={annotation} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function isIn({ kind, id, title }: MatrixColumn) {
  return ({ document, source }: LivePassage) => {
    if (kind === 'document') return document === id;
    return id === null ? source === null : source === title;
  };
}

function Judgement({ evidence: { stance, credibility, value, reason } }: { readonly evidence: Evidence }) {
  return (
    <div className="matrix-judgement">
      <StanceMark stance={stance} />
      <span>credibility {credibilityWords(credibility)}</span>
      {value !== null && (
        <span>
          gives <bdi>{value}</bdi>
        </span>
      )}
      {reason !== null && (
        <p className="matrix-soft" dir="auto">
          {reason}
        </p>
      )}
    </div>
  );
}

function Passage({ passage, annotation }: { readonly passage: LivePassage; readonly annotation: string }) {
  const { exact, language, direction, document, title, source, published, grade } = passage;
  const read = () => {
    useMatrix.setState({ open: null });
    void readFromHere(annotation, document);
  };
  return (
    <div className="matrix-passage">
      <blockquote
        dir={direction ?? 'auto'}
        lang={language ?? undefined}
        data-arabic={arabicStyle(exact, language) ?? undefined}
      >
        {passageWords(passage)}
      </blockquote>
      <p className="matrix-facts">
        <bdi>{title}</bdi>
        {source !== null && <bdi>{source}</bdi>}
        {published !== null && <span>{formatEdtf(published)}</span>}
        {grade !== null && <GradeBadge code={grade.code} words={grade.words} />}
        <Button size="small" variant="quiet" onClick={read}>
          Open its words
        </Button>
      </p>
    </div>
  );
}
