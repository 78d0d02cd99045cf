/** ICC profiles: those that a printer gives, those that are no such thing, and our own. */
import { describe, expect, it } from 'vitest'
import { standardProblems } from '../../src/finish/standards/check-standard.js'
import { readIccProfile } from '../../src/finish/standards/icc-profile.js'
import { ownProfile } from '../../src/finish/standards/own-profiles.js'
import type { PrintStandard } from '../../src/model/config.js'
import type { ColourMode } from '../../src/model/inks.js'
import { plainConfig } from '../support/one-file.js'
import {
  CLASS,
  pressProfile,
  pressProfileOf4,
  SIGNATURE,
  SIZE,
  SPACE,
  VERSION,
} from '../support/standards/press-profile.js'

const printed = (mode: ColourMode, standard: PrintStandard = 'none') => {
  const { print } = plainConfig()
  return { ...print, inks: { ...print.inks, mode }, standard, outputProfile: 'press.icc' }
}

describe('a profile as read', () => {
  it('tells the press, its inks and its name, in version 2 and in version 4', () => {
    const facts = { deviceClass: 'prtr', space: 'CMYK' }
    expect(readIccProfile(pressProfile('Coated'))).toEqual({
      ...facts,
      version: { major: 2, minor: 1 },
      description: 'Coated',
    })
    expect(readIccProfile(pressProfileOf4('胶版纸'))).toEqual({
      ...facts,
      version: { major: 4, minor: 2 },
      description: '胶版纸',
    })
  })

  it('has no name when its maker gave none', () => {
    expect(readIccProfile(pressProfile(''))).toMatchObject({ description: null })
  })

  it('may end in more bytes than it says', () => {
    expect(readIccProfile(Buffer.concat([pressProfile(), Buffer.alloc(3)]))).toMatchObject({ space: 'CMYK' })
  })
})

/** The profile with some of its bytes changed. */
const changed = (at: number, bytes: string | number): Buffer => {
  const profile = pressProfile()
  if (typeof bytes === 'string') profile.write(bytes, at, 'latin1')
  else profile.writeUInt32BE(bytes, at)
  return profile
}

describe('a file that is no profile for the book', () => {
  const problems = (profile: Uint8Array, mode: ColourMode = 'cmyk') =>
    standardProblems(printed(mode), profile, (keys) => ({ file: keys.join('.'), line: 1, column: 1 }))

  it.each([
    ['a text', Buffer.from('ICC: Japan Color 2011 Coated\n'.repeat(20)), 'print/profile-not-icc'],
    ['nothing', Buffer.alloc(0), 'print/profile-not-icc'],
    ['a picture', changed(SIGNATURE, 'JFIF'), 'print/profile-not-icc'],
    ['the first half of a profile', pressProfile().subarray(0, 2000), 'print/profile-damaged'],
    ['one that says it is longer', changed(SIZE, 1_000_000), 'print/profile-damaged'],
    ['one with a million tags', changed(128, 1_000_000), 'print/profile-damaged'],
    ['one whose tag lies outside', changed(128 + 8, 0xfffffff0), 'print/profile-damaged'],
    ['one without its tables', changed(128 + 4 + 12, 'XXXX'), 'print/profile-damaged'],
    ['one of a later version', changed(VERSION, 0x05000000), 'print/profile-version'],
    ['that of a screen', changed(CLASS, 'mntr'), 'print/profile-class'],
    ['that of a scanner', changed(CLASS, 'scnr'), 'print/profile-class'],
    ['a conversion from one device to another', changed(CLASS, 'link'), 'print/profile-class'],
    ['one of six inks', changed(SPACE, '6CLR'), 'print/profile-space'],
  ])('%s is refused where book.yaml names it', (_, profile, id) => {
    expect(problems(profile)).toMatchObject([{ id, severity: 'error', place: { file: 'print.outputProfile' } }])
  })

  it('is told from a good one', () => {
    expect(problems(pressProfile())).toEqual([])
    expect(problems(pressProfileOf4('胶版纸'))).toEqual([])
  })

  it.each([
    ['black', 'CMYK', true],
    ['spot', 'CMYK', true],
    ['cmyk', 'CMYK', true],
    ['rgb', 'CMYK', false],
    ['black', 'GRAY', true],
    ['spot', 'GRAY', false],
    ['cmyk', 'GRAY', false],
    ['black', 'RGB ', false],
    ['cmyk', 'RGB ', false],
    ['rgb', 'RGB ', true],
  ] as const)('colour %s with a press for %s: %s', (mode, space, fits) => {
    const ids = problems(changed(SPACE, space), mode).map(({ id }) => id)
    expect(ids).toEqual(fits ? [] : ['print/profile-space'])
  })

  it('may be that of a screen for a book in the colours of a screen', () => {
    const screen = changed(SPACE, 'RGB ')
    screen.write('mntr', CLASS, 'latin1')
    expect(problems(screen, 'rgb')).toEqual([])
    expect(problems(changed(CLASS, 'mntr'), 'black').map(({ id }) => id)).toEqual(['print/profile-class'])
  })
})

describe('a standard without a profile', () => {
  it.each([
    ['none', 'cmyk', []],
    ['none', 'rgb', []],
    ['pdfx-4', 'black', []],
    ['pdfx-4', 'spot', ['print/profile-missing']],
    ['pdfx-4', 'cmyk', ['print/profile-missing']],
    ['pdfx-4', 'rgb', ['print/screen-colours']],
    ['pdfa-2u', 'black', []],
    ['pdfa-2u', 'rgb', []],
    ['pdfa-2u', 'cmyk', ['print/profile-missing']],
    ['pdfa-3u', 'spot', ['print/profile-missing']],
  ] as const)('%s with colour %s', (standard, mode, ids) => {
    const found = standardProblems(printed(mode, standard), null, () => ({ file: 'book.yaml', line: 1, column: 1 }))
    expect(found.map(({ id }) => id)).toEqual(ids)
  })
})

describe('our own profile', () => {
  const bytes = (mode: ColourMode, standard: PrintStandard = 'none') => ownProfile(printed(mode, standard))

  it('is there for black ink, and for the colours of a screen in an archive', () => {
    expect(readIccProfile(bytes('black')!)).toMatchObject({
      deviceClass: 'prtr',
      space: 'GRAY',
      description: 'Black ink, dot gain 20 %',
    })
    expect(readIccProfile(bytes('rgb', 'pdfa-2u')!)).toMatchObject({ deviceClass: 'mntr', space: 'RGB ' })
    expect([bytes('rgb'), bytes('spot'), bytes('cmyk', 'pdfx-4')]).toEqual([null, null, null])
  })

  it('prints no ink as paper, full ink as black, and a tint of one half a fifth darker', () => {
    const profile = bytes('black')!
    const start = profile.indexOf('curv')
    const light = (step: number) => profile.readUInt16BE(start + 12 + 2 * step) / 0xffff
    expect(profile.readUInt32BE(start + 8)).toBe(256)
    expect([light(0), light(255)]).toEqual([0, 1])
    expect((light(127) + light(128)) / 2).toBeCloseTo(0.3, 2)
    const curve = Array.from({ length: 256 }, (_, step) => light(step))
    expect(curve).toEqual([...curve].sort((a, b) => a - b))
  })

  it('is the same each time', () => {
    expect(bytes('black')).toEqual(bytes('black'))
  })
})
