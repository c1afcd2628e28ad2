/** Countries, provinces and large towns that stand before a date in brackets: "(Karachi, 12 May 2007)". */
const names = new Set(
  `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia
  bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus
  czechia denmark ecuador egypt england eritrea estonia ethiopia europe finland france georgia germany ghana greece guatemala
  haiti hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait
  kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova
  mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
  paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia
  somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine
  uruguay uzbekistan venezuela vietnam wales yemen yugoslavia zambia zimbabwe uk us usa u.k. u.s. u.s.a. uae ussr africa asia
  america aden algiers amman amsterdam ankara athens auckland baghdad bangkok barcelona basra beijing beirut belfast belgrade
  berlin bern bogota boston brussels bucharest budapest cairo calcutta canberra caracas chicago colombo copenhagen dacca dakar
  damascus delhi dhaka doha dubai dublin edinburgh geneva glasgow hamburg hanoi harare havana helsinki hyderabad islamabad
  istanbul jakarta jeddah jerusalem johannesburg kabul kandahar karachi kathmandu khartoum kiev kyiv kolkata lagos lahore
  leicester leeds lima lisbon liverpool london lyon madrid manchester manila mecca medina melbourne milan minsk montreal
  moscow mosul multan mumbai munich muscat nairobi oslo ottawa oxford paris peshawar philadelphia prague quetta quito rangoon
  rawalpindi riyadh rome santiago sarajevo seoul shanghai sindh punjab balochistan kashmir sofia srebrenica stockholm
  strasbourg sydney taipei tashkent tehran tokyo toronto tripoli tunis vancouver vienna warsaw washington yangon zurich azizabad
  korangi landhi malir nazimabad sukkur larkana thatta nawabshah mirpurkhas faisalabad gujranwala sialkot gaza khyber gilgit
  attock bahawalpur bengal gujarat kerala bombay madras`.split(/\s+/),
);
const compound =
  /^(?:new delhi|new york|los angeles|san francisco|south africa|saudi arabia|united (?:states|kingdom)(?: of america)?|north korea|south korea|sri lanka|hong kong|tel aviv|east pakistan|west pakistan|new zealand|northern ireland|soviet union|washington,? d\.?c\.?)$/;

/** Whether `name` is a place by a short list: enough to tell "(Karachi, 12 May 2007)" from a citation, not to find places. */
export function isPlaceName(name: string): boolean {
  const plain = name.trim().toLowerCase();
  return names.has(plain) || names.has(plain.replace(/\.$/, '')) || compound.test(plain);
}

/** Whether words behind "published in" say where, when or in which language, and not in what: "London", "November", "English". */
export function isPlaceTimeOrLanguage(words: string): boolean {
  return (
    isPlaceName(words) ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|english|french|german|spanish|urdu|arabic|persian|hindi|sindhi|bengali|punjabi|pashto|latin|greek|russian|chinese|photo|part|chapter)$/iu.test(
      words,
    )
  );
}
