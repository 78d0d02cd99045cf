/** Listings of the benchmark's book: small programs with names and numbers drawn by lot. */
import type { Random } from './random.js'

const NAMES = ['level', 'rain', 'flow', 'gate', 'battery', 'queue', 'station', 'survey', 'packet', 'ledger'] as const

const LISTINGS: readonly ((name: string, limit: number, other: string) => string)[] = [
  (name, limit, other) => `\`\`\`sql
CREATE TABLE ${name}_${limit} (
  ${name}_id INTEGER PRIMARY KEY,
  ${other}_id INTEGER NOT NULL REFERENCES ${other}(id),
  taken_at TEXT NOT NULL,   -- UTC，精确到秒
  value_mm INTEGER CHECK (value_mm BETWEEN -${limit} AND ${limit * 12}),
  is_missing INTEGER NOT NULL DEFAULT 0
);
SELECT ${other}_id, count(*) FROM ${name}_${limit} WHERE is_missing = 0 GROUP BY 1;
\`\`\``,
  (name, limit, other) => `\`\`\`ts
/** 读数连续 ${limit} 次不变，多半是传感器卡住了。 */
export function stuck${name[0]!.toUpperCase()}${name.slice(1)}(${other}: readonly number[]): boolean {
  const tail = ${other}.slice(-${limit})
  return tail.length === ${limit} && tail.every((value) => value === tail[0])
}
\`\`\``,
  (name, limit, other) => `\`\`\`sh
# 每 ${limit} 分钟取一次
*/${(limit % 50) + 5} * * * * gauge read --${name} --out /var/lib/gauge/${other}.csv
gauge check /var/lib/gauge/${other}.csv || gauge mark-missing --since "${limit} min"
\`\`\``,
  (name, limit, other) => `\`\`\`json
{
  "${name}": { "interval_s": ${limit}, "retry": [1, 2, 5, ${limit}] },
  "${other}": { "unit": "mm", "offset": ${limit * 3 - 400}, "note": "搬站以后重新测定" }
}
\`\`\``,
]

export function listing(random: Random): string {
  const name = random.pick(NAMES)
  return random.pick(LISTINGS)(name, random.between(6, 240), random.pick(NAMES.filter((other) => other !== name)))
}
