/** A file that is in the cloud. */
export type CloudFile = { url: string; kind: 'photo' | 'video' | 'voice'; seconds?: number }
