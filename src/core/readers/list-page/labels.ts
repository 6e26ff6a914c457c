import type { Run } from '../markup/index.ts';
import { plain } from '../text/index.ts';

const label =
  /^[\s[(|]*(?:pdf|paper|papers?|thesis|dissertation|tech ?report|technical report|extended abstract|e-?print|(?:author|web|arxiv|journal) version|arxiv|preprint|code|codes|source|slides?|talk|video|videos|demo|bib|bibtex|bibtex entry|cite|citation|doi|link|links|html|project(?: page| website)?|website|web|webpage|page|poster|data|dataset|datasets|blog|blog post|abstract|abs|supp|supplement(?:ary)?(?: material)?|(?:online |web )?appendix|(?:current |latest )?draft|github|repo|repository|slides?\s?\(.*\)|media|press|news|model|models|tutorial|tweet|thread|more|details?|full text|full paper|full version|journal|conference|version|acm dl|ieee xplore|springer|openreview|http|url|download|ps|online|publisher|preview|read|discussion|recording|teaser|colab|notebook|docs?|documentation|artifacts?|software|package|pre-?prints?|psyarxiv|(?:read|view|see|get|open) (?:the )?(?:paper|article|pdf|preprint|full text)|open access|tool|results?|award|certificate|code & data|\.\w{2,4})[\s\])|:.]*$/i;
const words =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|symposium|workshop|journal|trans(?:actions|\.)|letters|annals|bulletin|magazine|review|arxiv|preprint|biorxiv|medrxiv|ssrn|lncs|ieee|acm|aaai|neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|phd thesis|thesis|dissertation|technical report|press|advances|communications|nature|science|in submission|under review|under submission|submitted|manuscript|working paper)\b|会议|学报|期刊/i;

/** Whether a link's words name what it leads to, and are no part of the entry. */
export function isLabel(text: string): boolean {
  const words = plain(text.replace(/[^\p{L}\p{N}\s()[\]|&.,:/'’-]/gu, ' '));
  return label.test(words) || words === '';
}

/** Whether a run is a link whose words are a label, by themselves or by what the page has. */
export function leadsOn(run: Run): boolean {
  return run.href !== null && (run.role === 'links' || isLabel(run.text));
}

/** Whether a text names a venue by its words. */
export function isVenueLike(text: string): boolean {
  return words.test(text);
}
