import { extname } from 'node:path';
import { networkPictureOf, pictureOf } from '#core';
import { sceneToSvg } from '#core/exporters';
import { mostPaired } from '#core/graph';
import type { Corpus, Network } from '#core/model';
import {
  defineParams,
  kebabOf,
  pictureParams,
  type Values,
  valueToText,
  type YearRange,
  viewParams,
} from '#core/params';
import { worksIn, yearExtent, yearLimits, type YearWindow } from '#core/query';
import type { Faces, Scene } from '#core/scene';
import { words } from '#core/words';
import type { Console } from '../console.ts';
import { type Fonts, loadFonts } from '../fonts.ts';
import { addOptions, valuesOf } from '../options.ts';
import { rasterise, refuseOverwriting, writeWhole } from '../platform.ts';
import { startProgress } from '../progress.ts';
import { addReading, type Lists, wholeListsOf } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { CliCommand, Given } from './command.ts';

/** The picture's theme takes the place of the page's, which may follow the system. */
const params = defineParams({ ...viewParams, ...pictureParams });

/** More pixels than this are no picture any more: a gigabyte of them. */
const mostPixels = 268_000_000;

type Format = 'svg' | 'png';

/** By the ending of the output; standard output is SVG. */
function formatOf(output: string): Format {
  const ending = output === '-' ? '.svg' : extname(output).toLowerCase();
  if (ending === '.svg') return 'svg';
  if (ending === '.png') return 'png';
  throw new Refusal(`cannot write ${output}: a picture ends in .svg or .png`, 2);
}

/** An open end becomes the corpus's own first or last year. */
function windowOf({ from, to }: YearRange, corpus: Corpus): YearWindow {
  if (from === null && to === null) return null;
  const extent = yearExtent(corpus) ?? yearLimits;
  return {
    from: from ?? Math.min(extent.from, to ?? extent.from),
    to: to ?? Math.max(extent.to, from ?? extent.to),
  };
}

function svgOf(
  scene: Scene,
  { title, description }: { readonly title: string | null; readonly description: string },
  faces: Faces,
  embedFonts: boolean,
): string {
  return sceneToSvg(scene, { title: title ?? words.app.name, description, faces, embedFonts });
}

type Asked = Omit<Values<typeof params>, 'title'> & { readonly title: string | null };

function sceneOfPapers(corpus: Corpus, asked: Asked, faces: Faces, console: Console): Scene {
  const years = windowOf(asked.years, corpus);
  if (!worksIn(corpus, years).includes(1)) {
    console.error('coterie: no work is of these years: the picture is empty\n');
  }
  const large = corpus.works.filter(({ authors }) => authors.length > mostPaired).length;
  if (asked.view === 'coauthors' && large > 0) {
    console.error(`coterie: ${words.legend.capped(large, mostPaired)}\n`);
  }
  const progress = startProgress(console, 'laying out');
  const scene = pictureOf(corpus, { ...asked, years }, faces, progress.update);
  progress.end();
  return scene;
}

/** What a picture of papers can be asked for, and one of a network cannot. */
const ofPapers = ['view', 'years', 'counting', 'outside', 'hideOwner'] as const;

function sceneOfNetwork(network: Network, asked: Asked, faces: Faces, console: Console): Scene {
  const idle = ofPapers.filter(
    (name) => valueToText(asked[name]) !== valueToText(params[name].default),
  );
  if (idle.length > 0) {
    const flags = idle.map((name) => `--${kebabOf(name)}`).join(', ');
    console.error(`coterie: a network has no papers: ${flags} made no difference\n`);
  }
  const progress = startProgress(console, 'laying out');
  const scene = networkPictureOf(network, asked, faces, progress.update);
  progress.end();
  return scene;
}

/** The network that was asked for; where there are no papers, the first. Null for the papers. */
function networkIn({ corpus, networks }: Lists, number: number): Network | null {
  if (number > networks.length) {
    const held = words.network.networks(networks.length);
    throw new Refusal(`there is no network ${number}: the files hold ${held}`, 2);
  }
  if (number === 0 && corpus.works.length > 0) return null;
  return networks[Math.max(0, number - 1)] ?? null;
}

/** A PNG has nobody's own fonts to fall back on: what no face covers is not drawn. */
function sayUncovered(scene: Scene, { faces }: Fonts, console: Console): void {
  const uncovered = scene.marks.filter((one) => one.type === 'label' && !faces.covers(one.text));
  if (uncovered.length === 0) return;
  const count = uncovered.length === 1 ? '1 label has' : `${uncovered.length} labels have`;
  console.error(`coterie: ${count} characters that no font here covers; add one with --font\n`);
}

/** `coterie image`: a picture of a view, without a browser. */
export const image: CliCommand = {
  name: 'image',
  description: 'draw a view of the lists, or a network, as an SVG or a PNG',
  lists: '<LIST...>',
  listsDescription: 'lists, citation tables, corpus files, networks, archives and folders of them',
  configure(command) {
    command.requiredOption(
      '-o, --output <FILE>',
      'file to write, ending in .svg or .png; - is an SVG on standard output',
    );
    addReading(
      addOptions(command, params).option(
        '--font <FILE>',
        'a TrueType font for what the embedded one lacks; repeatable',
        more,
      ),
    );
  },
  run(lists, given, console) {
    const output = String(given['output']);
    const values = valuesOf(params, given);
    const format = formatOf(output);
    const pixels = values.width * values.height * values.scale ** 2;
    if (format === 'png' && pixels > mostPixels) {
      throw new Refusal(`this PNG would have ${Math.round(pixels / 1e6)} million pixels`, 2);
    }
    refuseOverwriting(output, lists);
    const fonts = loadFonts(fontsOf(given));
    const read = wholeListsOf(lists, given, console);
    const title = values.title === '' ? null : values.title;
    const network = networkIn(read, values.network);
    const scene = network
      ? sceneOfNetwork(network, { ...values, title }, fonts.faces, console)
      : sceneOfPapers(read.corpus, { ...values, title }, fonts.faces, console);
    const description = network ? words.network.stage : words.stage.label;
    const svg = svgOf(scene, { title, description }, fonts.faces, format === 'svg');
    if (format === 'png') sayUncovered(scene, fonts, console);
    if (output === '-') console.out(svg);
    else writeWhole(output, format === 'svg' ? svg : rasterise(svg, values.scale, fonts.files));
    return 0;
  },
};

function more(file: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), file];
}

function fontsOf(given: Given): readonly string[] {
  return Array.isArray(given['font']) ? given['font'].map(String) : [];
}
