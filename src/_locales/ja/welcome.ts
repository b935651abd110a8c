import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** 最初に開くページ。 */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Sidelightへようこそ',
  welcomeHover: '点線の用語にポインターを合わせてください。',
  welcomeTap: '点線の用語をタップしてください。',
  welcomeHeading: 'その意味と、誰がそう述べているかがわかります。',
  welcomeCovers: {
    other:
      'Sidelightは、読んでいるページの用語にマークを付けます。はじめから入っているのは、中国のインターネット政策という1つの主題についての用語{count}件で、2015年のあるニュース集から採ったものです。ほかの主題のページには、自分で用語を追加するか手持ちの用語集を取り込むまで、マークは付きません。',
  },
  welcomeTry: '下の記事で試す',
  welcomeFirstList: '最初のリストを作る',
  welcomePinChrome:
    '<lead>アイコンを固定</lead>すると、ページにある用語の数が表示されます。アドレスバーの横にあるパズルのピースを押し、Sidelightの横のピンを押してください。',
  welcomePinEdge:
    '<lead>アイコンを固定</lead>すると、ページにある用語の数が表示されます。アドレスバーの横にあるパズルのピースを押し、Sidelightの横の目のマークを押してください。',
  welcomePinFirefox:
    '<lead>アイコンを固定</lead>すると、ページにある用語の数が表示されます。アドレスバーの横にあるパズルのピースを押し、Sidelightの横の歯車を押して、「ツールバーにピン留め」を選んでください。',
  welcomePinAndroid:
    'ブラウザーのメニューの「拡張機能」に<lead>Sidelightがあります</lead>。ページの用語が一覧表示されます。',
  welcomePress:
    '<lead>アイコンを押す</lead>と、ページの用語を見たり、Sidelightをサイトごとまたは全体でオフにしたりできます。',
  welcomeKeys: '{keys}を押すと、全体のオン・オフが切り替わります。',
  welcomePrivacy:
    '<lead>読んだ内容がこのデバイスの外に出ることはありません。</lead>アカウントはなく、何も収集されません。',
  welcomeArticle: '試すための記事',
  welcomeArticleEnglish: 'この記事と、Sidelightに付属するリストは英語です。',
  welcomeSides:
    'Sidelightはどの立場にも付きません。どのカードにも、誰の見方か、どのような種類の発言か、いつの発言かが示されます。',
  welcomeNext:
    '次は、<list>最初のリストを作る</list>、<import>用語集をインポートする</import>、または<options>リストと設定を見る</options>。',
};
