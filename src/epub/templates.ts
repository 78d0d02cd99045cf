/** The library's templates (EJS), replaced by ours: `<%-` sets finished markup, `<%=` escapes. They decide nothing. */

const XHTML_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="<%= lang %>" xml:lang="<%= lang %>">
<head>
<meta charset="UTF-8"/>
<title><%= title %></title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
`

export const CHAPTER_TEMPLATE = `${XHTML_HEAD}<body<%- division %>>
<%- content %>
</body>
</html>
`

export const NAVIGATION_TEMPLATE = `${XHTML_HEAD.replace('<%= title %>', '<%= tocTitle %>')}<body>
<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title"><%= tocTitle %></h1>
<%- contents %>
</nav>
<%- lists %>
<%- pageList %><nav epub:type="landmarks" id="landmarks" hidden="hidden">
<%- landmarks %>
</nav>
</body>
</html>
`

export const NCX_TEMPLATE = `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="<%= lang %>">
<head>
<meta name="dtb:uid" content="<%= id %>"/>
<meta name="dtb:depth" content="<%= depth %>"/>
<meta name="dtb:totalPageCount" content="<%= pageCount %>"/>
<meta name="dtb:maxPageNumber" content="<%= lastPage %>"/>
</head>
<docTitle><text><%= title %></text></docTitle>
<%- docAuthors %><navMap>
<%- points %></navMap>
<%- pageTargets %></ncx>
`

export const PACKAGE_TEMPLATE = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="<%= lang %>"<%- prefixes %>>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<%- metadata %>
</metadata>
<manifest>
<%- manifest %>
</manifest>
<spine toc="toc.ncx" page-progression-direction="<%= progression %>">
<%- spine %>
</spine>
<guide>
<%- guide %>
</guide>
</package>
`
