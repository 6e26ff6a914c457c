export { decode, type Decoded, sizeLimit } from './decode.ts';
export {
  mayBeSpoilt,
  mendedIn,
  mendedText,
  mendMojibake,
  type Mend,
  type Mends,
} from './mojibake.ts';
export { isNoise, type SourceBytes } from './sources.ts';
export { unpack, type Unpacked, unpackLimits } from './unpack.ts';
export { withoutC1 } from './windows-1252.ts';
