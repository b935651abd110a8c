import { configure } from '@testing-library/preact';

// One second is soon over on a busy machine; what comes sooner is not waited for any longer.
configure({ asyncUtilTimeout: 60_000 });
