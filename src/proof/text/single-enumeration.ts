/** An enumeration that was begun and not gone on with: 一是 without 二是, 首先 without 其次, 一方面 without 另一方面. */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { OBJECT } from '../../model/prose.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

export const singleEnumeration: TextRule = {
  ids: ['text/single-enumeration'],
  check: ({ files }) => files.flatMap((file) => file.blocks.flatMap((_, index) => singleIn(file, index))),
}

interface Beginning {
  readonly first: string
  /** What an editor looks for. */
  readonly second: string
  readonly opens: RegExp
  /** Any of these, behind it. */
  readonly goesOn: RegExp
}

/** A word opens its clause. */
const CLAUSE = '(?<=^|[。；：！？:;]\\s*)'
/** A word that opens a clause or stands behind a comma. */
const PART = '(?<=^|[。；：！？，,:;]\\s*)'

const BEGINNINGS: readonly Beginning[] = [
  {
    first: '一是',
    second: '二是',
    opens: new RegExp(`${PART}一是(?!一)`, 'u'),
    goesOn: /[二三两]是|二来|另一是|再就是|还有就是|再[有则]|其二/u,
  },
  {
    first: '其一',
    second: '其二',
    opens: new RegExp(`${PART}其一(?=[，,是：])`, 'u'),
    goesOn: /其[二三]|另一|第二|再[者则]|二是/u,
  },
  {
    first: '第一，',
    second: '第二',
    opens: new RegExp(`${CLAUSE}第一[，,]`, 'u'),
    goesOn: /第[二三]|其[二次]|另外|再[者则次]|最后|然后/u,
  },
  {
    first: '一来',
    second: '二来',
    opens: new RegExp(`${PART}一来(?=[，,是因])`, 'u'),
    goesOn: /[二再]来|二则|其二|另外|再说/u,
  },
  {
    first: '一方面',
    second: '另一方面',
    opens: new RegExp(`${CLAUSE}一方面`, 'u'),
    goesOn: /[另又]一?方面|一方面|另外|同时|另一|也|又|还|還|而|但|然而/u,
  },
  {
    first: '首先，',
    second: '其次',
    opens: new RegExp(
      `${CLAUSE}首先(?:是|[，,](?!(?:我|你|您|请|感谢|祝|要|让|需要|必须|应|可以|确保|安装|下载|打开|创建)))`,
      'u',
    ),
    goesOn:
      /其次|再次|然后|然後|接[着下]|最后|最後|第[二三]|之后|之後|随后|隨後|另外|此外|再|后来|而后|同时|下一步|次|还|還|也|又|末了|终于|现在|其二|但/u,
  },
]

/** How far the rest of an enumeration may stand behind its beginning. */
const REACH = 12

function singleIn(file: ProofFile, index: number): Finding[] {
  const block = file.blocks[index]!
  if (block.kind !== 'paragraph') return []
  return BEGINNINGS.flatMap(({ first, second, opens, goesOn }): Finding[] => {
    const match = opens.exec(block.text)
    if (match === null || goesOn.test(behind(file.blocks, index, match.index + first.length))) return []
    const stretch = { file, block, start: match.index, end: match.index + match[0].length }
    return [textFinding('text/single-enumeration', stretch, { first: first.replace('，', ''), second })]
  })
}

/** The text behind the beginning, to the end of its section. */
function behind(blocks: readonly ProseBlock[], index: number, from: number): string {
  const next = blocks.slice(index + 1, index + 1 + REACH)
  const end = next.findIndex(({ kind }) => kind === 'heading')
  const rest = end < 0 ? next : next.slice(0, end)
  return [blocks[index]!.text.slice(from), ...rest.map(({ text }) => text)].join('\n').replaceAll(OBJECT, '')
}
