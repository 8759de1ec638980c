/** Keeps what a page shows in its address, so that it can be kept as a bookmark and sent to a colleague. */
export function setAddress(query: Record<string, string>) {
  const path = location.hash.split('?')[0] ?? ''
  const words = new URLSearchParams(query).toString()
  history.replaceState(history.state, '', `${location.pathname}${location.search}${path}${words && `?${words}`}`)
}
