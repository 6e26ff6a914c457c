import { count, grouped } from './count.ts';

/** The words of the dialogs. */
export const dialogs = {
  picture: {
    open: 'Picture',
    title: 'Take a picture',
    what: 'Show',
    stage: 'What is on the stage',
    whole: 'The whole view',
    format: 'Format',
    png: 'PNG',
    svg: 'SVG',
    svgHint: 'Vectors with live text: sharp at any size, every name can be edited.',
    pngHint: (width: number, height: number) => `${grouped(width)} × ${grouped(height)} pixels`,
    width: 'Width',
    height: 'Height',
    pixels: 'px',
    scale: 'Scale',
    theme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    transparent: 'Transparent ground',
    legend: 'Legend',
    heading: 'Title',
    headingPlaceholder: 'No title',
    years: 'Range of years',
    save: 'Save',
    copy: 'Copy',
    copied: 'Copied: paste it into a slide or a text',
    saved: (name: string) => `Saved as ${name}`,
    failed: 'The picture could not be made',
    outOfBounds: (least: number, most: number) =>
      `Width and height: whole numbers from ${least} to ${most}`,
    tooLarge:
      'This is more pixels than the browser can draw: choose a smaller size or scale, or SVG',
    copyFailed: 'The browser did not allow copying: save it instead',
    making: 'Drawing',
  },
  sources: {
    title: 'Open a list',
    lead: 'A publication list: a Markdown page, a BibTeX file, an export, an API answer; with a table of citations beside it if you have one. It is read here, in this browser: nothing is sent anywhere.',
    drop: 'Drop files or a folder here',
    or: 'or',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    paste: 'Paste the text of a list',
    pastePlaceholder:
      '**Title of a paper**\nFirst Author, Second Author\nVenue 2024\n[paper](https://…)',
    readPasted: 'Read this text',
    example: 'Open the example',
    made: {
      title: 'Made-up papers, to try long lists',
      papers: (n: number) => count(n, 'paper'),
      file: (n: number) => `made-up field of ${count(n, 'paper')}`,
    },
    dropAnywhere: 'Drop to open',
    failed: 'This list could not be read',
    crashed: 'The reader stopped: this browser may be short of memory, or the file too strange',
    noEntries: 'No entries here',
    notAFile: 'This cannot be read as a file',
    emptyFolder: 'No file in this folder could be a list',
    tooManyFiles: (files: number, megabytes: number) =>
      `This folder is too large: up to ${grouped(files)} files and ${megabytes} MB are read`,
    failedNext: 'The list that was open is still here.',
    formats:
      'Reads Markdown and HTML lists, plain references, pages with front matter, YAML, BibTeX, RIS, EndNote, PubMed, Web of Science, DBLP, CSV tables, JSON of OpenAlex, Crossref, Semantic Scholar, DataCite and CSL, citation tables, and Coterie’s own corpus, zip, gzip and tar archives of them; and networks of VOSviewer, GEXF, GraphML, Pajek, GML and Cytoscape.',
  },
  progress: {
    reading: (name: string) => `Reading ${name}`,
    cleaning: 'Finding out who is who',
    percent: (share: number) => `${Math.floor(share * 100)} %`,
    entries: (n: number) => count(n, 'entry', 'entries'),
    cancel: 'Cancel',
    stopped: 'Reading was stopped.',
    stoppedNext: 'No list is open.',
  },
  reading: {
    title: 'How this list was read',
    summary: (read: number, found: number, refused: number) =>
      (read === found
        ? `Every one of ${found} entries was read.`
        : `${read} of ${found} entries were read.`) +
      (refused > 0 ? ` ${count(refused, 'file')} could not be read.` : ''),
    lost: 'Not read',
    mended: 'Mended and noticed',
    owner: 'Owner of the list',
    ownerNone: 'Nobody. Select a person and choose “This is me”.',
    line: (line: number) => `line ${line}`,
    nothing: 'Nothing to report.',
  },
};
