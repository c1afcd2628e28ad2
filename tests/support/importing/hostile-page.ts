/** A saved page that tries everything a page can to run, to reach the network and to leave its frame. */
export function hostilePage(server: string): string {
  return `<!doctype html><html><head><title>Harbour notice</title>
<base href="${server}/base/">
<meta http-equiv="refresh" content="0; url=${server}/refresh">
<link rel="stylesheet" href="${server}/style.css"><link rel="dns-prefetch" href="${server}">
<link rel="preload" as="image" href="${server}/preload.png">
<style>@import "${server}/import.css"; body { background: url(${server}/background.png) }</style>
<script src="${server}/script.js"></script>
<script>document.documentElement.dataset.ran = 'inline'; parent.postMessage('assay:core-port', '*');</script>
</head><body onload="document.documentElement.dataset.ran = 'onload'">
<article><h1>Harbour notice</h1>
<p>The notice of the port authority was put up on the Tuesday after the fire, beside the gate of the north quay.</p>
<p>It says that nobody may enter the warehouse, and that the inquiry will hear everyone who saw the fire begin.</p>
<p>Two dockers said that they had read it before it was taken down again later in the same week.</p></article>
<img src="${server}/image.png" onerror="document.documentElement.dataset.ran = 'onerror'">
<svg><script>document.documentElement.dataset.ran = 'svg'</script><image href="${server}/svg.png"/></svg>
<iframe src="${server}/frame.html"></iframe><object data="${server}/object"></object><embed src="${server}/embed">
<form action="${server}/form" method="post"><button id="send">Send</button></form>
<a id="out" href="${server}/link">out</a> <a id="top" target="_top" href="${server}/top">top</a>
<a id="blank" target="_blank" href="${server}/blank">blank</a>
<a id="script" href="javascript:document.documentElement.dataset.ran = 'link'">script</a>
<video src="${server}/video.mp4" autoplay></video>
</body></html>`;
}
