/** Run by a test as a process of its own, to be killed while its browser works: it says its first page and goes on for long. */
import { openPress } from '../../src/paginate/press.js'
import { prose, testFlow, testSheet, testWorkshop } from './press.js'

const press = await openPress(testWorkshop({ report: ({ pages }) => process.stdout.write(`${pages}\n`) }))
await press.layOut([testFlow(`<p data-block="0">${prose(400_000)}</p>`)], await testSheet())
