import { expect, test } from 'vitest'
import { lineJoint } from '../../src/typography/join-lines.js'

test.each([
  ['渡口', '在江边', ''],
  ['渡口，', '在江边', ''],
  ['渡口有 ferry', '一条', ''],
  ['“渡口”', '“江边”', ''],
  ['a wooden', 'ferry', ' '],
  ['“a', 'ferry”', ' '],
  ['나루터', '이야기', ' '],
  ['나루터。', '이야기', ''],
  ['𠮷', '野家', ''],
  ['', 'ferry', ''],
])('%s and %s meet with %j between them', (before, after, joint) => {
  expect(lineJoint(before, after)).toBe(joint)
})
