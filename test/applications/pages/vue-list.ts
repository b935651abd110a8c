import { createApp, defineComponent, h, shallowRef } from 'vue';
import { add, run } from './application.ts';
import { changeRows, FIRST_ROWS, type Row } from './rows.ts';

const rows = shallowRef<Row[]>(FIRST_ROWS);

const Item = defineComponent({
  props: { text: { type: String, required: true }, isStarred: Boolean },
  setup: (_, { slots }) => {
    const presses = shallowRef(0);
    return () =>
      h('li', [
        h('button', { onClick: () => presses.value++ }, `${presses.value} presses`),
        ' ',
        slots.default?.(),
      ]);
  },
});

const List = defineComponent(
  () => () =>
    h(
      'ul',
      rows.value.map(({ id, text, isStarred }) =>
        h(Item, { key: id, id: `row-${id}`, text, isStarred }, () => [
          text,
          isStarred ? h('em', ' starred') : null,
        ]),
      ),
    ),
);

createApp(List).mount(add('main'));
run({
  step(tick, wrote) {
    rows.value = changeRows(rows.value, tick, wrote);
  },
});
