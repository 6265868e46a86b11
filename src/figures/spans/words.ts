/** The words beside a time that say what began or ended then. */
import type { Span } from "../../text/span.ts";

export const BEGIN =
  /(?:动工|开工|始建|奠基|启动|开始|开建|开幕|开机|开展|开赛|开演|开拍|开播|开挖|开课|开学|动土|[算计]起|\blaunched|\bbegan|\bbegins?|\bbegun|\bstarted|\bstarts?|opening (?:on|in) |beginning (?:on|in) |starting (?:on|in) |broke ground|\bopened|\bopens?|\bcommenced?)/i;
export const FINISH =
  /(?:竣工|完工|建成|落成|结束|闭幕|完成|合龙|收官|杀青|贯通|通车|期满|届满|到期|通航|封顶|散会|散场|打烊|收工|投用|(?:投产|投运|并网|启用|验收)(?=[，,。;；、）)]|$|发电)|交付|闭展|\blanded|\bentered orbit|\bended|\bends?\b|\bfinish(?:ed|es)?|\bcompleted|\bcloses?\b|\bclosed|\bconcluded?|\b(?:closing|ending) (?:on|in) )/;
/** What only lasts between the two: too weak to say that the one comes after the other. */
export const LEAVE =
  /发布|发出|出发|启程|发车|起航|停电|停水|封闭|封路|入住|登船|参军|从军|入伍|入职|即位|登基|上任|就任|赴任|接任|出任|接掌|结婚|参加工作|到[校任厂岗]|进[厂校]|入[行校院狱团队宫]|拜师|出道|从艺|初登|set off|\bleft\b|departed/;
export const RETURN =
  /解除|返[抵回程]|抵达|到达|恢复|解封|退房|离船|撤展|退役|退伍|退休|荣退|离休|隐退|谢幕|告别|出师|出狱|出院|获释|获救|离职|退位|卸任|离任|离婚|returned|\blifted|\barrived/;
/** As far as such a word stands from its time. */
export const CLAUSE_REACH = 14;

/** Whether one stands in the clause of a time; Latin text tells it before, and in longer words. */
export function near(text: string, time: Span, words: RegExp, limit = text.length): boolean {
  const latin = /[A-Za-z]/.test(text.slice(time.start, time.end)) || /[a-z] $/.test(text.slice(0, time.start).slice(-2));
  const before = text.slice(Math.max(0, time.start - (latin ? CLAUSE_REACH * 2 : CLAUSE_REACH)), time.start);
  const after = latin ? "" : text.slice(time.end, Math.min(limit, time.end + CLAUSE_REACH));
  return words.test(before.slice(before.search(/[^，,。;；]*$/))) || words.test(after.slice(0, after.search(/[，,。;；]|$/)));
}

/** The clause that a date stands in, up to a few words on either side. */
export function clauseOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH), start);
  return `${before.slice(before.search(/[^，,。;；]*$/))}${clauseBehind(text, { start, end })}`;
}

/** What follows a date in its clause. */
export function clauseBehind(text: string, { end }: Span): string {
  const after = text.slice(end, end + CLAUSE_REACH);
  return after.slice(0, after.search(/[，,。;；]|$/));
}
