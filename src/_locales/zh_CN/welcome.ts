import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** 首次打开的页面。 */
export const welcome: Translated<typeof english> = {
  welcomeTitle: '欢迎使用 Sidelight',
  welcomeHover: '将指针移到带点线的术语上。',
  welcomeTap: '轻触带点线的术语。',
  welcomeHeading: '看看它是什么意思，又是谁这么说的。',
  welcomeCovers: {
    other:
      'Sidelight 在您阅读的网页上标记术语。它自带 {count} 个术语，都属于一个主题，即中国的互联网政策，取自 2015 年的一份新闻汇编。在您添加自己的术语或已有的术语表之前，其他主题的网页上不会有标记。',
  },
  welcomeTry: '在下面试一试',
  welcomeFirstList: '创建第一个词表',
  welcomePinChrome:
    '<lead>固定图标</lead>，它会显示网页上有多少个术语：点击地址栏旁的拼图图标，再点击 Sidelight 旁的图钉。',
  welcomePinEdge:
    '<lead>固定图标</lead>，它会显示网页上有多少个术语：点击地址栏旁的拼图图标，再点击 Sidelight 旁的眼睛。',
  welcomePinFirefox:
    '<lead>固定图标</lead>，它会显示网页上有多少个术语：点击地址栏旁的拼图图标，再点击 Sidelight 旁的齿轮，选择“固定到工具栏”。',
  welcomePinAndroid: '<lead>找到 Sidelight</lead>：在浏览器菜单的“扩展”中，它会列出网页上的术语。',
  welcomePress: '<lead>点击图标</lead>，查看网页上的术语，或在某个网站、所有网站上关闭 Sidelight。',
  welcomeKeys: '按 {keys} 可在所有网站上关闭或开启它。',
  welcomePrivacy: '<lead>您读的内容不会离开此设备。</lead>无需账号，不收集任何数据。',
  welcomeArticle: '试用文章',
  welcomeArticleEnglish: '文章是英文的，Sidelight 自带的词表也是英文的。',
  welcomeSides: 'Sidelight 不偏向任何一方：每张卡片都写明观点出自谁、属于哪类说法、何时提出。',
  welcomeNext:
    '接下来：<list>创建第一个词表</list>、<import>导入术语表</import>，或<options>查看词表和设置</options>。',
};
