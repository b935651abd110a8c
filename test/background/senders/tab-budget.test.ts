import { TabBudgets } from '../../../src/background/senders/tab-budget.ts';

const grants = (budgets: TabBudgets, name: 'packs-off' | 'index' | 'count', now: number, tab = 7): number => {
  let count = 0;
  while (count < 10_000 && budgets.spend(tab, name, now)) count++;
  return count;
};

test('a hand is faster than twenty presses at once never, and than two a second not for long', () => {
  const budgets = new TabBudgets();
  expect(grants(budgets, 'packs-off', 0)).toBe(20);
  expect(grants(budgets, 'packs-off', 499)).toBe(0);
  expect(grants(budgets, 'packs-off', 2000)).toBe(4);
  expect(grants(budgets, 'packs-off', 3_600_000)).toBe(20);
});

test('frames that load together are answered, at a price by what that costs', () => {
  expect(grants(new TabBudgets(), 'index', 0)).toBe(300);
  expect(grants(new TabBudgets(), 'count', 0)).toBe(3000);
  const budgets = new TabBudgets();
  expect(grants(budgets, 'count', 0)).toBe(3000);
  expect(grants(budgets, 'index', 0)).toBe(0);
  expect(grants(budgets, 'packs-off', 0)).toBe(20);
  expect(grants(budgets, 'count', 1000)).toBe(300);
});

test('each tab has its own, and those that asked long ago are forgotten', () => {
  const budgets = new TabBudgets();
  expect(grants(budgets, 'packs-off', 0, 1)).toBe(20);
  expect(grants(budgets, 'packs-off', 0, 2)).toBe(20);
  for (let tab = 3; tab < 2003; tab++) budgets.spend(tab, 'count', 0);
  expect(grants(budgets, 'packs-off', 0, 2)).toBe(20);
});
