import type { SourceProfile } from '../../../shared/model/source.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listAffiliationsOf } from '../../store/repositories/affiliations.ts';
import { listNotesAbout } from '../../store/repositories/notes.ts';
import {
  listDomains,
  listInterests,
  listOpinions,
  sourcesOfDomains,
  tableOfFact,
} from '../../store/repositories/source-facts.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { createAffiliations } from './affiliations.ts';
import { checkedDate } from './check-date.ts';
import { domainAndParents, domainOf } from './domain.ts';
import { hangsOn } from './hangs.ts';

type ProfileHandlers = Pick<
  Handlers,
  | 'sources.profile'
  | 'sources.affiliate'
  | 'sources.setDomains'
  | 'sources.ofAddress'
  | 'sources.setInterest'
  | 'sources.addOpinion'
  | 'sources.removeFacts'
>;

/** What is known of sources beyond their names and grades. */
export function createProfiles(store: Store): ProfileHandlers {
  const { reader, unitOfWork, now, newId } = store;

  const profile = (id: string): SourceProfile => {
    const source = known(findSource(reader, id), 'source');
    const affiliations = listAffiliationsOf(reader, id);
    return {
      source,
      affiliations: affiliations.filter((each) => each.source.id === id),
      affiliated: affiliations.filter((each) => each.to.id === id),
      domains: listDomains(reader, id).map(({ domain }) => domain),
      interests: listInterests(reader, id),
      opinions: listOpinions(reader, id),
      notes: listNotesAbout(reader, id).map((note) => note.id),
      hangs: hangsOn(reader, id),
    };
  };

  return {
    ...createAffiliations(store),

    'sources.profile': ({ id }) => profile(id),

    'sources.setDomains': ({ id, domains }) => {
      known(findSource(reader, id), 'source');
      const wanted = new Set(domains.map(checkedDomain));
      unitOfWork.run({ label: 'change web domains' }, (write) => {
        for (const row of listDomains(reader, id))
          if (!wanted.delete(row.domain)) write.remove('source_domain', row.id);
        for (const domain of wanted) write.insert('source_domain', { id: newId(), source_id: id, domain });
      });
      return profile(id);
    },

    'sources.ofAddress': ({ url }) => {
      const domain = domainOf(url);
      return domain === null ? [] : [...sourcesOfDomains(reader, domainAndParents(domain))];
    },

    'sources.setInterest': ({ source, topic, interest, reason }) => {
      known(findSource(reader, source), 'source');
      const [before, ...others] = listInterests(reader, source).filter((each) => each.topic === topic);
      unitOfWork.run({ label: `say interest in ${topic}` }, (write) => {
        if (before === undefined) {
          const row = { id: newId(), source_id: source, topic, interest, reason, created_at: now() };
          write.insert('topic_interest', row);
        } else write.update('topic_interest', before.id, { interest, reason });
        // Sources that were made one may have had their say each.
        for (const other of others) write.remove('topic_interest', other.id);
      });
      return profile(source);
    },

    'sources.addOpinion': ({ source, heldBy, words, url, dated }) => {
      known(findSource(reader, source), 'source');
      const date = checkedDate(dated);
      if (url !== null && !isWebAddress(url)) {
        throw new AssayError(
          'invalid_input',
          `“${url}” is not a web address. It begins with https:// or http://.`,
        );
      }
      unitOfWork.run({ label: 'add opinion of others' }, (write) =>
        write.insert('opinion', {
          id: newId(),
          source_id: source,
          held_by: heldBy,
          words,
          url,
          dated: date,
          created_at: now(),
        }),
      );
      return profile(source);
    },

    'sources.removeFacts': ({ ids }) => {
      const facts = ids.map((id) => ({ id, table: known(tableOfFact(reader, id), 'entry') }));
      const [first] = facts;
      const label = facts.length === 1 && first !== undefined ? factLabels[first.table] : 'remove facts';
      unitOfWork.run({ label }, (write) => {
        for (const { id, table } of facts) write.remove(table, id);
      });
      return {};
    },
  };
}

const factLabels = {
  affiliation: 'remove affiliation',
  topic_interest: 'remove interest',
  opinion: 'remove opinion of others',
} as const;

function checkedDomain(given: string): string {
  const domain = domainOf(given);
  if (domain !== null) return domain;
  throw new AssayError('invalid_input', `“${given}” is not a web domain. Write it as example.org.`);
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
