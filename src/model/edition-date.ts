/** The date that an edition bears. Pure. */

/** From the book, else from SOURCE_DATE_EPOCH (seconds; reproducible-builds.org), else fixed; never from the clock. */
export function editionDate(stated: string | null, sourceDateEpoch: string | undefined): Date {
  const seconds = sourceDateEpoch !== undefined && /^\d{1,11}$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : null
  if (stated !== null) return new Date(stated)
  return seconds === null ? new Date(FIXED_DATE) : new Date(seconds * 1000)
}

const FIXED_DATE = '2000-01-01T00:00:00Z'
