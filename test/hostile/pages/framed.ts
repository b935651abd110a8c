import { html, PARAGRAPH, TEXT, type HostilePage } from '../hostile-page.ts';

const INNER = `<p>${TEXT}</p>`;
const DATA = `data:text/html,${encodeURIComponent(INNER)}`;

export const FRAMED: readonly HostilePage[] = [
  {
    name: 'frames made and dropped at once',
    body: html(),
    after: `for (let i = 0; i < 60; i++) { const frame = document.createElement('iframe'); frame.srcdoc = ${JSON.stringify(INNER)};
      document.body.append(frame); frame.remove(); }`,
  },
  {
    name: 'frames dropped while they load and while they are read',
    body: html(),
    after: `for (let i = 0; i < 40; i++) { const frame = document.createElement('iframe'); frame.srcdoc = ${JSON.stringify(INNER)};
      frame.width = 600; document.body.append(frame);
      frame.onload = () => setTimeout(() => frame.remove(), i % 8 * 3); }`,
  },
  {
    name: 'small frames dropped while they wait to grow',
    body: html(),
    after: `for (let i = 0; i < 40; i++) { const frame = document.createElement('iframe'); frame.width = frame.height = 9;
      frame.srcdoc = ${JSON.stringify(INNER)}; document.body.append(frame);
      frame.onload = () => setTimeout(() => { frame.width = 500; frame.height = 300; setTimeout(() => frame.remove(), i % 5); }, i % 7 * 20); }`,
  },
  {
    name: 'a frame of a million spaces',
    body: html({ body: `${PARAGRAPH}<iframe id="white" width="500" height="200"></iframe>` }),
    after: `document.getElementById('white').contentDocument.body.textContent = 'a' + ' '.repeat(1e6) + 'b'`,
  },
  {
    name: 'frames moved about, which loads them anew',
    body: html({
      body: `${PARAGRAPH}<div id="a"><iframe srcdoc="${INNER}"></iframe></div><div id="b"></div>`,
    }),
    after: `{ const frame = document.querySelector('iframe'); for (let i = 0; i < 30; i++) (i % 2 ? a : b).append(frame); }`,
  },
  {
    name: 'blank frames that are written to',
    body: html({ body: `${PARAGRAPH}<iframe width="500" height="200"></iframe>` }),
    after: `{ const page = document.querySelector('iframe').contentDocument;
      for (let i = 0; i < 10; i++) { page.open(); page.write(${JSON.stringify(INNER)}); page.close(); } }`,
  },
  {
    name: 'blob and data frames',
    body: html({
      body: `${PARAGRAPH}<iframe src="${DATA}" width="500" height="200"></iframe><iframe id="blob" width="500" height="200"></iframe>`,
      last: `document.getElementById('blob').src = URL.createObjectURL(new Blob([${JSON.stringify(INNER)}], { type: 'text/html' }))`,
    }),
  },
  {
    name: 'frames that address one another’s windows, and a thousand levels of names',
    body: html({
      body: `${PARAGRAPH}${'<iframe name="same" srcdoc="<script>try{parent.frames.same.location=`about:blank`}catch{}</script>"></iframe>'.repeat(20)}`,
    }),
  },
  {
    name: 'sandboxed frames without scripts and without an origin',
    body: html({
      body: `${PARAGRAPH}<iframe sandbox srcdoc="${INNER}" width="500" height="200"></iframe>
        <iframe sandbox="allow-scripts" srcdoc="${INNER}<script>try{top.location.host}catch{}</script>" width="500" height="200"></iframe>`,
    }),
  },
  {
    name: 'frames in frames, deep',
    body: html({
      last: `{ let at = document; for (let i = 0; i < 8; i++) { const frame = at.createElement('iframe'); frame.width = 900; frame.height = 600;
        at.body.append(frame); at = frame.contentDocument; } at.body.innerHTML = ${JSON.stringify(INNER)}; }`,
    }),
  },
  {
    name: 'a frame set',
    body: `<!doctype html><html><head><link rel="icon" href="data:,"><title>Set</title></head>
      <frameset cols="50%,50%"><frame src="${DATA}"><frame src="about:blank"></frameset></html>`,
    unmarked: 'a frame set has no text of its own',
  },
  {
    name: 'objects, embeds and portals as frames',
    body: html({
      body: `${PARAGRAPH}<object data="${DATA}" type="text/html" width="400" height="100"></object>
        <embed src="${DATA}" type="text/html" width="400" height="100"><object data="about:blank"></object>`,
    }),
  },
  {
    name: 'a frame that changes its parent while it is marked',
    fickle: 'its text is another at each look',
    body: html({
      body: `${PARAGRAPH}<iframe srcdoc="${INNER}<script>setInterval(()=>{parent.document.getElementById('text').append('.')},5)</script>" width="500" height="200"></iframe>`,
    }),
  },
];
