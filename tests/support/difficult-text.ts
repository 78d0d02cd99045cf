/** A manuscript with something for each face of the book, and for those that are asked when a face lacks a character. */
export const DIFFICULT_TEXT = `# 渡口纪事

## 老船 *慢行* 与 **新桥**

::: editors-note
编者按：这一组短文写“渡口”，有旧稿，也有*新作*。
:::

河边的{渡|dù}{口|kǒu}，[年年]{.dots}有人等船。𠮷野家的伙计说："It is [*late*]{lang=en}, Tom!" 他又说：‘快一点’。

1. 一号船
2. 二号船

- [ ] 修船
- [x] 补帆

| 船名 | 载重 |
|---|---|
| **白鹭** | 3 t |

晴天挂 ☐✘➤，过节放 🌸🚢👩‍🚒1️⃣。

> 引文里有“引号”，也有『书』。

面积是 $S = \\sqrt{a^2 + b} \\times \\frac{π r}{2}$，即

$$
\\int_0^1 f(x)\\,dx = \\text{面积}
$$

\`\`\`js {.numbered}
// 量水深：米
const depth = "三尺" + 12
return depth
\`\`\`

::: verse
船过水无痕
:::
`
