/** The words of a finding that let an editor find the place on the page. */
const MOST_CHARACTERS = 24

export function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length <= MOST_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, MOST_CHARACTERS).join('')}…`
}
