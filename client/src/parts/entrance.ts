/** Something that residents come for, in the grid of the first screen. Each room has its own. */
export type Entrance = {
  id: string
  /** Four characters, where it can be said in four. */
  title: string
  /** A drawing that `home/home.scss` asks for. */
  icon: string
  /** Without a leading slash, with what the page needs to know. */
  page: string
}
