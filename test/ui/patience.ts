import { configure, getConfig, prettyDOM } from '@testing-library/preact';

configure({
  // One second is soon over on a busy machine; what comes sooner is not waited for any longer.
  asyncUtilTimeout: 60_000,
  // While something is waited for, each try would print the page. What is not found in the end prints it still.
  getElementError: (message, container) => {
    const isWaiting = (getConfig() as { _disableExpensiveErrorDiagnostics?: boolean })
      ._disableExpensiveErrorDiagnostics;
    const error = new Error(isWaiting ? message! : [message, prettyDOM(container)].join('\n\n'));
    error.name = 'TestingLibraryElementError';
    return error;
  },
});
