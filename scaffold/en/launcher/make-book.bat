@echo off
chcp 65001 >nul
cd /d "%~dp0"
where npx >nul 2>nul
if errorlevel 1 (
  echo Node.js is not on this computer yet. Install it from https://nodejs.org, then double-click this file again.
  goto end
)
call npx banxin build --lang en
if errorlevel 1 (
  echo.
  echo The book was not made. Mend what is said above, then double-click this file again.
  goto end
)
echo.
echo The book is made: see the folder out.
start "" "out"
:end
echo.
pause
