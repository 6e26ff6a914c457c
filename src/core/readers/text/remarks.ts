/** Words that make a bracket a remark about the work and not a part of the venue's name. */
export const remark =
  /\b(?:oral|spotlight|talk|award|best|honou?rable|mention|runner|finalist|nominat\w*|highlight|distinguished|notable|featured|prize|track|poster|demo|workshop|findings|top|accept\w*|appear|review|submission|submitted|press|invited)\b/i;

/** Whether a text remarks on a work: an award, a track, its state. */
export function isRemark(text: string): boolean {
  return text.length > 0 && text.length <= 100 && remark.test(text);
}
