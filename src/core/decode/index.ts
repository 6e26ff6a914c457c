export { decode, type Decoded, sizeLimit } from './decode.ts';
export { mendMojibake, type Mend } from './mojibake.ts';
