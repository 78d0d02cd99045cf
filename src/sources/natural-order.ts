/**
 * The order in which people number their files: 2 before 10, 第二章 before 第十章, 上 before 下. Locale and rules are fixed,
 * so a book has the same order on every machine.
 */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

/** Compares two names of one folder. */
export function naturalOrder(a: string, b: string): number {
  return COLLATOR.compare(withDigits(a), withDigits(b)) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Numbers in 汉字 become digits where they number something: after 第, at the start before 、 and as 上编, 中册, 下卷. */
function withDigits(name: string): string {
  return name
    .replace(
      /第([〇零一二三四五六七八九十百千]+)|^([〇零一二三四五六七八九十百千]+)(?=[、.．_\s-])/g,
      (_all, after, atStart) => (after === undefined ? String(chineseNumber(atStart)) : `第${chineseNumber(after)}`),
    )
    .replace(/[上中下](?=[编編册冊卷篇部集])/g, (word) => String('上中下'.indexOf(word) + 1))
}

const DIGITS = '〇一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 十二 is 12, 一百零三 is 103, 二〇 is 20. */
function chineseNumber(written: string): number {
  let [sum, digit] = [0, 0]
  for (const character of written.replaceAll('零', '〇')) {
    const unit = UNITS[character]
    if (unit === undefined) digit = digit * 10 + DIGITS.indexOf(character)
    else [sum, digit] = [sum + (digit || 1) * unit, 0]
  }
  return sum + digit
}
