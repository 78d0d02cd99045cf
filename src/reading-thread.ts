/** The module of a thread that reads some files of a manuscript. It answers in JSON, which takes half the time of a structured clone. */
import { parentPort, workerData } from 'node:worker_threads'
import { type FileRun, readFiles } from './parse/read-files.js'

parentPort!.postMessage(JSON.stringify(readFiles(workerData as FileRun)))
