/** Which font drew each run of text in a tab, as the browser's own inspector tells it. */
import type { CDPSession, Protocol } from 'puppeteer-core'
import type { DrawnText } from './facts.js'

type Node = Protocol.DOM.Node

/** All text in documents whose address is a `blob:`, as reading systems show them; with what style sheets put before and after elements. */
export async function drawnFaces(session: CDPSession): Promise<DrawnText[]> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const bodies = [...nodesOf(root)].filter(
    ({ nodeName, documentURL }) => nodeName === '#document' && documentURL?.startsWith('blob:'),
  )
  const texts = bodies.flatMap((body) => [...nodesOf(body)].filter(isText))
  return Promise.all(
    texts.map(async ({ nodeId, nodeValue, pseudoType }) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      return {
        text: pseudoType === undefined ? nodeValue : `::${pseudoType}`,
        faces: fonts.map((font) => ({
          family: font.familyName,
          isEmbedded: font.isCustomFont,
          glyphs: font.glyphCount,
        })),
      }
    }),
  )
}

const TEXT_NODE = 3
const isText = ({ nodeType, nodeValue, pseudoType }: Node): boolean =>
  pseudoType !== undefined || (nodeType === TEXT_NODE && /\S/.test(nodeValue))

function* nodesOf(node: Node): Generator<Node> {
  if (node.nodeName.toLowerCase() === 'head') return
  yield node
  const inside = [
    node.contentDocument,
    ...(node.pseudoElements ?? []),
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
  ]
  for (const each of inside) if (each !== undefined) yield* nodesOf(each)
}
