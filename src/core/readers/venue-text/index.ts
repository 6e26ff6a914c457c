export { isPlace } from './place-names.ts';
export { isThesis, nameOfVenue, withoutEditorsAhead } from './venue-name.ts';
export { bestYear, readVenueLine, type VenueLine } from './venue-line.ts';
