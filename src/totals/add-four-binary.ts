/** `npm run kernel` made this of bench/kernel/add-four.wat: WebAssembly in base64, not edited by hand. */
export const addFourBinary =
  "AGFzbQEAAAABDgFgCn9/f39/f3x8fHwAAwIBAAUDAQABBxQCBm1lbW9yeQIAB2FkZEZvdXIAAAqZAQGWAQIBfwR7IAAgAWohCiAG/RQhCyAH/RQhDCAI/RQhDSAJ/RQhDgNAIAAgAP0ABAAgCyAC/QAEAP3yASAMIAP9AAQA/fIB/fABIA0gBP0ABAD98gEgDiAF/QAEAP3yAf3wAf3wAf3wAf0LBAAgAkEQaiECIANBEGohAyAEQRBqIQQgBUEQaiEFIABBEGohACAAIApJDQALCw==";
