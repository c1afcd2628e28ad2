/** Words that end what is counted: no noun phrase goes on over them. */
const ends = new Set(
  (
    'a an the this that these those his her its their our my your and or but nor yet so if when while as than because since until till before after ' +
    'about above across against along among around at behind below beneath beside between beyond by despite down during except for from in inside into near of off on onto out outside over ' +
    'past per through throughout to toward towards under up upon via with within without versus vs who whom whose which what where why how there here he she they we you it i them him us me ' +
    'was were is are be been being am has have had having do does did will would shall should can could may might must not no also still later now then ago earlier each both either neither ' +
    'alone only just even ever never again too very already once twice together away back including such said says becomes remains means seems appears includes contains follows shows requires represents depends comes goes'
  ).split(' '),
);

/** Past forms and participles that do not end in "-ed". */
const irregular = new Set(
  (
    'held found shot lost left hurt hit sent seen taken beaten slain hung burnt torn built sold bought fled stood went came gave got made met paid put ran sat told took won wrote began became ' +
    'broke brought caught chose drew drove ate fell felt flew forgot forgave froze grew heard hid kept knew led lay lent let lit meant rang rose saw shook shut sang sank slept spoke spent stole struck swore ' +
    'swam taught thought threw understood woke wore wound withdrew given known shown thrown written driven stolen hidden broken sworn forced missing dead begun'
  ).split(' '),
);

/** Nouns that are counted without a plural "s". */
const uncounted = new Set(
  (
    'people persons men women children police crew personnel staff dead injured wounded missing hurt policemen policewomen gunmen fishermen servicemen militiamen clergymen congressmen businessmen ' +
    'spokesmen firemen tribesmen countrymen youth sheep fish cattle livestock aircraft species households troops infantry cavalry media alumni criteria teeth feet geese mice oxen lives wives knives leaves halves ' +
    'shelves thieves wolves loaves calves km kg mw gw kwh hectares tonnes tons metres meters kilometres kilometers miles litres liters acres knots percent mph kph dollars rupees crowns euros pounds yen'
  ).split(' '),
);

/** Plurals that stand before the noun that is counted: "rights activists". */
const firstParts = new Set(
  'rights arms sports news sales goods customs human security armed forces communications operations systems'.split(
    ' ',
  ),
);

const collective = new Set(
  'police crew staff personnel youth media cattle livestock aircraft infantry cavalry people women men children'.split(
    ' ',
  ),
);

/** Units of time: what they count is a duration, which is no figure to compare. */
const timeUnits =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)|am|pm|a\.m|p\.m|o['’]clock|year-old|times?|percentage)$/i;

/** Single persons and things whose "one" is a figure. */
const onePerson =
  /^(?:person|man|woman|child|boy|girl|soldier|policeman|policewoman|constable|officer|worker|activist|civilian|protester|protestor|student|journalist|prisoner|detainee|victim|passenger|ranger|guard|member|death|body)$/i;

/** Whether what is counted ends before this word, whatever its case. */
export function endsUnit(word: string): boolean {
  return ends.has(word.toLowerCase());
}

/** Whether a word looks like a past form or participle: "killed", "held". */
export function isPastForm(word: string): boolean {
  const lower = word.toLowerCase();
  return irregular.has(lower) || (/[^e]ed$/.test(lower) && lower.length > 4);
}

/** Whether a word is a noun in the plural, as far as its form tells. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (uncounted.has(lower)) return true;
  return (
    /[^sui'’]s$/.test(lower) &&
    lower.length > 2 &&
    !/^(?:always|perhaps|besides|sometimes|afterwards|across|thus|plus|yes|has|was|does|says|this)$/.test(
      lower,
    )
  );
}

/** Whether a noun without "s" is counted by itself, but as often names what another noun is of: "police officers". */
export function isCollective(word: string): boolean {
  return collective.has(word.toLowerCase());
}

/** Whether a word is the first part of a unit of two words, whatever its case. */
export function isFirstPart(word: string): boolean {
  return firstParts.has(word.toLowerCase());
}

/** Whether a unit is one of time, which dates and durations are told in. */
export function isTimeUnit(word: string): boolean {
  return timeUnits.test(word);
}

/** Whether a noun is of a single person or thing of which "one" is a figure: "one soldier". */
export function isOnePerson(word: string): boolean {
  return onePerson.test(word);
}
