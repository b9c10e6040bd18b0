/** What is wrong with the form of an expression, whatever its names stand for. */
import { ExpressionFault } from "./expression-fault.js";

export const notAWholeNumber = (found: string): ExpressionFault =>
  new ExpressionFault(
    { ja: `1 以上の整数ではありません：${found}`, en: `not a whole number above zero: ${found}` },
    { ja: "例：merged(22, 47)", en: "such as merged(22, 47)" },
  );

export const missingArgument = (): ExpressionFault =>
  new ExpressionFault(
    { ja: "かっこの中が足りません", en: "something is missing between the brackets" },
    { ja: '例：share(sex = male)、figure("id")', en: 'such as share(sex = male) or figure("id")' },
  );

export const notANumber = (found: string): ExpressionFault =>
  new ExpressionFault(
    { ja: `数になりません：${found}`, en: `not a number: ${found}` },
    {
      ja: "条件は count( )、share( )、people( ) の中に書きます",
      en: "conditions stand inside count( ), share( ) or people( )",
    },
  );

export const peopleWithin = (): ExpressionFault =>
  new ExpressionFault(
    { ja: "people( ) に within は使えません", en: "people( ) cannot be restricted by within" },
    { ja: "条件を & でつなぎます", en: "join the conditions by &" },
  );

export const peopleOfCases = (): ExpressionFault =>
  new ExpressionFault(
    {
      ja: "people( ) は回答者の条件だけに使えます（ケースの総数は推計）",
      en: "people( ) of cases, whose number is itself estimated",
    },
    { ja: "count( ) か share( ) を使います", en: "use count( ) or share( )" },
  );
