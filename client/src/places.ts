// Where staff work, a line for each room, in the order in which it stands at the side and under 我的.
import { editing } from './catalogue/place'
import { desk, hot, supervised } from './desk/places'
import type { Place } from './parts/place'
import { calendar, county, rules, troubles } from './rules/places'
import { tasks } from './task/place'

const places: readonly Place[] = [desk, supervised, tasks, hot, rules, editing, calendar, county, troubles]

/** Of somebody with these posts: what they may do and nothing else. */
export const placesFor = (posts: readonly { post: string }[]): readonly Place[] =>
  places.filter(place => posts.some(({ post }) => place.posts.includes(post)))
