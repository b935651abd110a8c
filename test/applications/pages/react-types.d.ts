// The parts of React that its page uses: React comes without types.
declare module 'react' {
  export type Node = object | string | number | null;
  export function createElement(
    type: unknown,
    properties?: object | null,
    ...children: unknown[]
  ): Node & object;
  export function useState<T>(first: T): [T, (next: T | ((before: T) => T)) => void];
}

declare module 'react-dom/client' {
  export function createRoot(element: Element): { render(node: object): void };
}
