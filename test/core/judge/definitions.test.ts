import { defines } from '../../../src/core/judge/definitions.ts';
import { findGrowth } from '../../helpers/growth.ts';

/** The text without the stars around its term, and whether it explains it. */
function explains(starred: string): boolean {
  const start = starred.indexOf('*');
  const end = starred.indexOf('*', start + 1) - 1;
  return defines(starred.replaceAll('*', ''), { start, end, forms: [0] });
}

const gapOf = (chars: number): string => `\n${' '.repeat(chars / 5)}`;

const EXPLAINED = [
  'The *Great Firewall* is a system of controls on the border of the network.',
  'A *virtual private network* is a connection that carries all of a device’s traffic.',
  '*Baidu* is the Chinese company behind the search engine of the same name.',
  '*VPNs* are one of the ways around it.',
  'It was new. *Weibo* was a place-based service at first.',
  '\n        “The *Great Firewall* is a filter,” she wrote.',
  'It came late.[12] *WeChat* is an app for messages and payments.',
  '• *Firewall* is the usual word for it.',
  'The *Great Firewall* (GFW; Chinese: 防火长城) is a combination of laws and technology.',
  'The *GFW* (simplified Chinese: 防火长城; traditional: 防火長城; pinyin: Fánghuǒ Chángchéng)[1] is the filter.',
  '“*Cyber sovereignty*” is the idea that each state governs its own network.',
  'The *Golden Shield*, also known as the Public Security Project, is a network of databases.',
  'A *virtual private network*, or VPN, is a tunnel.',
  'The so-called *Fifty Cent Party* is a group of commentators.',
  'The term “*Great Firewall*” refers to the filter at the border.',
  'He made a point: the term *self-discipline* means any restraint by companies.',
  '*Harmonisation* refers to the removal of posts.',
  'In this Act, “*critical infrastructure*” means any system on which the public depends.',
  'The *Great Firewall* means the filter at the border.',
  'They spoke of *tea*, which means “a talk with the police”.',
  'They spoke of *tea*, which means a police summons, and laughed.',
  'They named it *jingwang*, meaning “clean network”.',
  'He was *invited to tea*, meaning a police summons.',
  'Users of *Weibo*, which is a short message service, noticed it first.',
  'It hit *ICPs*, defined as firms that offer content.',
  'It hit *ICPs* (defined as firms that offer content) first.',
  '*ICP* is short for internet content provider.',
  'The *CAC*, which stands for Cyberspace Administration of China, replied.',
  '*GFW* stands for “Great Firewall”.',
  'The *CAC* (short for Cyberspace Administration of China) replied.',
  'By *harmonisation* we mean the removal of posts.',
  'By “the *firewall*”, we mean all of it.',
  '*Great Firewall*: the filter at the border.',
  '  *VPN* – a connection that carries all traffic.',
  '*Harmonisation* — the practice of removing posts.',
  '“*River crab*”: a pun on harmony.',
  '*防火长城*是指中国在边境的过滤系统。',
  '*防火长城*（GFW）是中国的过滤系统。',
  '“*防火长城*”（英语：Great Firewall），是中国的过滤系统。',
  '它很新。*微博*是一种短信息服务。',
  '*網絡主權*指的是國家管理本國網絡。',
  '所谓“*网络主权*”，就是各国管理本国网络。',
  '*金盾*とは、中国の監視システムである。',
  'Die *Große Firewall* ist ein System von Filtern.',
  'Der *Goldene Schild* bezeichnet das Netz dahinter.',
  'Le *Grand Pare-feu* est un système de filtres.',
  'La *cybersouveraineté* désigne le contrôle du réseau par l’État.',
  'El *Gran Cortafuegos* es un sistema de filtros.',
  '*Золотой щит* — это система фильтров.',
];

const NOT_EXPLAINED = [
  'A second *Great Firewall* is a good idea.',
  'The *Great Firewall* is a threat to trade.',
  'The *Great Firewall* is a serious and growing problem for universities.',
  'The *Great Firewall* is the reason.',
  '*Baidu* is the first to answer.',
  '*Weibo* is the only place left.',
  'The *firewall* is the same everywhere.',
  'The *Great Firewall* was a success.',
  'VPN sellers know it well: the *Great Firewall* is one of the main reasons they exist.',
  'A *VPN* is a must for anyone who stays longer.',
  '*Google* is a good example of a company that left.',
  '*Twitter* is blocked in China.',
  '*WeChat* is now in the news again.',
  '*Weibo* is not a newspaper.',
  '*Tencent* was among them.',
  'Everyone knows that the *Great Firewall* is a filter.',
  'Critics say *Weibo* is the state’s own megaphone.',
  'To the users of the *Great Firewall*, the state is a filter.',
  'The *Great Firewall* of the state is an old idea.',
  'The *Great Firewall*’s builder is a professor.',
  'The *Great Firewall*',
  'The *Great Firewall*.',
  'The *Great Firewall*, he said, is a filter.',
  'The *Great Firewall* (GFW) blocks Google.',
  'The *Great Firewall* (it is new) and the law.',
  'He ran *Weibo*, a service for messages.',
  'He posted to *Weibo*, or tried to.',
  'On *Weibo*, a user asked why.',
  'They blocked *Google*, which means that users had to wait.',
  'They blocked *Google*, which means the students have to wait.',
  'They blocked *Google*, meaning users had to wait.',
  'They blocked *Google*, meaning that it was gone.',
  'They blocked *Google*, which is a problem for students.',
  'They blocked *Google*, which refers to it as a fault.',
  '*Google* refers to it as a fault.',
  '*Google* refers to the filter as a fault of the network.',
  'A study of *Google* refers to the filter.',
  'The *Great Firewall* means that nobody waits.',
  'The *Great Firewall* means the end of that.',
  'By then *Google* means nothing here.',
  '*China* stands for peace, the minister said.',
  '*Weibo*: what you need to know',
  '*Weibo*: We are looking into it.',
  '*Weibo*: 500 million users',
  '*Weibo*: a threat to the state?',
  'Blocked: *Weibo*: a service for messages',
  '*Weibo* – which he uses – is slow.',
  'He spoke of the *Great Firewall* – a filter.',
  '*Great Firewall*-like filters are a danger.',
  'He met Mr. *Lu Wei*, was a guest, and left.',
  'In the U.S. *Weibo* is a company like any other.',
  '*微博*是他常用的。',
  '他说*微博*是一种工具。',
  '所谓的*网络自由*并不存在。',
  '所谓*网络自由*已经消失。',
  '*微博*（新浪）宣布停机。',
  '*金盾*と長城',
  'Die *Große Firewall* ist ein Problem.',
  'Es heißt, die *Große Firewall* ist ein System.',
  'Le *Grand Pare-feu* est un problème.',
  'El *Gran Cortafuegos* es una amenaza.',
];

test.each(EXPLAINED)('explained: %s', text => {
  expect(explains(text)).toBe(true);
});

test.each(NOT_EXPLAINED)('not explained: %s', text => {
  expect(explains(text)).toBe(false);
});

test.each<[what: string, isExplained: boolean, text: (chars: number) => string]>([
  [
    'white space of the source',
    true,
    chars => ['The *X* is a big', 'and', 'very', 'old', 'and', 'tall thing'].join(gapOf(chars)),
  ],
  [
    'white space in a clause',
    false,
    chars => ['The *X*, which means a', 'b', 'c', 'd', 'e', 'f is'].join(gapOf(chars)),
  ],
  ['open brackets', false, chars => `The *X* ${'('.repeat(chars)}`],
  ['space before a word', false, chars => `The *X*${' '.repeat(chars)}y`],
])('%s takes time that grows with its length', async (_, isExplained, text) => {
  expect(explains(text(1500))).toBe(isExplained);
  expect(await findGrowth(chars => explains(text(chars)))).toBeNull();
});
