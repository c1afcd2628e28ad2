import type { OriginReport } from '../../../shared/model/origin.ts';
import { type OriginPart, originNumbers, originParts } from '../../../shared/origins/origin-words.ts';
import { useCore } from '../../api/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { OriginItem } from './OriginItem.tsx';
import { closeOrigins, useOriginsView } from './origins-view.ts';
import { WalkList } from './WalkList.tsx';
import './origins.css';

const labels: Readonly<Record<OriginPart, string>> = {
  passages: 'Passages',
  publishers: 'Publishers',
  origins: 'Independent origins',
  unknown: 'Origin unknown',
};

/** The lists behind "5 passages, 4 publishers, 2 independent origins, 1 origin unknown", with the reasons. */
export function OriginsDialog() {
  const { asked, part } = useOriginsView();
  const input = asked && { annotations: [...asked.annotations], documents: [...asked.documents] };
  const { data: report, error } = useCore('origins.count', input);
  if (asked === null) return null;
  return (
    <Dialog
      title="Where this comes from"
      isOpen
      onClose={closeOrigins}
      size="large"
      description="As far as it is recorded. Sources that share an owner, an author or a wire copy count as one; what is unknown is not shown to be independent."
    >
      <ErrorLine error={error?.message ?? null} />
      {report !== undefined && (
        <Tabs<OriginPart>
          label="What is counted"
          look="line"
          className="origin-tabs"
          value={part}
          onChange={(next) => useOriginsView.setState({ part: next })}
          tabs={originParts.map((each) => ({
            value: each,
            label: labels[each],
            count: originNumbers(report)[each].toLocaleString('en'),
            panel: <Part part={each} report={report} />,
          }))}
        />
      )}
    </Dialog>
  );
}

function Part({ part, report }: { readonly part: OriginPart; readonly report: OriginReport }) {
  switch (part) {
    case 'passages':
      return <WalkList label="Passages" passages={report.passages} />;
    case 'publishers':
      return <Publishers report={report} />;
    case 'origins':
      return report.origins.length === 0 ? (
        <p className="origin-nothing">No way from these passages ends with a source that is recorded.</p>
      ) : (
        <ul className="origin-list" aria-label="Independent origins">
          {report.origins.map((origin) => (
            <OriginItem
              key={origin.roots.map(({ kind, id }) => `${kind} ${id}`).join()}
              origin={origin}
              report={report}
            />
          ))}
        </ul>
      );
    case 'unknown': {
      const passages = report.unknown.flatMap((index) => report.passages[index] ?? []);
      return passages.length === 0 ? (
        <p className="origin-nothing">Every way ends with a source that is recorded.</p>
      ) : (
        <WalkList label="Passages whose origin is unknown" passages={passages} />
      );
    }
  }
}

function Publishers({ report }: { readonly report: OriginReport }) {
  const unnamed = report.passages.filter(({ publisher }) => publisher === null).length;
  return (
    <>
      <ul className="origin-publishers" aria-label="Publishers">
        {report.publishers.map((publisher) => {
          const passages = report.passages.filter((passage) => passage.publisher === publisher).length;
          return (
            <li key={publisher}>
              <bdi>{publisher}</bdi> <span className="origin-note">{passages.toLocaleString('en')}</span>
            </li>
          );
        })}
      </ul>
      {unnamed > 0 && (
        <p className="origin-nothing">
          Of {unnamed.toLocaleString('en')} {unnamed === 1 ? 'passage' : 'passages'} the publisher is not
          recorded.
        </p>
      )}
    </>
  );
}
