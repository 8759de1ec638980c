// A browser has no consent panel: notices go to the inbox, and by SMS where they are worth it.
export const askConsent = (_templates: string[]): Promise<Record<string, string>> => Promise.resolve({})
export const tellConsent = async (_asked: Promise<Record<string, string>>) => {}
