import type { DocumentDetail } from '../../../../shared/model/document.ts';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { CaptureSummary, Integrity } from '../../../../shared/model/capture.ts';
import type { PageSummary } from '../../../../shared/model/page.ts';
import { openDocument, showInspector, showSource } from '../../../stores/workspace.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { StateWord } from '../../../ui/StateWord.tsx';
import { CarriedNotice, CopiesMenu } from '../../captures/index.ts';
import { MayCiteNotice } from '../../mentions/index.ts';
import { RecognitionNotice } from '../../recognition/index.ts';
import { compareCopies } from '../compare/start-comparing.ts';
import { arabicStyle } from '../../../../shared/text/arabic-style.ts';
import { usePane } from '../view/pane.ts';
import { OlderCopy } from './OlderCopy.tsx';

interface ReaderHeaderProps {
  readonly detail: DocumentDetail;
  /** The copy that is shown. */
  readonly capture: CaptureSummary;
  readonly pages: readonly PageSummary[];
  /** True where the text begins with the title, which then stands there and not twice. */
  readonly isTitleInText: boolean;
}

/** What one must know of a document before reading it: where it comes from, how far that is trusted, from when it is. */
export function ReaderHeader({ detail, capture, pages, isTitleInText }: ReaderHeaderProps) {
  const { title, language, author, place } = detail;
  const pane = usePane();
  return (
    <header className="reader-header">
      <h1
        className={isTitleInText ? 'visually-hidden' : 'reader-title'}
        dir="auto"
        lang={language ?? undefined}
        data-arabic={arabicStyle(title, language) ?? undefined}
      >
        {title}
      </h1>
      <div className="reader-facts">
        <SourceFact detail={detail} />
        {author !== null && <bdi>{author}</bdi>}
        {place !== null && <bdi>{place}</bdi>}
        <PublishedFact detail={detail} />
        <CopiesMenu captures={detail.captures} shown={capture} pane={pane} onCompare={compareCopies} />
        <StateWord tone={integrityTones[capture.integrity]}>{integrityWords[capture.integrity]}</StateWord>
      </div>
      {detail.capture !== null && detail.capture.id !== capture.id && (
        <OlderCopy shown={capture} newest={detail.capture} />
      )}
      {detail.capture?.id === capture.id && detail.captures.length > 1 && (
        <CarriedNotice document={detail.id} capture={capture.id} />
      )}
      <RecognitionNotice capture={capture} pages={pages} captures={detail.captures} />
      <MayCiteNotice document={detail.id} />
      {detail.sameText.length > 0 && <SameText others={detail.sameText} />}
    </header>
  );
}

const integrityTones = { verified: 'calm', unverified: 'calm', changed: 'bad' } as const;
const integrityWords: Readonly<Record<Integrity, string>> = {
  verified: 'verified',
  unverified: 'not verified yet',
  changed: 'changed since it was saved',
};

function SourceFact({ detail }: { readonly detail: DocumentDetail }) {
  const { source, grade } = detail;
  if (source === null) {
    return (
      <button type="button" className="reader-fact-button" onClick={() => showInspector('document')}>
        no source given
      </button>
    );
  }
  const open = () => showSource(source.id);
  return (
    <button type="button" className="reader-fact-button reader-source" onClick={open}>
      <bdi>{source.name}</bdi>
      {grade === null ? (
        <span className="reader-fact-soft">not graded</span>
      ) : (
        <GradeBadge code={grade.code} words={grade.words} />
      )}
    </button>
  );
}

/** The date of publication; an ambiguous one with both readings, as long as nobody has chosen. */
function PublishedFact({ detail }: { readonly detail: DocumentDetail }) {
  const { published } = detail;
  if (published === null) return <span>no date of publication</span>;
  const reading = detail.metadata.published;
  const certainty = reading?.certainty ?? 'certain';
  const words = `published ${formatEdtf(published)}`;
  if (certainty === 'certain') return <span>{words}</span>;
  return (
    <button
      type="button"
      className="reader-fact-button"
      title={reading?.words == null ? undefined : `Read from ${reading.readFrom}: ${reading.words}`}
      onClick={() => showInspector('document')}
    >
      {words} <StateWord tone="pause">{certainty}</StateWord>
    </button>
  );
}

function SameText({ others }: { readonly others: DocumentDetail['sameText'] }) {
  return (
    <p className="reader-notice">
      The same text is also in{' '}
      {others.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <button type="button" className="reader-notice-link" onClick={() => openDocument(id)}>
            <bdi>{title}</bdi>
          </button>
        </span>
      ))}
      .
    </p>
  );
}
