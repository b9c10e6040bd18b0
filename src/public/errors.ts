/** Public: mistakes the caller can mend. */

export { type ErrorCode, type Message, SurveyError } from "../errors.js";
