import { describe, expect, it } from 'vitest'
import { sortForms } from '../../src/compose/epub/sort-forms.js'
import type { BookMeta, Heading } from '../../src/model/book.js'
import type { Person } from '../../src/model/config.js'
import { bookOf, heading, paragraph, section } from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const by = (role: Person['role'], name: string, sort: string | null = null): Person => ({ name, role, sort })

const byline = (id: string, author: string): Heading => ({
  ...heading(1, id, '码头'),
  attributes: { classes: [], values: { author } },
})

async function creditsOf(
  authors: readonly Person[],
  meta: Partial<BookMeta> = {},
  headings = [heading(1, 'a', '码头')],
) {
  const sections = headings.map((each) => section(each, [paragraph('缆绳还湿着。')]))
  const { facts, bytes } = await madeEpub(bookOf(sections, { meta: { authors, ...meta } }))
  return { creators: facts.creators, contributors: facts.contributors, bytes }
}

describe('who made an e-book', () => {
  it('is who wrote or compiled it; others helped', async () => {
    const people = [
      by('editor', '何照'),
      by('author', '林渡'),
      by('compiler', '周小满'),
      by('photographer', '沈百川'),
      by('annotator', '邱大勇'),
      by('foreword', '韩一川'),
      by('calligrapher', '宋桂枝'),
      by('designer', '秦岸'),
    ]
    const { creators, contributors, bytes } = await creditsOf(people)
    expect(creators).toEqual(['林渡: aut (Lin Du)', '周小满: com (Zhou Xiaoman)'])
    expect(contributors).toEqual([
      '何照: edt (He Zhao)',
      '沈百川: pht (Shen Baichuan)',
      '邱大勇: ann (Qiu Dayong)',
      '韩一川: aui (Han Yichuan)',
      '宋桂枝: cll (Song Guizhi)',
      '秦岸: bkd (Qin An)',
    ])
    expect(await complaints(bytes)).toEqual([])
  })

  it('is the editor of a book that nobody wrote, and of a book of pictures who made these', async () => {
    const edited = await creditsOf([by('translator', '林渡'), by('editor', '何照')])
    expect(edited.creators).toEqual(['何照: edt (He Zhao)'])
    expect(edited.contributors).toEqual(['林渡: trl (Lin Du)'])
    const pictured = await creditsOf([by('photographer', '林渡')])
    expect(pictured.creators).toEqual(['林渡: pht (Lin Du)'])
    expect(pictured.contributors).toEqual([])
  })

  it('is named once with all that he did', async () => {
    const { creators, contributors } = await creditsOf([by('author', '林渡'), by('photographer', '林渡')])
    expect(creators).toEqual(['林渡: aut, pht (Lin Du)'])
    expect(contributors).toEqual([])
  })

  it('may have written a chapter only, and is named once', async () => {
    const headings = [byline('a', '林渡、何照'), byline('b', '何照；周小满'), byline('c', '秦岸')]
    const { creators, contributors } = await creditsOf([by('editor', '秦岸')], {}, headings)
    expect(creators).toEqual(['秦岸: edt (Qin An)'])
    expect(contributors).toEqual(['林渡: aut (Lin Du)', '何照: aut (He Zhao)', '周小满: aut (Zhou Xiaoman)'])
  })

  it('is sorted as the book says, and in other languages as written', async () => {
    expect((await creditsOf([by('author', '林渡', 'Lin, Du')])).creators).toEqual(['林渡: aut (Lin, Du)'])
    for (const lang of ['ja', 'ko', 'zh-Hant', 'en'])
      expect((await creditsOf([by('author', '林渡')], { lang })).creators).toEqual(['林渡: aut ()'])
  })
})

describe('names in pinyin', () => {
  it.each([
    ['林渡', 'Lin Du'],
    ['欧阳修', 'Ouyang Xiu'],
    ['淳于意', 'Chunyu Yi'],
    ['纳兰性德', 'Nalan Xingde'],
    ['司马相如', 'Sima Xiangru'],
    ['单小妹', 'Shan Xiaomei'],
    ['仇英', 'Qiu Ying'],
    ['吕叔湘', 'Lü Shuxiang'],
    ['林建安', "Lin Jian'an"],
    ['王　力', 'Wang Li'],
    ['［宋］苏轼', 'Su Shi'],
    ['林渡等', 'Lin Du'],
    ['云栈市文联', 'Yun zhan shi wen lian'],
    ['编辑组', 'Bian ji zu'],
    ['《街坊》编辑部', 'Jie fang bian ji bu'],
    ['加西亚·马尔克斯', 'Jia xi ya ma er ke si'],
    ['Anna Brook', null],
    ['村上はるき', null],
    ['——', null],
  ])('%s is sorted under %s', async (name, sorted) => {
    expect((await sortForms('zh-CN')).person(name)).toBe(sorted)
  })

  it('and titles go by syllables, with words in Latin letters as they are', async () => {
    const { title } = await sortForms('zh')
    expect(title('《沿河借书》')).toBe('Yan he jie shu')
    expect(title('Git 入门：2026 年版')).toBe('Git ru men 2026 nian ban')
    expect(title('Three Bridges')).toBeNull()
    expect(title('こころ入門')).toBeNull()
  })
})
