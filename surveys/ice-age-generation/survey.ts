import { defineSurvey, multiple, number, scale, single } from "jittai";

const notWorking = { employment: ["jobless", "homemaker", "student"] } as const;
const mostlyAtHome = { outing: ["hobby", "nearby", "home", "room"] } as const;

export default defineSurvey({
  id: "ice-age-generation",
  title: { ja: "就職氷河期世代の実態調査", en: "Employment ice-age generation survey" },
  organisation: { ja: "三重県", en: "Mie Prefecture" },
  questions: {
    sex: single(
      { ja: "性別", en: "Sex" },
      {
        male: { ja: "男性", en: "Male" },
        female: { ja: "女性", en: "Female" },
        other: { ja: "その他・答えたくない", en: "Other or prefers not to say" },
      },
      { alias: "F1", noAnswer: "99" },
    ),
    age: number(
      { ja: "年齢", en: "Age" },
      {
        unit: { ja: "歳", en: "years" },
        min: 34,
        max: 49,
        bins: {
          from34: { min: 34, max: 39 },
          from40: { min: 40, max: 44 },
          from45: { min: 45, max: 49 },
        },
        alias: "F2",
        noAnswer: "99",
      },
    ),
    marital: single(
      { ja: "婚姻状況", en: "Marital status" },
      {
        married: { ja: "既婚", en: "Married" },
        neverMarried: { ja: "未婚", en: "Never married" },
        formerlyMarried: { ja: "離別・死別", en: "Divorced or widowed" },
      },
      { alias: "F3", noAnswer: "99" },
    ),
    income: scale(
      { ja: "昨年の本人の年収", en: "Own income last year" },
      {
        none: { ja: "収入はない", en: "None" },
        under1m: { ja: "100万円未満", en: "Under 1 million yen" },
        under2m: { ja: "100万円以上200万円未満", en: "1 to under 2 million yen" },
        under3m: { ja: "200万円以上300万円未満", en: "2 to under 3 million yen" },
        under4m: { ja: "300万円以上400万円未満", en: "3 to under 4 million yen" },
        under6m: { ja: "400万円以上600万円未満", en: "4 to under 6 million yen" },
        from6m: { ja: "600万円以上", en: "6 million yen or more" },
      },
      { alias: "F4", noAnswer: "99" },
    ),
    firstJob: single(
      { ja: "学卒時に最初に就いた仕事の就業形態", en: "First job after school" },
      {
        regular: { ja: "正規の職員・従業員", en: "Regular employee" },
        nonRegular: { ja: "非正規の職員・従業員", en: "Non-regular employee" },
        selfEmployed: { ja: "自営業・家族従業者", en: "Self-employed or family worker" },
        never: { ja: "働いたことがない", en: "Never worked" },
        other: { ja: "その他", en: "Other", residual: true },
      },
      { alias: "Q1", noAnswer: "99" },
    ),
    employment: single(
      { ja: "現在の就業形態", en: "Employment now" },
      {
        regular: { ja: "正規の職員・従業員", en: "Regular employee" },
        nonRegular: { ja: "非正規の職員・従業員", en: "Non-regular employee" },
        executive: { ja: "会社などの役員", en: "Executive" },
        selfEmployed: { ja: "自営業主・家族従業者", en: "Self-employed or family worker" },
        jobless: { ja: "無職", en: "Jobless" },
        homemaker: { ja: "専業主婦・主夫", en: "Homemaker" },
        student: { ja: "学生", en: "Student" },
        other: { ja: "その他", en: "Other", residual: true },
      },
      { alias: "Q2", noAnswer: "99" },
    ),
    nonRegularReason: single(
      { ja: "非正規で働いている主な理由", en: "Main reason for non-regular work" },
      {
        noRegularJob: { ja: "正規の職員・従業員の仕事がないから", en: "No regular job to be had" },
        hours: { ja: "自分の都合のよい時間に働きたいから", en: "To choose my hours" },
        household: { ja: "家計の補助・学費などを得たいから", en: "To add to the household's income" },
        care: { ja: "家事・育児・介護などと両立しやすいから", en: "Fits with housework, children or care" },
        commute: { ja: "通勤時間が短いから", en: "Short way to work" },
        skills: { ja: "専門的な技能などをいかせるから", en: "Makes use of special skills" },
        other: { ja: "その他", en: "Other", residual: true },
      },
      { alias: "Q3", noAnswer: "99", askedIf: { employment: "nonRegular" } },
    ),
    joblessDuration: scale(
      { ja: "働いていない期間", en: "Time out of work" },
      {
        under6m: { ja: "6か月未満", en: "Under 6 months" },
        under1y: { ja: "6か月以上1年未満", en: "6 months to under 1 year" },
        under3y: { ja: "1年以上3年未満", en: "1 to under 3 years" },
        under5y: { ja: "3年以上5年未満", en: "3 to under 5 years" },
        from5y: { ja: "5年以上", en: "5 years or more" },
      },
      { alias: "Q4", noAnswer: "99", askedIf: notWorking },
    ),
    notWorkingReasons: multiple(
      { ja: "現在働いていない理由", en: "Reasons for not working" },
      {
        relationships: { ja: "人間関係に不安があるため", en: "Anxiety about relationships" },
        illness: { ja: "病気・けがのため", en: "Illness or injury" },
        skills: { ja: "知識・能力に自信がないため", en: "No confidence in own skills" },
        housework: { ja: "家事・育児のため", en: "Housework or children" },
        care: { ja: "家族の介護・看護のため", en: "Care of a family member" },
        noSuitableJob: { ja: "希望する仕事がないため", en: "No suitable job" },
        gap: { ja: "離職期間が長いため", en: "Long gap since the last job" },
        noNeed: { ja: "働く必要がないため", en: "No need to work" },
        other: { ja: "その他", en: "Other", residual: true },
        none: { ja: "特に理由はない", en: "No particular reason", exclusive: true, residual: true },
      },
      { alias: "Q5", noAnswer: true, askedIf: notWorking },
    ),
    workWish: single(
      { ja: "希望する就業形態", en: "Work wished for" },
      {
        regular: { ja: "正規の職員・従業員として働きたい", en: "Regular employee" },
        nonRegular: { ja: "非正規の職員・従業員として働きたい", en: "Non-regular employee" },
        selfEmployed: { ja: "自営業・フリーランスとして働きたい", en: "Self-employed" },
        any: { ja: "形態にはこだわらない", en: "Any form of work" },
        none: { ja: "働きたいと思わない", en: "Does not wish to work", residual: true },
      },
      { alias: "Q6", noAnswer: "99", askedIf: notWorking },
    ),
    jobSeeking: single(
      { ja: "求職活動", en: "Looking for work" },
      { seeking: { ja: "している", en: "Looking" }, notSeeking: { ja: "していない", en: "Not looking" } },
      { alias: "Q7", noAnswer: "99", askedIf: { workWish: ["regular", "nonRegular", "selfEmployed", "any"] } },
    ),
    outing: single(
      { ja: "ふだんの外出", en: "Usual outings" },
      {
        daily: { ja: "仕事や学校で平日は毎日外出する", en: "Work or school every weekday" },
        someDays: { ja: "仕事や学校で週に3～4日外出する", en: "Work or school 3 or 4 days a week" },
        leisure: { ja: "遊び等で頻繁に外出する", en: "Often out for leisure" },
        social: { ja: "人づきあいのためにときどき外出する", en: "Out now and then to see people" },
        hobby: {
          ja: "ふだんは家にいるが、自分の趣味に関する用事のときだけ外出する",
          en: "At home, out only for a hobby",
        },
        nearby: { ja: "ふだんは家にいるが、近所のコンビニなどには出かける", en: "At home, out to nearby shops" },
        home: { ja: "自室からは出るが、家からは出ない", en: "Leaves the room but not the home" },
        room: { ja: "自室からほとんど出ない", en: "Hardly leaves the room" },
      },
      { alias: "Q8", noAnswer: "99" },
    ),
    homeDuration: scale(
      { ja: "その状態になってからの期間", en: "Time since then" },
      {
        under6m: { ja: "6か月未満", en: "Under 6 months" },
        under1y: { ja: "6か月以上1年未満", en: "6 months to under 1 year" },
        under3y: { ja: "1年以上3年未満", en: "1 to under 3 years" },
        under5y: { ja: "3年以上5年未満", en: "3 to under 5 years" },
        from5y: { ja: "5年以上", en: "5 years or more" },
      },
      { alias: "Q9", noAnswer: "99", askedIf: mostlyAtHome },
    ),
    homeReason: single(
      { ja: "家にいる事情", en: "Circumstance of being at home" },
      {
        illness: { ja: "統合失調症または身体的な病気", en: "Schizophrenia or physical illness" },
        pregnancy: { ja: "妊娠・出産・育児", en: "Pregnancy, childbirth or childcare" },
        care: { ja: "家族の介護・看護", en: "Care of a family member" },
        workAtHome: { ja: "自宅で仕事をしている", en: "Works at home" },
        none: { ja: "いずれにもあてはまらない", en: "None of these", residual: true },
      },
      { alias: "Q10", noAnswer: "99", askedIf: mostlyAtHome },
    ),
    triggers: multiple(
      { ja: "その状態になったきっかけ", en: "What set it off" },
      {
        relationships: { ja: "人間関係がうまくいかなかったこと", en: "Relationships went wrong" },
        jobHunting: { ja: "就職活動がうまくいかなかったこと", en: "Job hunting failed" },
        illness: { ja: "病気", en: "Illness" },
        workplace: { ja: "職場になじめなかったこと", en: "Did not fit in at work" },
        leftJob: { ja: "退職したこと", en: "Left a job" },
        school: { ja: "不登校・中途退学", en: "School non-attendance or drop-out" },
        family: { ja: "家族の介護・看護、妊娠・出産", en: "Care, pregnancy or childbirth" },
        other: { ja: "その他", en: "Other", residual: true },
        none: { ja: "特に思い当たることはない", en: "Nothing in particular", exclusive: true, residual: true },
      },
      { alias: "Q11", noAnswer: true, askedIf: mostlyAtHome },
    ),
    conversation: scale(
      { ja: "家族以外との会話（最近6か月）", en: "Talk with people outside the family (last 6 months)" },
      {
        often: { ja: "よく会話した", en: "Often" },
        sometimes: { ja: "ときどき会話した", en: "Sometimes" },
        hardly: { ja: "ほとんど会話しなかった", en: "Hardly ever" },
        never: { ja: "まったく会話しなかった", en: "Never" },
      },
      { alias: "Q12", noAnswer: "99" },
    ),
    sns: multiple(
      { ja: "現在利用しているSNS", en: "Social media in use" },
      {
        line: { ja: "LINE", en: "LINE" },
        twitter: { ja: "Twitter", en: "Twitter" },
        instagram: { ja: "Instagram", en: "Instagram" },
        facebook: { ja: "Facebook", en: "Facebook" },
        other: { ja: "その他", en: "Other", residual: true },
        none: { ja: "利用していない", en: "None", exclusive: true, residual: true },
      },
      { alias: "Q13", noAnswer: true },
    ),
    consultWish: scale(
      { ja: "関係機関に相談したいと思うか", en: "Wish to consult an agency" },
      {
        strongly: { ja: "非常に思う", en: "Very much" },
        yes: { ja: "思う", en: "Yes" },
        slightly: { ja: "少し思う", en: "A little" },
        no: { ja: "思わない", en: "No" },
      },
      { alias: "Q14", noAnswer: "99" },
    ),
    worries: multiple(
      { ja: "今不安に思っていること", en: "Current worries" },
      {
        futureIncome: { ja: "今後の収入や資産の見通し", en: "Future income and assets" },
        parents: { ja: "親の健康・介護", en: "Parents' health and care" },
        ownHealth: { ja: "自分の健康", en: "Own health" },
        currentIncome: { ja: "現在の収入や資産", en: "Present income and assets" },
        employment: { ja: "就職・転職", en: "Finding or changing a job" },
        children: { ja: "子どもの教育・将来", en: "Children's education and future" },
        retirement: { ja: "老後の生活設計", en: "Life after retirement" },
        relationships: { ja: "人間関係", en: "Relationships" },
        housing: { ja: "住まい", en: "Housing" },
        other: { ja: "その他", en: "Other", residual: true },
        none: { ja: "特にない", en: "None in particular", exclusive: true, residual: true },
      },
      { alias: "Q15", noAnswer: true },
    ),
  },
  targets: {
    unstable: {
      ja: "①不安定な就労状態（不本意非正規）にある方",
      en: "(1) People in unstable employment (involuntarily non-regular)",
      short: { ja: "①不安定な就労状態", en: "(1) Unstable employment" },
      when: { employment: "nonRegular", nonRegularReason: "noRegularJob" },
    },
    longTermJobless: {
      ja: "②長期にわたり無業の状態にある方",
      en: "(2) People long out of work",
      short: { ja: "②長期にわたり無業", en: "(2) Long out of work" },
      when: {
        all: [
          { employment: "jobless", joblessDuration: ["under3y", "under5y", "from5y"] },
          { any: [{ workWish: "none" }, { jobSeeking: "notSeeking" }] },
        ],
      },
    },
    participation: {
      ja: "③社会参加に向けた支援を必要とする方",
      en: "(3) People who need support to take part in society",
      short: { ja: "③社会参加に向けた支援が必要", en: "(3) Social participation" },
      when: {
        all: [
          notWorking,
          mostlyAtHome,
          { homeDuration: ["under1y", "under3y", "under5y", "from5y"], homeReason: "none" },
          { not: { employment: "homemaker", conversation: ["often", "sometimes"] } },
        ],
      },
    },
  },
  union: {
    ja: "支援が必要な方",
    en: "People who need support",
    short: { ja: "①～③の合計（重複を除く）", en: "(1) to (3), each counted once" },
  },
  by: ["sex", "age", "employment"],
  profiles: ["participation"],
  intervals: { document: "wald", recommended: "wilson" },
  charts: [
    { id: "headcount", kind: "headcount" },
    {
      id: "overlap",
      kind: "overlap",
      note: {
        ja: "各区分の人数と合計は公表値に一致し、重なりはその差から定まる",
        en: "Groups and total agree with the published figures, which fix how far they overlap",
      },
    },
    { id: "response", kind: "funnel" },
    {
      id: "employment-by-age-and-sex",
      kind: "stacked",
      question: "employment",
      by: ["age", "sex"],
      title: {
        ja: "現在の就業形態（年齢・性別の内訳は例示）",
        en: "Employment now (made-up breakdowns by age and sex)",
      },
      note: {
        ja: "公表されているのは全体の正規55.7％、非正規23.1％、働いていない11.6％だけで、ほかは例示（架空の値）",
        en: "Published are only 55.7% regular, 23.1% non-regular and 11.6% not working, of all; the rest is made up",
      },
    },
    {
      id: "participation-reasons",
      kind: "shares",
      question: "notWorkingReasons",
      target: "participation",
      note: {
        ja: "公表されているのは上の3項目で、ほかは例示（架空の値）",
        en: "The first three are published; the rest is made up",
      },
    },
    {
      id: "participation-triggers",
      kind: "shares",
      question: "triggers",
      target: "participation",
      title: { ja: "その状態になったきっかけ（例示）", en: "What set it off (illustration)" },
      note: {
        ja: "公表されているのは男女別の上位2項目で、男女の計とほかの項目は例示（架空の値）",
        en: "Published are the first two of men and of women; their totals and the rest are made up",
      },
    },
    {
      id: "participation-conversation",
      kind: "stacked",
      question: "conversation",
      by: "sex",
      target: "participation",
      title: {
        ja: "家族以外との会話（「会話した」計20.0％のほかは例示）",
        en: "Talk outside the family (made up but for 20.0% who talked)",
      },
      note: {
        ja: "公表されているのは全体の「よく」と「ときどき」の計20.0％だけで、ほかは例示（架空の値）",
        en: "Published is only the sum of often and sometimes, 20.0% of all; the rest is made up",
      },
    },
    {
      id: "participation-sns",
      kind: "shares",
      question: "sns",
      target: "participation",
      note: { ja: "「その他」「利用していない」は例示（架空の値）", en: "Other and None are made up" },
    },
    {
      id: "participation-consult",
      kind: "stacked",
      question: "consultWish",
      by: "sex",
      target: "participation",
      title: {
        ja: "関係機関への相談意向（「思う」計のほかは例示）",
        en: "Wish to consult an agency (made up but for the sums)",
      },
      note: {
        ja: "公表されているのは「思う」3区分の計（全体57.5％、男性62.6％）だけで、ほかは例示（架空の値）",
        en: "Published is only the sum of the three who wish (57.5% of all, 62.6% of men); the rest is made up",
      },
    },
    {
      id: "participation-worries",
      kind: "shares",
      question: "worries",
      target: "participation",
      note: {
        ja: "公表されているのは今後の収入・親・自分の健康・現在の収入・就職の5項目で、ほかは例示（架空の値）",
        en: "Future income, parents, own health, present income and jobs are published; the rest is made up",
      },
    },
    {
      id: "worries",
      kind: "shares",
      question: "worries",
      title: { ja: "今不安に思っていること（全員、例示）", en: "Current worries of everyone (illustration)" },
      note: {
        ja: "③との差が10・20ポイント以上という公表に合わせた例示（架空の値）",
        en: "Made up to agree with the published gaps of 10 and 20 points to group (3)",
      },
    },
  ],
});
