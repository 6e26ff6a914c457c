/** A source as it was given, or as it was found inside one: its name and its bytes. */
export interface SourceBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The folder or archive it was found in, as that was given; files found so are not all lists. */
  readonly within?: string;
}

const folders = /(?:^|\/)(?:\.[^/]+|__MACOSX|node_modules|bower_components|__pycache__)(?:\/|$)/;
const others = new RegExp(
  `(?:^|/)(?:Thumbs\\.db|desktop\\.ini|Icon\\r)$|\\.(?:${[
    'png jpe?g gif webp avif bmp ico tiff? psd heic svgz? eps ps pdf docx? xlsx? pptx? odt ods odp',
    'pages numbers key epub mobi djvu ttf otf woff2? eot mp[34] m4[av] mov avi mkv webm wav ogg flac',
    'exe dll so dylib o a class jar pyc wasm dmg iso apk 7z rar xz bz2 zst sqlite db parquet',
    'enl enlx css s[ac]ss less js mjs cjs jsx tsx? map svelte vue py rb go rs java c h cpp sh bat',
    'lock log xsl dtd xsd sty cls bst aux bbl blg toc synctex',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);

/**
 * Whether a file found in a folder or an archive is there for other reasons than
 * to be read: hidden, of an operating system or a program, an image, a binary or
 * code. It is passed over in silence. The path is below the folder or archive.
 */
export function isNoise(path: string): boolean {
  return folders.test(path) || others.test(path);
}
