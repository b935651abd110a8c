/** The page that opens first. */
export const welcome = {
  /** The window’s title. */
  welcomeTitle: 'Welcome to Sidelight',
  /** The next two: a pointer, or a finger; `welcomeHeading` follows them. */
  welcomeHover: 'Hover a dotted term.',
  welcomeTap: 'Tap a dotted term.',
  welcomeHeading: 'See what it means, and who says so.',
  welcomeCovers: {
    one: 'Sidelight marks terms on the pages that you read. It comes with {count} term on one subject, China’s internet policy, from one news compilation of 2015. Pages about anything else stay unmarked until you add terms of your own, or a glossary that you have.',
    other:
      'Sidelight marks terms on the pages that you read. It comes with {count} terms on one subject, China’s internet policy, from one news compilation of 2015. Pages about anything else stay unmarked until you add terms of your own, or a glossary that you have.',
  },
  welcomeTry: 'Try it below',
  welcomeFirstList: 'Make your first list',
  /** The next four: what the icon’s button is called in Chrome, Edge, Firefox, and Firefox for Android. */
  welcomePinChrome:
    '<lead>Pin the icon</lead>, which shows how many terms a page has: press the puzzle piece beside the address bar, then the pin beside Sidelight.',
  welcomePinEdge:
    '<lead>Pin the icon</lead>, which shows how many terms a page has: press the puzzle piece beside the address bar, then the eye beside Sidelight.',
  /** “Pin to Toolbar” as Firefox has it in the language. */
  welcomePinFirefox:
    '<lead>Pin the icon</lead>, which shows how many terms a page has: press the puzzle piece beside the address bar, then the gear beside Sidelight, and choose “Pin to Toolbar”.',
  /** “Extensions” as Firefox for Android has it in the language. */
  welcomePinAndroid:
    '<lead>Find Sidelight</lead> in the browser’s menu, under “Extensions”: it lists the terms of the page.',
  welcomePress:
    '<lead>Press the icon</lead> for the terms of a page, and to turn Sidelight off on a site or everywhere.',
  /** `keys` is as “Alt+Shift+L”. */
  welcomeKeys: '{keys} turns it off and on everywhere.',
  welcomePrivacy:
    '<lead>Nothing that you read leaves this device.</lead> There is no account, and nothing is collected.',
  welcomeArticle: 'An article to try it on',
  /** Shown in other languages only; the article and the list that comes with Sidelight are not translated. */
  welcomeArticleEnglish: 'The article is in English, as is the list that comes with Sidelight.',
  welcomeSides:
    'Sidelight takes no side: each card says who holds a view, what kind of statement it is, and when it was made.',
  welcomeNext:
    'Next: <list>make your first list</list>, <import>import a glossary</import>, or <options>see lists and settings</options>.',
} as const;
