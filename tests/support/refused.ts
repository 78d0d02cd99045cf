/** What a stage says when it throws. */
import { BookError, type Finding } from '../../src/model/finding.js'

/** The findings of the `BookError` that it throws; empty when it returns. Any other error is a fault of ours. */
export async function refused(work: () => unknown): Promise<readonly Finding[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof BookError) return error.findings
    throw error
  }
  return []
}
