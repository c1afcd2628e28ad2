import type { DerivationRelation } from '../../../shared/model/derivation.ts';
import type { WebEntity, WebSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import type { ExportedDerivation, ExportedDocument } from '../annotated-notes.ts';
import { nameBasedUuid } from './name-based-uuid.ts';

type Property = 'prov:wasQuotedFrom' | 'prov:wasDerivedFrom' | 'prov:alternateOf';
type DocumentNode = NonNullable<WebSpecificResource['dcterms:isPartOf']>;

/** The properties of PROV-O that say how one document comes from another (https://www.w3.org/TR/prov-o/). */
const properties: Readonly<Record<DerivationRelation, Property>> = {
  quotes: 'prov:wasQuotedFrom',
  republishes: 'prov:wasDerivedFrom',
  paraphrases: 'prov:wasDerivedFrom',
  'same wire copy': 'prov:alternateOf',
};

/** What a document is derived from, as a person recorded it. */
export function derivationProperties({
  id,
  derivations,
}: ExportedDocument): Partial<Pick<DocumentNode, Property>> {
  const byProperty = Map.groupBy(derivations, ({ relation, toDocument }) =>
    // Of an agency's copy that is not held both are derived; neither is the other's alternate.
    toDocument === null ? 'prov:wasDerivedFrom' : properties[relation],
  );
  return Object.fromEntries(
    [...byProperty].map(([property, all]) => [property, all.map((each) => entityOf(id, each))]),
  );
}

function entityOf(document: string, { toDocument, toSource }: ExportedDerivation): WebEntity {
  if (toDocument !== null) {
    const title = toDocument.title.toWellFormed();
    return { id: `urn:uuid:${toDocument.id}`, ...(title === '' ? {} : { 'dcterms:title': title }) };
  }
  const source = toSource ?? { id: document, name: '' };
  const name = source.name.toWellFormed() || 'Untitled';
  return {
    id: `urn:uuid:${nameBasedUuid(['derived from', document, source.id])}`,
    'prov:wasAttributedTo': { id: `urn:uuid:${source.id}`, 'schema:name': name },
  };
}
