/** Of which case a sentence tells its figure: of what time, plan, part or party. Two values of two cases may both be right. */

/** Words that make another value right. Whoever says one of these says it of both, or of two things. */
const APART =
  /预|有望|将|计划|规划|目标|指标|任务|拟|力争|要(?=[在交完达做开卖招投])|如果|假(?![日期])|若|可能|其[中他它余]|当中|另|此外|包括|所有|全体(?=[一-鿿]{0,3}[行司厂校院店馆])|每.?|平均|均|中位|各|分别|最|不[含计]|除|以外|外[的包围面]|额外|新增|增加|减少|剩|退|取消|余下|又|再|则|还|也|却|曾|一度|原|旧|老(?![师板百王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐])|备用|后备|隔壁|邻|附属|同[业行](?!业)|对手|姐妹|姊妹|续集|前身|[去前明昨后次翌同往当来]年|[上前下次]一?个?(?:赛|航|财|学)?[届次回季月年周天期轮场任代]|首[日周月季年]|[上下前后]半[年月场程段季]|同期|此前|之前|之后|以前|以后|起初|最初|初期|前期|后期|当初|随后|后来|第[一二三四五六七八九十](?![人民医])|累计|周末|假日|平日|比|较(?!为)|约|近(?!年)|超(?![市商级])|逾|不[足到]|左右|半(?![岛导球径])|倍|季[后前]赛|常规赛|附加赛|决赛|[预初复]赛|小组赛|税前|税后|净|毛(?=[利重收])|男|女|海外|境外|国外|国内|出口|进口|线上|线下|\b(?:will|would|expect\w*|forecast\w*|plan\w*|target\w*|project(?:ed|s)?|could|might|may|can|should|must|hop(?:e|es|ed|ing)|aim\w*|budget(?:ed|s)? for|predict\w*|want\w*|sought|seek\w*|ask\w*|promis\w*|pledg\w*|need\w*|requir\w*|cap(?:s|ped)|limit\w*|allow\w*|permit\w*|licen[sc]ed|propos\w*|estimat\w*|guess\w*|assum\w*|suppos\w*|reckon\w*|thought|believ\w*|scheduled|due|intend\w*|bid|ordered|booked|reserved|listed|on course|guarantee\w*|had been|if|another|others?|further|additional|extra|rest|remaining|including|excluding|except|besides|each|every|per(?! cent)|average\w*|mean|median|last|next|previous\w*|earlier|ago|before|(?<!look(?:s|ed)? )after|later|since|until|former\w*|once|only|also|too|than|(?<!(?:finish|end)[a-z]{0,3} )up|down|about|around|some|nearly|almost|over(?! th| its)|under|less|more|most|half|peak|record|first|second|third|new|newer|old|older|original\w*|initial\w*|smaller|larger|bigger|rival|neighbou?ring|sister|sequel|predecessor|successor|prototype|counterpart|competitor|twin|backup|spare|reserve|replacement|eastern|western|northern|southern|upper|lower|inner|outer|men|women|male|female|boys|girls|net|gross|domestic|overseas|abroad|online|among|invited|declined|refused|returned|cancell?ed|of (?:them|which|whom|these|those|that)|upstream|downstream|nearby|next door|elsewhere|opposite|offshore|onshore|but|while|whereas|instead)\b/gi;

/** Signs of one case that have many words. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:预|有望|将|计划|规划|目标|指标|任务|拟|力争|要|will|would|expect|forecast|plan|target|project|hop|aim|budget|predict|want|sought|seek|promis|pledg|propos|intend|scheduled|due|on course)/,
    "planned",
  ],
  [/^(?:退|取消|cancel|return|refus|declin)/, "undone"],
  [/^(?:平均|均|averag|mean$)/, "average"],
  [/^(?:men|boys|male)$/, "男"],
  [/^(?:women|girls|female)$/, "女"],
];
/** What is told of each year is told of a year as well. */
const YEARLY = /\b(?:each|every|a|per) year\b|\byearly\b|\bannual(?:ly)?\b|每年|一年|年度/gi;
/** What is told of each day is told of no whole. */
const PERIODIC: readonly (readonly [RegExp, string])[] = [
  [/\b(?:every|each|a|per) day\b|\bdaily\b|每[天日]|[日天]均|一[天日]/gi, " daily "],
  [/\b(?:every|each|a|per) week\b|\bweekly\b|每周|周均|一周/gi, " weekly "],
  [/\b(?:every|each|a|per) month\b|\bmonthly\b(?! [a-z]+s\b)|每个?月|月均|一个?月/gi, " monthly "],
];
const FIXED = /(?<= )(?:most|daily|weekly|monthly)(?= )/g;
/** How a peak is told. */
const PEAK = /最[高大多深长宽重](?:峰|峰时|值|时)?|高峰[时期]?|峰值/g;

/** The things that a clause may be about, told by words that exclude each other. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/产量|出产|生产|制成|\b(?:produc|built|made|bak|manufactur)/i, /销|卖|售|\b(?:sold|sell|sales|shipped|export)/i],
  [
    /成本|支出|花费|开支|投资|投入|耗资|\b(?:cost|spen[dt]|expen|invest)/i,
    /收入|营收|票房|所得|进账|获利|盈利|利润|\b(?:revenue|sales|income|profit|earn|raised|took|taken)\b/i,
  ],
  [/报名|申请|登记|受邀|\b(?:appl|register|sign)/i, /录取|到场|参加|出席|完赛|\b(?:admit|attend|finish|complet)/i],
  [/容量|库容|可容|座位|床位|运力|\b(?:capacity|seats|holds up)/i, /观众|旅客|乘客|入座|售出|\b(?:audience|passengers|held)\b/i],
];

/** The words of a clause that say of which case it tells. */
export function caseOf(clause: string): ReadonlySet<string> {
  let plain = clause.replace(YEARLY, " ").replace(PEAK, " most ");
  for (const [period, sign] of PERIODIC) plain = plain.replace(period, sign);
  const signs = new Set<string>(plain.match(FIXED) ?? []);
  const words = plain.replace(FIXED, "").match(APART) ?? [];
  for (const word of words) {
    const lower = word.toLowerCase();
    signs.add(ALIKE.find(([pattern]) => pattern.test(lower))?.[1] ?? lower);
  }
  return signs;
}

/** One tells what was made, the other what was sold. */
export function areOpposed(first: string, second: string): boolean {
  return OPPOSED.some(([one, other]) => {
    const [a, b] = [one.test(first), other.test(first)];
    const [c, d] = [one.test(second), other.test(second)];
    return (a && !b && d && !c) || (b && !a && c && !d);
  });
}
