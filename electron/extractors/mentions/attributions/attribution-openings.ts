import type { Attribution, Tokens } from './attribution.ts';
import { isNameToken } from './name-tokens.ts';
import { phraseFrom } from './phrases-from.ts';
import { sayingVerb } from './saying-verbs.ts';

const opening =
  /^(?:in (?:(?:a|an|his|her|their|its|the|another|one|separate|joint|recent) ){0,2}(?:[\p{L}-]+ ){0,2}(?:post|posts|tweet|tweets|letter|statement|interview|message|speech|video|press release|press conference|email|e-mail|memo|reply|report|book|article|column|note|briefing|address|affidavit|complaint|petition|paper|memoir|testimony|submission|remarks)\b|speaking\b|talking to\b|addressing\b|writing (?:in|on|for)\b|responding to\b|quoting\b)/iu;

/** Takes in the words that open the sentence and say where it was said: "In a post on X, Hussain described". */
export function withOpening(tokens: Tokens, attribution: Attribution): Attribution {
  const { from } = attribution;
  if (from === 0 || from > 24) return attribution;
  const first = /^["“‘'«]$/.test(tokens[0]?.word ?? '') ? 1 : 0;
  const before = tokens.slice(first, from);
  const words = before.map(({ plain }) => plain).join(' ');
  const isSameClause = before.slice(0, -1).every(({ word }) => !/^[;:"“”]$/.test(word));
  const fits =
    isSameClause && opening.test(words) && !before.some(({ plain }) => sayingVerb(plain) && plain !== 'note');
  return fits ? { ...attribution, from: first } : attribution;
}

/** What else people do in a letter or speech, beside the verbs of saying. */
const spokenAct =
  /^(?:highlights?|highlighted|described|outlined|urged|called|lauded|praised|condemned|critici[sz]ed|demanded|appealed|asked|thanked|listed|detailed|shared|voiced|expressed|vowed|pledged|hailed|slammed|blamed|referred|addressed|hinted|defended|rejected|dismissed|welcomed|congratulated|raised|painted|spoke|wrote|gave|laid|put|drew|recalled|promised|apologi[sz]ed|called|wished)$/;

/** "In his letter to the UN, Hussain highlighted": whatever the verb is, the opening words say that it was said. */
export function readOpening(tokens: Tokens): Attribution | null {
  const comma = tokens.slice(0, 24).findIndex(({ word }) => word === ',');
  if (
    comma < 2 ||
    !opening.test(
      tokens
        .slice(0, comma)
        .map(({ plain }) => plain)
        .join(' '),
    )
  )
    return null;
  const phrase = phraseFrom(tokens, comma + 1);
  if (!phrase || phrase.isAnonymous || !isNameToken(tokens, phrase.to)) return null;
  const verb = tokens[phrase.to + 1];
  const isVerb = verb?.kind === 'word' && spokenAct.test(verb.plain);
  return isVerb ? { from: 0, to: phrase.to + 1, name: phrase, isAnonymous: false } : null;
}
