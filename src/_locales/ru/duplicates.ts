import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** Страница настроек: термины, которые есть в нескольких списках. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'Дубликаты',
  duplicatesIntro:
    'Термины с общим написанием в этом списке или в другом вашем списке. При объединении сохраняются все написания, определения и высказывания; его можно отменить.',
  duplicatesComparing: 'Сравнение списков…',
  duplicatesCounted: {
    one: 'Нерешённых пар: {count}.',
    few: 'Нерешённых пар: {count}.',
    many: 'Нерешённых пар: {count}.',
    other: 'Нерешённых пар: {count}.',
  },
  duplicatesDecided: 'По всем парам решено.',
  duplicatesNone: 'Дубликатов нет.',
  duplicatesPair: '«{term}» и «{other}»',
  duplicatesMore: {
    one: 'Показать ещё {count}',
    few: 'Показать ещё {count}',
    many: 'Показать ещё {count}',
    other: 'Показать ещё {count}',
  },
  duplicatesKeep: 'Оставить оба',
  duplicatesKeepOf: 'Оставить оба: {term}',
  duplicatesMerge: 'Объединить с этим',
  duplicatesMergeOf: 'Объединить с «{term}» из списка «{list}»',
  duplicatesMergeHint: 'Другой термин станет частью этого',
  duplicatesPrivate: 'Другой термин — из личного списка и останется в нём.',
  didMerge: '«{other}» объединён с «{term}» в списке «{list}»',
};
