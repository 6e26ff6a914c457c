export { isPlace } from './place-names.ts';
export { isThesis, nameOfVenue } from './venue-name.ts';
export { bestYear, readVenueLine, type VenueLine } from './venue-line.ts';
