/** Controls, the ends of lines, and the marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Names and tags come from accounts, and may hold what would command a terminal: it is shown, not sent. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
