/** A page where staff do a part of their work: in the side of a wide screen, and under 我的. Each room has its own. */
export type Place = {
  id: string
  title: string
  /** A drawing that `styles/_icons.scss` asks for: the frame stands on every page. */
  icon: string
  /** Without a leading slash. */
  page: string
  /** Who works there: one of these posts. */
  posts: readonly string[]
}
