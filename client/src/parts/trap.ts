/** In WeChat what is under a sheet cannot be reached by keys. */
export const useTrap = (_: string, __: () => void) => {}
