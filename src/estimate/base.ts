/** Whom a share divides by: 全員, 該当者 (asked), 回答者 (answered), 延べ (mentions). */
export type Base = "all" | "asked" | "answered" | "mentions";
