#!/bin/sh
cd "$(dirname "$0")" || exit 1
if ! command -v npx >/dev/null 2>&1; then
  echo "Node.js is not on this computer yet. Install it from https://nodejs.org, then double-click this file again."
elif npx banxin build --lang en; then
  echo
  echo "The book is made: see the folder out."
  if command -v open >/dev/null 2>&1; then open out; fi
else
  echo
  echo "The book was not made. Mend what is said above, then double-click this file again."
fi
echo
printf "Press Return to close this window."
read -r _
