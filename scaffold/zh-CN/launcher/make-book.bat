@echo off
chcp 65001 >nul
cd /d "%~dp0"
where npx >nul 2>nul
if errorlevel 1 (
  echo 这台电脑上还没有 Node.js。请到 https://nodejs.org 下载安装，再双击这个文件。
  goto end
)
call npx banxin build --lang zh-CN
if errorlevel 1 (
  echo.
  echo 书没有做成。请按上面的提示改好，再双击这个文件。
  goto end
)
echo.
echo 书做好了，在 out 文件夹里。
start "" "out"
:end
echo.
pause
