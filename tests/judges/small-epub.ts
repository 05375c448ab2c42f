import JSZip from 'jszip';

/** The files of the smallest EPUB that EPUBCheck has nothing against, by name. */
export function smallEpub(): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`,
    ],
    [
      'book.opf',
      `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="fa" dir="rtl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000001</dc:identifier>
<dc:title>کتاب</dc:title>
<dc:language>fa</dc:language>
<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
</manifest>
<spine page-progression-direction="rtl"><itemref idref="text"/></spine>
</package>`,
    ],
    [
      'nav.xhtml',
      page(
        '<nav epub:type="toc" role="doc-toc"><ol><li><a href="text.xhtml">متن</a></li></ol></nav>',
      ),
    ],
    ['text.xhtml', page('<p>متن</p><p><img src="cover.png" alt="جلد"/></p>')],
    // One black pixel: EPUBCheck reads pictures with parts of Java that text doesn't need.
    [
      'cover.png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
  ]);
}

/** An XHTML document round a body. */
export function page(body: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fa" xml:lang="fa" dir="rtl">
<head><title>کتاب</title></head>
<body>${body}</body>
</html>`;
}

/** Files in the order given, none compressed. */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of files) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
