/**
 * The e-book's door to this room: texts by how they are set go in; for each face a font with just the characters that it draws comes out, and
 * for each setting the families that draw it. Nothing is done here that only a PDF needs (`twins.ts`).
 */
import type { BookConfig, FaceName } from '../model/config.js'
import { type Finding, finding, type Outcome } from '../model/finding.js'
import type { PassageFaceName, PlaceOf, ReaderFonts, SubsetFace, TextSetting } from '../model/fonts.js'
import type { Cache } from '../model/workshop.js'
import { bundled, chooseFonts, openOwnFonts, type Typecase } from './choose-fonts.js'
import { coverageOf } from './coverage.js'
import { cutFont, cutMathFont } from './cut.js'
import { mayBeEmbedded } from './embedding-rights.js'
import { nameFamilies } from './families.js'
import type { FontRequest } from './font-request.js'
import type { FontSource } from './font-source.js'
import { facesWithSongMarks, isFullWidthMark } from './half-widths.js'
import { needsGlyph } from './printed.js'
import { joinedWith } from './share-out.js'
import { undrawnFindings } from './uncovered.js'

export interface ReaderRequest extends Pick<FontRequest, 'config' | 'ownFonts' | 'bookFolder'> {
  readonly settings: readonly TextSetting[]
  readonly placeOf: PlaceOf
}

/** A font at work: what it serves as, and the characters that it was given so far. */
interface Share {
  readonly face: SubsetFace['face']
  readonly font: FontSource
  readonly characters: Set<string>
}

/** What draws the text of the book: asked, in this order, for what the faces of a setting lack. */
const TEXT_FACES: readonly FaceName[] = ['song', 'hei', 'kai']
const OTHER_FACES = ['mono', 'mono-bold', 'math'] as const

/** A character that no font has is left to the reader's system: a warning, for unlike a printed box it may well be drawn there. */
export async function fontsForReaders(request: ReaderRequest, cache: Cache): Promise<Outcome<ReaderFonts>> {
  const own = await openOwnFonts(request)
  const { value: config, findings } = await withoutForbidden(request, own)
  const asked = OTHER_FACES.filter((face) => request.settings.some(({ faces }) => faces.includes(face)))
  const faces = [...TEXT_FACES, ...(asked.includes('mono') ? (['mono'] as const) : [])]
  const typecase = await chooseFonts({ config, bookFolder: request.bookFolder, faces }, own)
  const passages = asked.filter((face) => face !== 'mono')
  const shares = sharesOf(typecase, passages, request.bookFolder)
  const songMarks = await facesWithSongMarks(typecase, config, cache)
  const given = new Map<string, readonly Share[]>()
  const uncovered = new Set<string>()
  for (const setting of request.settings) {
    const { drawing, left } = await shareSetting(setting, shares, { songMarks, cache })
    given.set(setting.name, drawing)
    for (const character of left) uncovered.add(character)
  }
  const used = shares.filter(({ characters }) => characters.size > 0)
  const cut = await Promise.all(
    used.map(async ({ face, font, characters }) => ({
      face,
      bytes: await (face === 'math' ? cutMathFont : cutFont)(font, await withSpace(characters, font, cache), cache),
    })),
  )
  const named = nameFamilies(cut)
  const familiesOf = (drawing: readonly Share[]) => drawing.map((share) => named[used.indexOf(share)]!.family)
  const stacks = new Map([...given].map(([name, drawing]) => [name, familiesOf(drawing)]))
  return {
    value: { faces: named, stacks },
    findings: [...findings, ...undrawnFindings([...uncovered], request.placeOf, typecase)],
  }
}

/**
 * What shapes text puts the space, without its width, where nothing is drawn (the word joiner before the call of a note). A font without one has
 * it drop the character instead, and in lines that run down browsers lose the bracket behind it.
 */
async function withSpace(
  characters: ReadonlySet<string>,
  font: FontSource,
  cache: Cache,
): Promise<ReadonlySet<string>> {
  const has = await coverageOf(font, cache)
  return has(' ') ? new Set([...characters, ' ']) : characters
}

function sharesOf(
  { faces, fallbacks }: Typecase,
  passages: readonly PassageFaceName[],
  bookFolder: string,
): readonly Share[] {
  const share = (face: Share['face'], font: FontSource): Share => ({ face, font, characters: new Set() })
  return [
    ...faces.map(({ name, font }) => share(name, font)),
    ...passages.map((face) => share(face, bundled(face, bookFolder))),
    ...fallbacks.map((font) => share('fallback', font)),
  ]
}

/** Gives each character to the first font that has it. `drawing`: those that got any, in the order they are asked. */
async function shareSetting(
  { faces, characters }: TextSetting,
  shares: readonly Share[],
  { songMarks, cache }: { readonly songMarks: ReadonlySet<FaceName>; readonly cache: Cache },
): Promise<{ readonly drawing: readonly Share[]; readonly left: readonly string[] }> {
  const rankOf = ({ face }: Share) => [...new Set([...faces, ...TEXT_FACES, 'fallback'])].indexOf(face)
  const order = shares.filter((share) => rankOf(share) >= 0).sort((a, b) => rankOf(a) - rankOf(b))
  const all = [...characters]
  const songHas = await coverageOf(shares.find(({ face }) => face === 'song')!.font, cache)
  const isLeftToSong = (face: Share['face'], each: string) =>
    songMarks.has(face as FaceName) && isFullWidthMark(each) && songHas(each)
  const drawing: Share[] = []
  let left = all.filter(needsGlyph)
  for (const share of order) {
    if (left.length === 0) break
    const has = await coverageOf(share.font, cache)
    const drawn = new Set(left.filter((each) => has(each) && !isLeftToSong(share.face, each)))
    if (drawn.size === 0) continue
    const joined = share.face === 'fallback' ? joinedWith(all).filter(has) : []
    for (const each of [...drawn, ...joined]) share.characters.add(each)
    drawing.push(share)
    left = left.filter((each) => !drawn.has(each))
  }
  return { drawing, left }
}

/** The configuration without fonts whose licence keeps them out of e-books; ours serve in their place. */
async function withoutForbidden(
  { config, ownFonts }: ReaderRequest,
  own: ReadonlyMap<string, FontSource>,
): Promise<Outcome<BookConfig>> {
  const findings: Finding[] = []
  const forbidden = new Set<string>()
  for (const [file, font] of own) {
    if (mayBeEmbedded(await font.read())) continue
    forbidden.add(file)
    findings.push(finding('epub/font-not-embeddable', { file }, { place: ownFonts.get(file)!.place }))
  }
  if (forbidden.size === 0) return { value: config, findings }
  const { fallback, ...faces } = config.typography.fonts
  const allowed = (path: string | null) => (path !== null && forbidden.has(path) ? null : path)
  const fonts = {
    song: allowed(faces.song),
    hei: allowed(faces.hei),
    kai: allowed(faces.kai),
    mono: allowed(faces.mono),
    fallback: fallback.filter((path) => !forbidden.has(path)),
  }
  return { value: { ...config, typography: { ...config.typography, fonts } }, findings }
}
