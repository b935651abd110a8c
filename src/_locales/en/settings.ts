/** The options page: settings, help and shortcuts. */
export const settings = {} as const;
