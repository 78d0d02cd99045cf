/** The books that come with the program. */
export const SAMPLE_BOOKS = [
  'content',
  'content/cookbook/compilation',
  'content/cookbook/novel',
  'content/cookbook/textbook',
  'content/cookbook/bilingual',
  'content/cookbook/report',
] as const
