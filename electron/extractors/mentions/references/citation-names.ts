import { isPlaceName } from './place-names.ts';

/** Words in small letters that stand inside the names of sources. */
const inside = new Set(
  `a an and at by de del della der des di du e el en et al for from in la le les of on og the to und v van ver von with
  y zu bin bint ibn ul ur ud e report reports statement press release interview letter article editorial website online
  issue edition print web blog survey study data news weekly daily monthly magazine newspaper transcript video broadcast
  memo minutes bulletin briefing sitrep update log note dispatch diary record brief circular notice order judgment judgement
  verdict ruling census figures table factsheet newsletter podcast programme program documentary footage thread tweet post column op-ed review profile
  obituary leader wire file archive papers hearing evidence submission exhibit deposition petition complaint address page front back cover both own author's authors' author’s no correspondent staff editor
  affidavit testimony speech email cable annual country special dated his her their eds ed personal communication`.split(
    /\s+/,
  ),
);
/** With these a bracket says when something was, not who wrote about it. */
const notSources = new Set(
  `accessed act amended amendment approx around article as ad ah battle bc bce before after born budget c ca century ce chapter circa coup cup constitution convention constituency cyclone day days death deceased declaration decree
  died during earthquake edition effective election elections en enacted episode form annex appendix build building schedule exhibit room hall clause rule block route flight ward berth gate floor era established est fig figure final first
  founded from group in inaugurated incorporated june july january february march april may august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec last launched law lecture
  legislation mid modified model monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun note
  number no olympics operation ordinance page part passed phase photo population premiered president protocol published reached ratified recorded reign reigned released republished resolution retired retrieved revised riots
  round season section series signed since spring start stage summer autumn fall winter table term test tour tournament
  treaty until updated version vol volume war week winter year years yesterday today now currently present`.split(
    /\s+/,
  ),
);
/** Such a last word makes an event, rule or thing of the whole: "Anti-Terrorism Act 1997". */
const notSourceHeads =
  /(?:^|\s)(?:act|ordinance|amendment|constitution|treaty|convention|agreement|accord|accords|election|elections|referendum|war|battle|operation|massacre|riots?|uprising|revolution|coup|bombings?|attacks?|cup|olympics|games|season|tour|tournament|championships?|conference|summit|budget|earthquake|floods?|cyclone|crisis|scheme|plan|bill|law|rules|resolution|model|series|award|awards|prize|medal|born|population)$/iu;

/** What a citation may begin with in small letters: "minutes of the Board, 3 May 2001". */
const documentNoun =
  /^(?:affidavit|email|e-mail|interview|letter|memo|memorandum|minutes|report|speech|statement|testimony|transcript)$/;
const particle =
  /^(?:authors?['’]s?\s(?:own\s)?interview|@\w|(?:(?:de|van|von|der|den|del|della|di|du|la|le|ten|ter|al|el|bin)[\s-])+\p{Lu})/u;
const token = /[^\s]+/gu;
const capitalised = /^["“‘'«([]?(?:\p{Lu}|\p{Lo}|[a-z]{1,2}\p{Lu})/u;

/**
 * Whether the words before a citation's date, such as "U.S. DOS" or "Khan, Ali & Smith", can be the name of a source. With a bare
 * year behind them they have to look more like one ("Smith", "HRW"), since places and events stand there too.
 */
export function isSourceName(name: string, precision: 'year' | 'month or day' | 'none given'): boolean {
  if (name.length < 2 || name.length > 120 || !/\p{L}.*\p{L}/u.test(name)) return false;
  const words = name.match(token) ?? [];
  if (words.length > 14) return false;
  const [first = ''] = words;
  const isDocument = precision === 'month or day' && documentNoun.test(first);
  if (
    !capitalised.test(first) &&
    !isDocument &&
    !/^(?:the|personal|press)$/i.test(first) &&
    !particle.test(name)
  )
    return false;
  if (!words.every(isNameWord)) return false;
  if (
    words.every((word) => !capitalised.test(word)) &&
    !(isDocument && words.length === 1) &&
    !particle.test(name)
  )
    return false;
  if (notSources.has(plain(first)) || notSourceHeads.test(name)) return false;
  if (words.some((word) => /^\d{4,}/.test(word))) return false;
  if (isPlaceName(name) || name.split(/,\s*/).every(isPlaceName)) return false;
  return precision !== 'year' || looksLikeAuthors(words);
}

function isNameWord(word: string): boolean {
  const bare = plain(word);
  if (capitalised.test(word) || inside.has(bare)) return true;
  return (
    /^\d{1,3}$/.test(bare) ||
    /^(?:&|\+|\/|-|–|et|al)$/.test(bare) ||
    /^(?:al|ul|ur|ud|an|ad|as|el)-/.test(bare)
  );
}

function plain(word: string): string {
  return word.toLowerCase().replace(/^[("“‘'«[]+|[)"”’'».,:;\]]+$/gu, '');
}

/** Surnames, up to six, or the name of a body with no more than seven words. */
function looksLikeAuthors(words: readonly string[]): boolean {
  if (words.length > 9) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:al|ul|el)-/u.test(word)).map(plain);
  return small.every((word) =>
    [
      'and',
      'et',
      'al',
      'de',
      'van',
      'von',
      'der',
      'la',
      'of',
      'for',
      'on',
      'in',
      'the',
      'bin',
      'al',
      'report',
      'eds',
      'ed',
      'y',
      'und',
    ].includes(word),
  );
}
