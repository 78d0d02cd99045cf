#!/usr/bin/env node
/** The program `banxin`. */
import { run } from './run.js'

const exitCode = await run(process.argv.slice(2))
// What was said must be out before the program ends; then nothing that was left open may hold it back.
await new Promise((flushed) => process.stdout.write('', flushed))
await new Promise((flushed) => process.stderr.write('', flushed))
process.exit(exitCode)
