#!/bin/sh
cd "$(dirname "$0")" || exit 1
if ! command -v npx >/dev/null 2>&1; then
  echo "这台电脑上还没有 Node.js。请到 https://nodejs.org 下载安装，再双击这个文件。"
elif npx banxin build --lang zh-CN; then
  echo
  echo "书做好了，在 out 文件夹里。"
  if command -v open >/dev/null 2>&1; then open out; fi
else
  echo
  echo "书没有做成。请按上面的提示改好，再双击这个文件。"
fi
echo
printf "按回车键关闭窗口。"
read -r _
