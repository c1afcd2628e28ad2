import { ExternalLink } from 'lucide-react';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import type { MetadataName, MetadataReading } from '../../../shared/model/metadata.ts';
import { call } from '../../api/client.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { InPlaceText, openLink } from '../editor/index.ts';
import { DateField } from './DateField.tsx';
import { DirectionField } from './DirectionField.tsx';
import { languageWords, metadataLabels, provenanceWords } from './metadata-words.ts';

/** One described property: its value, to be changed in place, where it was read from, and how sure that is. */
export function MetadataField({
  document,
  name,
}: {
  readonly document: DocumentDetail;
  readonly name: MetadataName;
}) {
  const reading = document.metadata[name];
  const save = (value: string) =>
    call('documents.update', { id: document.id, metadata: { [name]: value === '' ? null : value } });
  return (
    <div className="document-field">
      <span className="document-label">{metadataLabels[name]}</span>
      <div className="document-value">
        <Value name={name} reading={reading} save={save} />
        {reading && <Provenance reading={reading} />}
      </div>
    </div>
  );
}

function Value({
  name,
  reading,
  save,
}: {
  readonly name: MetadataName;
  readonly reading: MetadataReading | undefined;
  readonly save: (value: string) => Promise<unknown>;
}) {
  const label = metadataLabels[name];
  const value = reading?.value ?? '';
  switch (name) {
    case 'published':
      return <DateField reading={reading} save={save} />;
    case 'direction':
      return <DirectionField value={value} save={save} />;
    case 'url':
      return (
        <div className="document-address">
          <InPlaceText label={label} placeholder="Add" dir="ltr" value={value} onSave={save} />
          {value !== '' && (
            <IconButton
              label="Open outside, after asking"
              icon={<ExternalLink aria-hidden />}
              onClick={() => openLink(value)}
            />
          )}
        </div>
      );
    case 'language': {
      const words = languageWords(value);
      return (
        <>
          <InPlaceText
            label={label}
            placeholder="Add, such as en or ur"
            dir="ltr"
            value={value}
            onSave={save}
            check={(tag) =>
              tag === '' || languageWords(tag) !== null
                ? null
                : 'Write the language as a tag such as en, ur or ar-EG.'
            }
          />
          {words !== null && <span className="document-words">{words}</span>}
        </>
      );
    }
    default:
      return <InPlaceText label={label} placeholder="Add" value={value} onSave={save} />;
  }
}

function Provenance({ reading }: { readonly reading: MetadataReading }) {
  return (
    <p className="document-provenance">
      {reading.certainty !== 'certain' && (
        <>
          <StateWord tone="pause">{reading.certainty}</StateWord>{' '}
        </>
      )}
      <bdi>{provenanceWords(reading)}</bdi>
    </p>
  );
}
