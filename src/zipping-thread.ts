/** The module of a thread that zips some files of an EPUB. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Zippable } from 'fflate'
import { zipFiles } from './epub/zip.js'

const zip = zipFiles(workerData as Zippable)
parentPort!.postMessage(zip, [zip.buffer as ArrayBuffer])
