import { hiddenNames, isPlaceholder } from './hidden-names.ts';
import { effectOf, isBlock, isVoid, roleOf, type Effect, type Role } from './elements.ts';
import { createParts } from './parts.ts';
import { type Line, type Run, sameStyle } from './run.ts';

/** Takes text, tags and breaks in the order of the source and gives lines of runs. */
export interface Flow {
  /** The line of the source that is being read, from 1; the caller moves it. */
  at: number;
  text(text: string): void;
  /** `role` is what the place of the element says of its content, e.g. a table's column. */
  open(name: string, attributes: ReadonlyMap<string, string>, role?: Role | null): void;
  close(name: string): void;
  endParagraph(): void;
  /** Closes what sets text apart: what one item leaves open does not reach into the next. */
  forget(): void;
  /** The end of a line in the source: a space where something is open, else a soft line. */
  softBreak(): void;
  hardBreak(): void;
  /** Ends the paragraph and gives all paragraphs that have any text. */
  end(): readonly (readonly Line[])[];
}

/** Stands for a picture without words that leads somewhere. */
const sign = '🔗';

const mostOpen = 256;
const mostFormatting = 16;

/**
 * Starts a flow at a line. With `blocks`, block elements end paragraphs, else
 * they break lines. With `take`, each paragraph is handed over as it ends.
 * `revealed` shows what the page hides until something is clicked.
 */
export function createFlow(
  line: number,
  blocks: boolean,
  take?: (lines: readonly Line[]) => void,
  revealed = false,
): Flow {
  const paragraphs: Line[][] = [];
  let lines: Line[] = [];
  let runs: Run[] = [];
  /** The runs show something. */
  let filled = false;
  let started = line;
  let soft = false;
  let broken = false;
  const open: {
    name: string;
    effect: Effect;
    href: string | null;
    role: Role | null;
    className: string | null;
  }[] = [];
  const parts = blocks ? createParts() : null;
  /** A span with a class of its own ended, and the next began with nothing between. */
  let beside: 'no' | 'ended' | 'begun' = 'no';
  const count: Record<Effect, number> = {
    bold: 0,
    italic: 0,
    underline: 0,
    raised: 0,
    styled: 0,
    link: 0,
    muted: 0,
    none: 0,
  };

  /** What a picture in the open link shows: its words where the link has no others. */
  let pictured: string | null = null;
  let worded = false;
  /** An element that keeps names back, and what it has shown so far. */
  let kept: { name: string; names: string; shown: string; open: () => void } | null = null;
  /** Shows what was kept: the names where the whole element stands for them, else the element. */
  const giveKept = (whole: boolean) => {
    if (kept === null) return;
    const { names, shown, open } = kept;
    kept = null;
    if (whole && isPlaceholder(shown)) return flow.text(names);
    open();
    flow.text(shown);
  };

  const linkOf = () =>
    count.link > 0 ? (open.findLast((one) => one.effect === 'link')?.href ?? null) : null;
  const leave = (index: number) => {
    const [gone] = open.splice(index, 1);
    if (gone !== undefined) count[gone.effect] -= 1;
  };
  const endLine = (nextIsSoft: boolean) => {
    if (filled) lines.push({ runs, line: started, soft, ...parts?.take() });
    // After `<br>` the end of the source line adds nothing: the break stays hard.
    soft = nextIsSoft && (filled || soft);
    runs = [];
    filled = false;
  };
  const endParagraph = () => {
    endLine(false);
    if (lines.length > 0) {
      if (take === undefined) paragraphs.push(lines);
      else take(lines);
    }
    lines = [];
  };
  const blockEdge = () => {
    if (blocks) endParagraph();
    else endLine(false);
  };

  const enter = (name: string, attributes: ReadonlyMap<string, string>, role: Role | null) => {
    if (name === 'br') return flow.hardBreak();
    if (name === 'img') {
      const href = linkOf();
      if (href !== null && !picture.test(href) && !worded)
        pictured ??= attributes.get('alt')?.trim() || sign;
      return;
    }
    if (isBlock(name)) blockEdge();
    if (isVoid(name)) return;
    // What stands beside an article's text belongs to it; beside the page's, it does not.
    const within =
      /^(?:aside|footer)$/.test(name) &&
      open.some((one) => /^(?:article|li|td|blockquote)$/.test(one.name));
    // A heading that folds its section is a button: `<h2><button>On Looms</button></h2>`.
    const folds = name === 'button' && open.some((one) => /^(?:h[1-6]|summary|dt)$/.test(one.name));
    const effect = within || folds ? 'none' : effectOf(name, attributes, revealed);
    const formatting = open.length - count.none;
    if (open.length >= mostOpen || (effect !== 'none' && formatting >= mostFormatting)) return;
    // A browser takes line ends and tabs out of an address.
    const href = attributes.get('href')?.replace(/[\t\r\n]+/g, '') ?? null;
    if (effect === 'link') [pictured, worded] = [null, false];
    open.push({ name, effect, href, role, className: attributes.get('class') ?? null });
    count[effect] += 1;
  };

  const flow: Flow = {
    at: line,
    text(text) {
      if (count.muted > 0 || text === '') return;
      if (kept !== null) {
        kept.shown += text;
        return;
      }
      // `<span class="badge">Book</span><span>A. Byron</span>`: its style sets the badge apart.
      const apart = beside === 'begun' && /^\p{Lu}/u.test(text);
      beside = 'no';
      const ahead = runs.at(-1);
      if (apart && ahead !== undefined && /[\p{Ll}\d]$/u.test(ahead.text)) {
        if (ahead.text.length <= 12)
          runs[runs.length - 1] = { ...ahead, role: ahead.role ?? 'tag' };
        flow.text(' ');
      }
      if (!filled) started = flow.at;
      if (text.trim() !== '') {
        broken = false;
        filled = true;
        [pictured, worded] = [null, true];
      }
      const role = open.findLast((one) => one.role !== null)?.role ?? null;
      const run: Run = {
        text,
        bold: count.bold > 0,
        italic: count.italic > 0,
        underline: count.underline > 0,
        raised: count.raised > 0,
        styled: count.styled > 0,
        href: linkOf(),
        ...(role === null ? {} : { role }),
      };
      parts?.add(run, open);
      const last = runs.at(-1);
      if (last !== undefined && sameStyle(last, run)) {
        runs[runs.length - 1] = { ...run, text: last.text + text };
      } else {
        runs.push(run);
      }
    },
    open(name, attributes, role = roleOf(attributes)) {
      giveKept(false);
      beside = beside === 'ended' && name === 'span' ? 'begun' : 'no';
      const names =
        attributes.size > 0 && /^(?:span|a|abbr|button|i|em|small)$/.test(name)
          ? hiddenNames(attributes)
          : null;
      if (names !== null && count.muted === 0) {
        kept = { name, names, shown: '', open: () => enter(name, attributes, role) };
        return;
      }
      enter(name, attributes, role);
    },
    close(name) {
      const isKept = kept?.name === name;
      if (isKept && isPlaceholder(kept?.shown ?? '')) return giveKept(true);
      giveKept(false);
      if (isBlock(name)) blockEdge();
      const index = open.findLastIndex((one) => one.name === name);
      if (index === -1) return;
      if (open[index]!.effect === 'link' && pictured !== null) flow.text(pictured);
      beside = name === 'span' && open[index]!.className !== null ? 'ended' : 'no';
      // A Markdown mark closes what HTML left open inside it; HTML closes itself alone.
      if (name.startsWith('md:')) while (open.length > index) leave(open.length - 1);
      else leave(index);
    },
    endParagraph() {
      giveKept(false);
      endParagraph();
    },
    forget() {
      giveKept(false);
      for (let i = open.length - 1; i >= 0; i -= 1) if (!isBlock(open[i]!.name)) leave(i);
    },
    softBreak() {
      if (open.length > count.none) flow.text(' ');
      else endLine(true);
    },
    hardBreak() {
      // Two breaks in a row are a blank line.
      const blank = blocks && broken && !filled;
      if (blank) endParagraph();
      else endLine(false);
      broken = true;
    },
    end() {
      giveKept(false);
      endParagraph();
      return paragraphs;
    },
  };
  return flow;
}

/** An address of a picture: what leads there shows it larger, and has no words of its own. */
const picture = /\.(?:jpe?g|png|gif|svg|webp)(?:[?#]|$)/i;
