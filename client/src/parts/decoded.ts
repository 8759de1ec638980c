/** Text of an address, decoded where it can be: a mangled address (“?words=%”) opens its page with what it says, never the error page. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
