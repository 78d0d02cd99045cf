/** Dates in words. */

/** A date as readers write it: 2026年5月1日; what is no ISO date stands as it is. A year or a month alone is not completed. */
export function writtenDate(date: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? []
  if (year === undefined) return date
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }
  return new Intl.DateTimeFormat(lang, options).format(new Date(date))
}
