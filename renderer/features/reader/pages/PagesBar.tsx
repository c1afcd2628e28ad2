import { ChevronDown, ChevronUp, Minus, PanelLeft, Plus, SquareDashed } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CommandIconButton } from '../../../app/commands/CommandButton.tsx';
import { usePreferences } from '../../../stores/preferences.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { percentOf, type Zoom, zoomChoices } from '../../pages/index.ts';
import { usePaneLabel } from '../view/pane.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { findPage } from './find-page.ts';
import { offerPageField } from './page-field-focus.ts';
import type { PagesControl } from './pages-control.ts';
import './pages-bar.css';

interface PagesBarProps {
  readonly view: ReadingView;
  readonly pages: PagesControl;
}

/** Which page one reads, how large, and the ways to others; and the question for a password, where there is one. */
export function PagesBar({ view, pages }: PagesBarProps) {
  const label = usePaneLabel('Pages');
  const areListed = usePreferences(({ arePagesListed }) => arePagesListed);
  const lock = useStore(pages.state, (state) => state.lock);
  return (
    <>
      <div className="pages-bar" role="toolbar" aria-label={label}>
        <CommandIconButton
          command="page.thumbnails"
          icon={<PanelLeft aria-hidden />}
          aria-pressed={areListed}
        />
        <span className="pages-bar-gap" />
        <CommandIconButton command="page.previous" icon={<ChevronUp aria-hidden />} />
        <PageField view={view} pages={pages} />
        <CommandIconButton command="page.next" icon={<ChevronDown aria-hidden />} />
        <span className="pages-bar-gap" />
        <CommandIconButton command="page.smaller" icon={<Minus aria-hidden />} />
        <ZoomChoice pages={pages} />
        <CommandIconButton command="page.larger" icon={<Plus aria-hidden />} />
        <span className="pages-bar-gap" />
        <CommandIconButton command="region.draw" icon={<SquareDashed aria-hidden />} />
      </div>
      {lock !== null && <PasswordQuestion isWrong={lock === 'wrong password'} onGiven={pages.unlock} />}
    </>
  );
}

/** The page one reads, as it is printed; another one can be written in its place. */
function PageField({ view, pages }: PagesBarProps) {
  const current = useStore(pages.state, (state) => state.current);
  const label = usePaneLabel('Page');
  const [written, setWritten] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => (field.current === null ? undefined : offerPageField(field.current)), []);
  const page = pages.summaries[current];
  const isUnknown = written !== null && findPage(pages.summaries, written) === null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const wanted = event.key === 'Enter' && written !== null ? findPage(pages.summaries, written) : null;
    if (event.key === 'Enter' && written !== null && wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    setWritten(null);
    if (wanted !== null) pages.goToPage(wanted);
    view.surface.element.focus({ preventScroll: true });
  };
  return (
    <span className="pages-field">
      <TextInput
        ref={field}
        className="pages-field-input"
        aria-label={label}
        aria-invalid={isUnknown || undefined}
        title="The page as it is printed, or its number"
        value={written ?? page?.label ?? ''}
        onChange={(event) => setWritten(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setWritten(null)}
        onKeyDown={onKeyDown}
      />
      <span className="pages-field-count">
        {page?.label === String(current + 1) ? '' : `${current + 1} `}of {pages.summaries.length}
      </span>
    </span>
  );
}

function ZoomChoice({ pages }: { readonly pages: PagesControl }) {
  const label = usePaneLabel('Size of pages');
  const zoom = useStore(pages.state, (state) => state.zoom);
  const factor = useStore(pages.state, (state) => state.factor);
  const isOther = typeof zoom === 'number' && !zoomChoices.some((choice) => choice === zoom);
  const choices = isOther ? [...zoomChoices, zoom].toSorted(inSizeOrder) : zoomChoices;
  return (
    <Select
      variant="quiet"
      className="pages-zoom"
      aria-label={label}
      options={choices.map((choice) => ({
        value: String(choice),
        label: wordsOf(choice, choice === zoom ? factor : null),
      }))}
      value={String(zoom)}
      onChange={(chosen) =>
        pages.setZoom(chosen === 'fit-width' || chosen === 'fit-page' ? chosen : Number(chosen))
      }
    />
  );
}

function wordsOf(zoom: Zoom, factor: number | null): string {
  const now = factor === null ? '' : `, ${percentOf(factor)}`;
  if (zoom === 'fit-width') return `Fit width${now}`;
  if (zoom === 'fit-page') return `Fit page${now}`;
  return percentOf(zoom);
}

function inSizeOrder(one: Zoom, other: Zoom): number {
  return (typeof one === 'number' ? one : 0) - (typeof other === 'number' ? other : 0);
}

function PasswordQuestion({
  isWrong,
  onGiven,
}: {
  readonly isWrong: boolean;
  readonly onGiven: (password: string) => void;
}) {
  const [password, setPassword] = useState('');
  const field = useId();
  return (
    <form
      className="pages-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGiven(password);
      }}
    >
      <label htmlFor={field} role={isWrong ? 'alert' : undefined}>
        {isWrong
          ? 'This password does not open the file. Its password:'
          : 'These pages are encrypted. Password of the file:'}
      </label>
      <TextInput
        id={field}
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" size="small" disabled={password === ''}>
        Show pages
      </Button>
      <span className="pages-password-note">It is not kept.</span>
    </form>
  );
}
