import { documentCandidates } from '../../../shared/mentions/document-candidates.ts';
import { type SourceLookup, sourceLookup } from '../../../shared/mentions/source-candidates.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listAddresses } from '../../store/repositories/captures.ts';
import { listCitable, listNamedSources } from '../../store/repositories/citable.ts';
import type { StoredMention } from '../../store/repositories/mentions.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { pageAddress } from '../import/page-address.ts';
import { known } from '../known.ts';

/** Whom names in texts may mean, and which held documents citations may be of. */
export interface Candidates {
  /** Adds to mentions the sources that their names may mean. */
  withCandidates(mentions: readonly StoredMention[]): Mention[];
  /** Reads the sources as they are now. */
  sourceLookup(): SourceLookup;
  readonly handlers: Pick<Handlers, 'mentions.candidates'>;
}

export function createCandidates({ reader }: Store): Candidates {
  const lookUp = () => sourceLookup(listNamedSources(reader));
  return {
    sourceLookup: lookUp,

    withCandidates: (mentions) => {
      let byName: SourceLookup | undefined;
      const candidatesOf = ({ name, source, isAnonymous }: StoredMention) => {
        if (source !== null || isAnonymous) return [];
        byName ??= lookUp();
        return byName(name).map((candidate) => ({ id: candidate.id, name: candidate.name }));
      };
      return mentions.map((mention) => ({ ...mention, candidates: candidatesOf(mention) }));
    },

    handlers: {
      'mentions.candidates': ({ name, date, source, citedTitle, citedUrl, document }) => {
        const sources = lookUp()(name);
        const chosen = source === null ? null : known(findSource(reader, source), 'source');
        const addresses = Map.groupBy(listAddresses(reader), (address) => address.document);
        const documents = listCitable(reader)
          .filter(({ id }) => id !== document)
          .map((citable) => ({
            ...citable,
            addresses: (addresses.get(citable.id) ?? []).flatMap(({ url }) => pageAddress(url) ?? []),
          }));
        const citation = {
          name,
          date,
          sources: chosen === null ? sources : [chosen],
          title: citedTitle,
          address: citedUrl === null ? null : pageAddress(citedUrl),
        };
        return { sources: [...sources], documents: [...documentCandidates(citation, documents)] };
      },
    },
  };
}
