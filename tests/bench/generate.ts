const vocabulary =
  'harbour quay fire warehouse inquiry counsel letter figure alarm night watchman union authority report minutes lamp gate ' +
  'hydrant stamp register tug basin roof stair chain door drum jute cotton solvent boatman clerk tally rope ferry tide said ' +
  'told wrote found heard read counted asked the of and to in a that was were had on by with for not from at which before after';

/** Numbers from 0 up to 1, the same sequence for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Paragraphs of invented English, `characters` long in all, give or take one of them; the same for the same seed. */
export function generateParagraphs(characters: number, seed = 1): readonly string[] {
  const random = createRandom(seed);
  const words = vocabulary.split(' ');
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  const sentence = () => {
    const [first = '', ...rest] = Array.from({ length: 6 + Math.floor(random() * 16) }, word);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 4) }, sentence).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

/** A Markdown text with headings, lists, quotes, emphasis and links. */
export function generateMarkdown(characters: number, seed = 1): string {
  const blocks = generateParagraphs(characters, seed).map((paragraph, index) => {
    if (index % 12 === 0) return `## Section ${index / 12 + 1}`;
    if (index % 5 === 1) return `- ${paragraph.split('. ').join('.\n- ')}`;
    if (index % 7 === 2) return `> ${paragraph}`;
    return paragraph.replace('harbour', '**harbour**').replace('quay', '[quay](https://quay.example/)');
  });
  return `# Harbour fire ${seed}\n\n${blocks.join('\n\n')}\n`;
}

/** A news page with the furniture that such pages have around their article. */
export function generatePage(characters: number, seed = 1): string {
  const links = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`,
  );
  const body = generateParagraphs(characters, seed).map((paragraph, index) =>
    index % 9 === 4
      ? `<h2>Part ${index}</h2><ul><li>${paragraph.split('. ').join('.</li><li>')}</li></ul>`
      : `<p>${paragraph.replace('harbour', '<strong>harbour</strong>').replace('quay', '<a href="/quay">quay</a>')}</p>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour fire ${seed} | Courier</title>
<meta property="og:title" content="Harbour fire ${seed}"><meta property="article:published_time" content="1998-03-09"></head>
<body><header><nav><ul>${links.join('')}</ul></nav></header><main><article><h1>Harbour fire ${seed}</h1>${body.join('\n')}
</article></main><aside><ul>${links.join('')}</ul></aside><footer><p>Courier</p></footer></body></html>`;
}
