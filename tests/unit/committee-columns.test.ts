import { describe, expect, it } from 'vitest'
import {
  columnsFor,
  isSpreadName,
  isSpreadOffice,
  rowsOf,
  standsAbove,
} from '../../src/compose/print/committee-columns.js'
import type { CommitteeOffice } from '../../src/model/front-matter.js'

const office = (name: string | null, ...names: string[]): CommitteeOffice => ({ office: name, names })
const MEASURE = 27

describe('the names of an editorial board', () => {
  const board = [
    office('副主任', '王明', '陈渡之'),
    office('委员', '赵一', '钱二川', '孙三', '李四海', '周五', '吴六顺'),
  ]

  it('stand in at most five columns, as wide as three characters', () => {
    const columns = columnsFor(board, MEASURE)
    expect(columns).toEqual({ officeWidth: 3, width: 3, count: 5, fullWidth: 24 })
    expect(rowsOf(board[1]!.names, columns).map((row) => row.map(({ name }) => name))).toEqual([
      ['赵一', '钱二川', '孙三', '李四海', '周五'],
      ['吴六顺'],
    ])
  })

  it('stand in as few columns as there are names', () => {
    expect(columnsFor([office('主编', '王明')], MEASURE)).toMatchObject({ count: 1, fullWidth: 7 })
  })

  it('take as many columns as a long name is wide, and a row of its own if need be', () => {
    const long = '一个很长很长长到放不进任何一行里去的特邀顾问单位的全称'
    const columns = columnsFor([office(null, '王明', '阿依古丽·买买提', '陈渡', long)], MEASURE)
    const rows = rowsOf(['王明', '阿依古丽·买买提', '陈渡', long], columns)
    expect(rows.map((row) => row.map(({ name, width }) => `${name.slice(0, 2)} ${width}`))).toEqual([
      ['王明 3', '阿依 11', '陈渡 3'],
      [`一个 ${columns.fullWidth}`],
    ])
    expect(columns.fullWidth).toBeLessThanOrEqual(MEASURE)
  })

  it('keep to the line on a narrow page', () => {
    for (const measure of [8, 12, 20]) expect(columnsFor(board, measure).fullWidth).toBeLessThanOrEqual(measure)
  })

  it('have all columns below an office that is too long to stand beside them', () => {
    const long = '丛书编纂工作领导小组办公室主任'
    const columns = columnsFor([...board, office(long, '赵一', '钱二川', '孙三', '李四海', '周五')], MEASURE)
    expect(columns).toMatchObject({ officeWidth: 3, count: 5, fullWidth: 24 })
    expect([long, '副主任'].map((each) => standsAbove(each, columns))).toEqual([true, false])
    expect(columnsFor([office(long, '王明')], MEASURE)).toMatchObject({ officeWidth: 0, fullWidth: 15 })
  })

  it('are spread to three characters in Chinese where longer ones stand beside them', () => {
    expect(isSpreadName('王明', board, 'zh-CN')).toBe(true)
    expect(isSpreadName('陈渡之', board, 'zh-CN')).toBe(false)
    expect(isSpreadName('Li', board, 'zh-CN')).toBe(false)
    expect(isSpreadName('王明', [office('主编', '王明', '陈渡')], 'zh-CN')).toBe(false)
    expect(isSpreadName('王明', board, 'ja')).toBe(false)
  })

  it('stand behind offices that are spread while they are short', () => {
    expect(isSpreadOffice('委员', columnsFor(board, MEASURE), 'zh-CN')).toBe(true)
    const withLong = [...board, office('特邀学术顾问', '甲乙丙')]
    expect(isSpreadOffice('委员', columnsFor(withLong, MEASURE), 'zh-CN')).toBe(false)
  })
})
