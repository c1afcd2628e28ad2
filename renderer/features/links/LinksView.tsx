import { passageWords } from '../../../shared/annotations/region-words.ts';
import { MoreHorizontal } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { type Link, type LinkEnd, linkRelation, relationWords } from '../../../shared/model/link.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { followLink } from '../../stores/linking.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { ViewFrame, ViewHeader } from '../../ui/ViewFrame.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { changeLink, removeLink, turnLink } from './change-link.ts';
import { RelationSign } from './RelationSign.tsx';
import { useDocumentWords } from './use-links.ts';
import './links.css';

const everything = 'all';

/** All links of the project: two passages and what the one is to the other. */
export function LinksView() {
  const links = useCore('links.list', {}).data;
  const [relation, setRelation] = useState<string>(everything);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => (links ?? []).filter((link) => relation === everything || link.relation === relation),
    [links, relation],
  );
  if (links === undefined) return null;
  if (links.length === 0) return <NoLinks />;
  return (
    <ViewFrame label="Links">
      <ViewHeader
        title="Links"
        layout="line"
        count={linkCount(shown.length, links.length)}
        tools={
          <Select
            aria-label="Filter by relation"
            variant="quiet"
            value={relation}
            onChange={setRelation}
            options={[
              { value: everything, label: 'All relations' },
              ...linkRelation.options.map((value) => ({
                value,
                label: value === 'custom' ? 'words of one’s own' : value,
                detail: String(links.filter((link) => link.relation === value).length),
              })),
            ]}
          />
        }
      />
      <div className="links-scroller" ref={scroller}>
        <VirtualList
          label="Links, in the order they were made"
          isRoving
          items={shown}
          keyOf={({ id }) => id}
          estimatedHeight={112}
          gap={10}
          scrollElement={scroller}
          renderItem={(link) => <LinkRow link={link} />}
        />
        {shown.length === 0 && (
          <EmptyState
            sentence="No link of the project has this relation."
            action={<Button onClick={() => setRelation(everything)}>Show all relations</Button>}
          />
        )}
      </div>
    </ViewFrame>
  );
}

function linkCount(shown: number, all: number): string {
  const words = all === 1 ? '1 link' : `${all.toLocaleString('en')} links`;
  return shown === all ? words : `${shown.toLocaleString('en')} of ${words}`;
}

function NoLinks() {
  return (
    <ViewFrame label="Links">
      <ViewHeader title="Links" layout="line" count="0 links" />
      <EmptyState
        sentence="Links say what one passage is to another: that it confirms, contradicts, repeats, quotes or corrects it."
        action={
          <Button onClick={() => useWorkspace.setState({ view: 'reader' })}>Go to the documents</Button>
        }
        detail={
          <>
            <CommandKeys command="link.make" /> at one passage and <CommandKeys command="link.make" /> at the
            other makes one.
          </>
        }
      />
    </ViewFrame>
  );
}

function LinkRow({ link }: { readonly link: Link }) {
  const { run, error } = useAction();
  return (
    <article className="link-row">
      <End end={link.from} onFollow={() => void followLink(link, link.to.annotation)} />
      <p className="link-row-relation">
        <RelationSign relation={link.relation} />
        <bdi>{relationWords(link, 'from')}</bdi>
      </p>
      <End end={link.to} onFollow={() => void followLink(link, link.from.annotation)} />
      <Menu
        align="end"
        trigger={<IconButton label="More about this link" icon={<MoreHorizontal aria-hidden />} />}
        items={[
          { label: 'Change…', onSelect: () => changeLink(link) },
          { label: 'Turn round', onSelect: () => void run(() => turnLink(link)) },
          'separator',
          { label: 'Remove link', isDestructive: true, onSelect: () => void run(() => removeLink(link)) },
        ]}
      />
      {link.reason !== null && (
        <p className="link-row-reason" dir="auto">
          {link.reason}
        </p>
      )}
      <ErrorLine error={error} />
    </article>
  );
}

function End({ end, onFollow }: { readonly end: LinkEnd; readonly onFollow: () => void }) {
  const { title, language } = useDocumentWords()(end.document);
  return (
    <button type="button" className="link-row-end" data-roving onClick={onFollow}>
      <span className="link-row-quote" dir="auto" lang={language}>
        {passageWords(end)}
      </span>
      <bdi className="link-row-document">{title}</bdi>
    </button>
  );
}
