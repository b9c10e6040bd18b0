import { defineSurvey, multiple, number, scale, single, text } from "jittai";

const unpublished = { ja: "その他・未公表", en: "Other or not published" };

export default defineSurvey({
  id: "agency",
  title: { ja: "相談支援機関等へのアンケート調査", en: "Survey of consultation agencies" },
  organisation: { ja: "三重県", en: "Mie Prefecture" },
  unit: { ja: "機関", en: "agencies" },
  questions: {
    kind: single(
      { ja: "機関の種別", en: "Kind of agency" },
      {
        hikikomoriCentre: { ja: "ひきこもり地域支援センター", en: "Hikikomori regional support centre" },
        welfareOffice: { ja: "福祉事務所", en: "Welfare office" },
        hardshipDesk: { ja: "生活困窮者自立相談支援機関", en: "Desk for people in hardship" },
        healthCentre: { ja: "保健所", en: "Public health centre" },
        disabilityCentre: { ja: "障害者相談支援センター", en: "Disability consultation centre" },
        welfareCouncil: { ja: "市町社会福祉協議会", en: "Municipal social welfare council" },
        medical: { ja: "医療機関", en: "Medical institution" },
      },
      { alias: "F1", noAnswer: "99", unknown: "98" },
    ),
    caseCount: number(
      { ja: "ひきこもり状態にある方のケース数", en: "Number of hikikomori cases" },
      { unit: { ja: "件", en: "cases" }, min: 0, max: 999, alias: "F2" },
    ),
    opinion: text({ ja: "自由意見", en: "Comments" }, { alias: "F3" }),
  },
  charts: [
    {
      id: "response",
      kind: "funnel",
      note: {
        ja: "機関の種別ごとの回答状況は公表されていない",
        en: "Replies by kind of agency are not published",
      },
    },
  ],
  cases: {
    label: { ja: "ケース", en: "cases" },
    reported: "caseCount",
    questions: {
      sex: single(
        { ja: "性別", en: "Sex" },
        {
          male: { ja: "男性", en: "Male" },
          female: { ja: "女性", en: "Female" },
          other: { ja: "男女のいずれでもない・不明", en: "Neither, or not known", residual: true },
        },
        { alias: "Q1", noAnswer: "99" },
      ),
      age: single(
        { ja: "現在の年齢", en: "Current age" },
        {
          thirties: { ja: "30代", en: "30s" },
          otherWorkingAge: { ja: "20代・40代・50代（内訳は未公表）", en: "20s, 40s and 50s (split not published)" },
          elsewhere: {
            ja: "10代以下・60代以上・不明（内訳は未公表）",
            en: "Under 20, 60 or over, not known (split not published)",
            residual: true,
          },
        },
        { alias: "Q2", noAnswer: "99" },
      ),
      consulter: single(
        { ja: "相談者", en: "Who consulted" },
        {
          parents: { ja: "父母", en: "Parents" },
          self: { ja: "当事者本人", en: "The person concerned" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q3", noAnswer: "99" },
      ),
      household: single(
        { ja: "家族構成（同居家族）", en: "Household" },
        {
          bothParents: { ja: "両親", en: "Both parents" },
          parentsSiblings: { ja: "両親、兄弟姉妹", en: "Parents and siblings" },
          singleParent: { ja: "ひとり親", en: "Single parent" },
          none: { ja: "同居家族なし", en: "Lives alone" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q4", noAnswer: "99" },
      ),
      finances: single(
        { ja: "家計の状況", en: "Household finances" },
        {
          ordinary: { ja: "普通", en: "Ordinary" },
          hard: { ja: "苦しい", en: "Hard" },
          veryHard: { ja: "大変苦しい", en: "Very hard" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q5", noAnswer: "99" },
      ),
      duration: scale(
        { ja: "ひきこもり状態になってからの期間", en: "Duration of hikikomori" },
        {
          from2y: { ja: "2年～5年未満", en: "2 to under 5 years" },
          from5y: { ja: "5年～10年未満", en: "5 to under 10 years" },
          from10y: { ja: "10年～15年未満", en: "10 to under 15 years" },
          from15y: { ja: "15年～30年未満（内訳は未公表）", en: "15 to under 30 years (split not published)" },
          from30y: { ja: "30年以上", en: "30 years or more" },
          elsewhere: {
            ja: "2年未満・不明（内訳は未公表）",
            en: "Under 2 years or not known (split not published)",
            residual: true,
          },
        },
        { alias: "Q6", noAnswer: "99" },
      ),
      timeToConsult: scale(
        { ja: "初めて相談支援機関を利用するまでの期間", en: "Time to the first consultation" },
        {
          from2y: { ja: "2年～5年未満", en: "2 to under 5 years" },
          from5y: { ja: "5年～10年未満", en: "5 to under 10 years" },
          from10y: { ja: "10年～15年未満", en: "10 to under 15 years" },
          elsewhere: {
            ja: "2年未満・15年以上・不明（内訳は未公表）",
            en: "Under 2 years, 15 or more, not known (split not published)",
            residual: true,
          },
        },
        { alias: "Q7", noAnswer: "99" },
      ),
      trigger: single(
        { ja: "ひきこもり状態になった主なきっかけ", en: "Main trigger" },
        {
          school: { ja: "不登校（小・中・高・大学等の計）", en: "School non-attendance, all stages" },
          relationships: { ja: "人間関係がうまくいかなかった", en: "Relationships went wrong" },
          workplace: { ja: "職場になじめなかった", en: "Did not fit in at work" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q8", noAnswer: "99" },
      ),
      contact: single(
        { ja: "当事者との接触（電話も含む）", en: "Contact with the person (also by telephone)" },
        { no: { ja: "接触できていない", en: "No contact" }, yes: { ja: "接触できている", en: "In contact" } },
        { alias: "Q9", noAnswer: "99" },
      ),
      support: multiple(
        { ja: "当事者に対する支援等の内容", en: "Support given to the person" },
        {
          consultation: { ja: "電話、来所等の相談（関係づくり）", en: "Consultation, building relations" },
          visits: { ja: "訪問活動", en: "Visits" },
          watchOver: { ja: "見守り", en: "Watching over" },
          employment: { ja: "就労支援", en: "Employment support" },
          exchangePlace: { ja: "交流の場の提供", en: "A place for exchange" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q10", noAnswer: true },
      ),
      partners: multiple(
        { ja: "連携した関係機関", en: "Cooperating agencies" },
        {
          hospital: { ja: "病院・診療所", en: "Hospital or clinic" },
          welfareOffice: { ja: "福祉事務所", en: "Welfare office" },
          hardshipDesk: { ja: "生活困窮者向け相談窓口", en: "Desk for people in hardship" },
          regionalSupportCentre: { ja: "地域包括支援センター", en: "Community general support centre" },
          welfareCouncil: { ja: "社会福祉協議会", en: "Social welfare council" },
          healthCentre: { ja: "保健所・保健センター", en: "Public health centre" },
          welfareCommissioner: { ja: "民生委員・児童委員", en: "Welfare commissioner" },
          jobAgency: {
            ja: "職業安定所（ハローワーク、ジョブカフェ、地域若者サポートステーション等の就労機関）",
            en: "Public employment office and other job agencies",
          },
          hikikomoriCentre: { ja: "ひきこもり地域支援センター", en: "Hikikomori regional support centre" },
          other: { ...unpublished, residual: true },
        },
        { alias: "Q11", noAnswer: true },
      ),
    },
    charts: [
      {
        id: "case-duration",
        kind: "duration",
        question: "duration",
        title: {
          ja: "5年以上が約半数（15年～30年未満の値は例示）",
          en: "About half have lasted 5 years or more (15 to 30 years is made up)",
        },
        nets: [
          {
            label: { ja: "5年以上", en: "5 years or more" },
            categories: ["from5y", "from10y", "from15y", "from30y"],
          },
        ],
        note: {
          ja: "「15年～30年未満」と「2年未満・不明」は内訳が公表されておらず、「5年以上が半数」という公表に合わせた例示（架空の値）。区間の幅は、公表されていない機関ごとのケース数を仮定して計算した",
          en: "15 to 30 years and under 2 years are not published; made up to agree with the published half of 5 years or more. Interval widths rest on an assumed number of cases per agency, which is not published",
        },
      },
      {
        id: "case-time-to-consult",
        kind: "duration",
        question: "timeToConsult",
        note: {
          ja: "2年未満と15年以上は公表されておらず、不明とあわせて1つにまとめている。区間の幅は、公表されていない機関ごとのケース数を仮定して計算した",
          en: "Under 2 years and 15 or more are not published; they are one class with those not known. Interval widths rest on an assumed number of cases per agency, which is not published",
        },
      },
      {
        id: "case-trigger",
        kind: "shares",
        question: "trigger",
        note: {
          ja: "「その他・未公表」は公表された3項目以外をまとめたもので、内訳は公表されていない。区間の幅は、公表されていない機関ごとのケース数を仮定して計算した",
          en: "Other or not published is all that is not one of the three published answers. Interval widths rest on an assumed number of cases per agency, which is not published",
        },
      },
      {
        id: "case-household",
        kind: "shares",
        question: "household",
        note: {
          ja: "「その他・未公表」は公表された4項目以外をまとめたもので、内訳は公表されていない。区間の幅は、公表されていない機関ごとのケース数を仮定して計算した",
          en: "Other or not published is all that is not one of the four published answers. Interval widths rest on an assumed number of cases per agency, which is not published",
        },
      },
      {
        id: "case-contact",
        kind: "shares",
        question: "contact",
        note: {
          ja: "区間の幅は、公表されていない機関ごとのケース数を仮定して計算した",
          en: "Interval widths rest on an assumed number of cases per agency, which is not published",
        },
      },
    ],
  },
});
