/**
 * A second thread for what is large and stands by itself. JavaScript has one; starting another costs some hundredths of a second on
 * another core, so that only long books are worth it.
 */
import { type TransferListItem, Worker } from 'node:worker_threads'

/** What a module answers to a question on a thread of its own. Rejects where no thread can be had: then the work is done on this one. */
export function answerOf<Answer>(module: URL, question: unknown, given: TransferListItem[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(module, { workerData: question, transferList: given })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('no answer')))
  })
}
