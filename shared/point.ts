/** Longitude and latitude in degrees, GCJ-02 as WeChat's map gives them. */
export type Point = [longitude: number, latitude: number]
