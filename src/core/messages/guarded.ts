import type { Guard } from '../guards.ts';
import type { Messages } from './protocol.ts';

type Handlers<M extends Messages<M>, Context> = {
  [N in keyof M]: (request: M[N]['request'], context: Context) => M[N]['reply'] | Promise<M[N]['reply']>;
};

type GuardedHandlers<M extends Messages<M>, Context> = {
  [N in keyof M]: (request: unknown, context: Context) => Promise<M[N]['reply']>;
};

export function guarded<M extends Messages<M>, Context>(
  guards: { [N in keyof M]: Guard<M[N]['request']> },
  handlers: Handlers<M, Context>,
): GuardedHandlers<M, Context> {
  const guardOne = <N extends keyof M>(name: N): GuardedHandlers<M, Context>[N] => {
    const [guard, handle] = [guards[name], handlers[name]];
    return async (request, context) => {
      if (!guard(request)) throw new Error(`not a request for ${String(name)}`);
      return handle(request, context);
    };
  };
  const names = Object.keys(handlers) as (keyof M)[];
  return Object.fromEntries(names.map(name => [name, guardOne(name)])) as GuardedHandlers<M, Context>;
}
