import { describe, expect, test } from 'vitest';
import { captureProblems } from '../../support/importing/capture-invariants.ts';
import { importText, refusalOf } from '../../support/importing/import-builder.ts';

const words =
  '<p>The harbour master said on Tuesday that the old quay would stay closed, and that nobody knew for how long.</p>';

async function read(html: string) {
  const imported = await importText('page.html', html);
  expect(captureProblems(imported)).toEqual([]);
  return imported;
}

describe('markup that no page needs is refused before it costs anything', () => {
  test('elements nested 100,000 deep', async () => {
    const refusal = await refusalOf(importText('page.html', `<html>${'<div>'.repeat(100_000)}x`));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).toContain('more than 512 deep');
  });

  test('an element with 300 attributes, the same one 300 times included', async () => {
    const distinct = Array.from({ length: 300 }, (_, index) => `a${index}=1`).join(' ');
    for (const attributes of [distinct, 'a=1 '.repeat(300)]) {
      const refusal = await refusalOf(importText('page.html', `<p ${attributes}>x</p>`));
      expect(refusal.reason).toBe('malformed');
      expect(refusal.message).toContain('more than 256 attributes');
    }
  });

  test('more than 200,000 elements, texts and comments', async () => {
    for (const node of ['<p>x</p>', 'x<br>', '<!---->']) {
      const refusal = await refusalOf(importText('page.html', node.repeat(200_001)));
      expect(refusal.reason).toBe('malformed');
      expect(refusal.message).toContain('more than 200,000 elements and texts');
    }
  });

  test('the limits can be raised', async () => {
    const html = `<html><body>${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}</body></html>`;
    expect((await importText('page.html', html, { maxDepth: 1000 })).text).toBe('deep');
  });
});

test('a page just within the limits is read', async () => {
  const deep = `${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`;
  expect((await read(`<p>a</p>${deep}`)).text).toBe('a\ndeep');
});

describe('nothing that acts comes in', () => {
  test.each([
    ['a script', '<script>alert("stolen")</script>'],
    ['an unclosed script', '<p>x</p><script>alert("stolen")'],
    ['a style', '<style>body::before { content: "stolen" }</style>'],
    ['an SVG script', '<svg><script>alert("stolen")</script><foreignObject>stolen</foreignObject></svg>'],
    ['a frame', '<iframe srcdoc="stolen">stolen</iframe>'],
    ['a template', '<template>stolen</template>'],
    ['an object', '<object data="stolen.swf">stolen</object>'],
    ['an event handler', '<img src="x" onerror="stolen()"><p onclick="stolen()">x</p>'],
    ['a refresh', '<meta http-equiv="refresh" content="0; url=https://example.org/stolen">'],
    [
      'a script link',
      '<a href="javascript:stolen()">x</a><a href="JaVaScRiPt&#58;stolen()">x</a><a href="vbscript:stolen()">x</a>',
    ],
    [
      'a form',
      '<form action="https://example.org/stolen"><input value="stolen"><button>stolen</button></form>',
    ],
    ['a comment', '<!-- stolen --><!--[if IE]>stolen<![endif]-->'],
  ])('not by %s', async (_, html) => {
    const imported = await read(`<html><body>${words}${html}</body></html>`);
    expect(JSON.stringify(imported)).not.toMatch(/stolen|alert/);
    expect(imported.text).toContain('The harbour master said');
  });

  test('not by a base that turns links away', async () => {
    for (const base of ['javascript:alert(1)//', 'data:text/html,x', 'file:///etc/']) {
      const imported = await read(
        `<html><head><base href="${base}"></head><body>${words}<p><a href="x">x</a></p></body></html>`,
      );
      expect(imported.marks).toEqual([]);
    }
  });

  test('not by a script that closes in another one: what is left is words, as in a browser', async () => {
    const imported = await read('<scr<script>ipt>alert(1)</scr</script>ipt>');
    expect(imported.text).toBe('ipt>alert(1)ipt>');
    expect(imported.marks).toEqual([]);
  });

  test('not by what the words look like', async () => {
    const imported = await read('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(imported.text).toBe('<script>alert(1)</script>');
    expect(imported.marks).toEqual([]);
  });
});

test.each([
  '<p><b>one<p>two</b>three',
  '<table><p>one<tr>two<td>three',
  '</p></div></html>one<html>two',
  '<html><html><body>one<head>two<body>three',
  "<p a='\"<b>'>one</p",
  '<<p>one< p>two<3',
  '&#0;&#xD800;&#x110000;&bogus;one&amp',
  '<![CDATA[zero]]><?php echo 1 ?>one',
  '<constructor>one</constructor><__proto__ __proto__="x" constructor=y>two',
  '<ul>one<li>two<ol>three</ul>four',
  '<a href="https://example.org/%%%\ud800">one</a>',
  '<p>one</p>\u0000',
])('broken markup still gives text: %j', async (html) => {
  const { importHtml } = await import('../../../electron/importers/html/import-html.ts');
  const { defaultImportLimits } = await import('../../../electron/importers/import-limits.ts');
  const imported = importHtml(
    { name: 'page.html', bytes: new TextEncoder().encode(html) },
    defaultImportLimits,
  );
  expect(captureProblems(imported)).toEqual([]);
  expect(imported.text).toContain('one');
});

test('entities that would multiply in XML are plain words here', async () => {
  const imported = await read(
    `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body>${words}<p>&b;&b;</p></body></html>`,
  );
  expect(imported.text.length).toBeLessThan(300);
});
