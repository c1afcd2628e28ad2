import { type CitableDocument, documentCandidates } from '../../../shared/mentions/document-candidates.ts';
import { type SourceLookup, sourceLookup, spelledOut } from '../../../shared/mentions/source-candidates.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listAddresses } from '../../store/repositories/captures.ts';
import { listCitable, listNamedSources } from '../../store/repositories/citable.ts';
import { listMentions, type StoredMention } from '../../store/repositories/mentions.ts';
import { listNamesInTexts } from '../../store/repositories/names-in-texts.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { pageAddress } from '../import/page-address.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import { known } from '../known.ts';

/** Of the most frequent names in texts so many are looked through. */
const mostNames = 5_000;
const mostSpelledOut = 5;

/** Whom names in texts may mean, and which held documents citations may be of. */
export interface Candidates {
  /** Adds to mentions the sources that their names may mean. */
  withCandidates(mentions: readonly StoredMention[]): Mention[];
  /** Reads the sources as they are now. */
  sourceLookup(): SourceLookup;
  readonly handlers: Pick<Handlers, 'mentions.candidates' | 'mentions.matching' | 'mentions.spelledOut'>;
}

/** Tells which sources and documents of this project a name may mean. */
export function createCandidates(store: Store): Candidates {
  const { reader } = store;
  const namesInTexts = keptUntilWritten<readonly string[]>(store, 1);
  const lookUp = () => sourceLookup(listNamedSources(reader));

  /** Every document with the addresses it and its copies came from. */
  const citableDocuments = (): readonly CitableDocument[] => {
    const addresses = Map.groupBy(listAddresses(reader), (address) => address.document);
    return listCitable(reader).map((citable) => ({
      ...citable,
      addresses: (addresses.get(citable.id) ?? []).flatMap(({ url }) => pageAddress(url) ?? []),
    }));
  };

  const withCandidates = (mentions: readonly StoredMention[]): Mention[] => {
    let byName: SourceLookup | undefined;
    const candidatesOf = ({ name, source, isAnonymous }: StoredMention) => {
      if (source !== null || isAnonymous) return [];
      byName ??= lookUp();
      return byName(name).map((candidate) => ({ id: candidate.id, name: candidate.name }));
    };
    return mentions.map((mention) => ({ ...mention, candidates: candidatesOf(mention) }));
  };

  return {
    sourceLookup: lookUp,
    withCandidates,

    handlers: {
      'mentions.candidates': ({ name, date, source, citedTitle, citedUrl, document }) => {
        const sources = lookUp()(name);
        const chosen = source === null ? null : known(findSource(reader, source), 'source');
        const documents = citableDocuments().filter(({ id }) => id !== document);
        const citation = {
          name,
          date,
          sources: chosen === null ? sources : [chosen],
          title: citedTitle,
          address: citedUrl === null ? null : pageAddress(citedUrl),
        };
        return { sources: [...sources], documents: [...documentCandidates(citation, documents)] };
      },

      'mentions.spelledOut': ({ name }) => {
        const read = () => listNamesInTexts(reader, mostNames).map((each) => each.name);
        return spelledOut(name, namesInTexts('', read)).slice(0, mostSpelledOut);
      },

      'mentions.matching': ({ document }) => {
        const cited = known(
          citableDocuments().find(({ id }) => id === document),
          'document',
        );
        const byName = lookUp();
        const waiting = listMentions(reader, {}).filter(
          (mention) => mention.document !== document && mention.cited === null && !mention.isAnonymous,
        );
        const because = new Map(
          waiting.flatMap((mention) => {
            const { id, name, date, source, citedTitle, citedUrl } = mention;
            const sources = source === null ? byName(name) : [source];
            const address = citedUrl === null ? null : pageAddress(citedUrl);
            const citation = { name, date, sources, title: citedTitle, address };
            return documentCandidates(citation, [cited]).map((match) => [id, match.because] as const);
          }),
        );
        return withCandidates(waiting.filter(({ id }) => because.has(id))).map((mention) => ({
          mention,
          because: because.get(mention.id) ?? '',
        }));
      },
    },
  };
}
