/** Countries, states and the cities where people meet most: what stands behind a venue's name. */
const names =
  'afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus ' +
  'belgium bolivia brazil brasil bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus ' +
  'czechia denmark ecuador egypt england estonia ethiopia finland france georgia germany ghana greece ' +
  'guatemala hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan ' +
  'kenya korea kuwait latvia lebanon lithuania luxembourg macau macao malaysia malta mexico moldova monaco ' +
  'mongolia montenegro morocco mozambique nepal netherlands nigeria norway oman pakistan panama paraguay ' +
  'peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia ' +
  'slovenia spain sweden switzerland syria taiwan tanzania thailand tunisia turkey türkiye uae uganda uk ' +
  'ukraine uruguay usa uzbekistan venezuela vietnam wales zambia zimbabwe italia deutschland españa suisse ' +
  'belgique österreich allemagne espagne italie schweiz niederlande virtual online remote ' +
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois ' +
  'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi ' +
  'missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia ' +
  'washington wisconsin wyoming ontario quebec québec alberta manitoba queensland ' +
  'köln fribourg freiburg genève baden-baden kassel bielefeld bochum düsseldorf leiden louvain bruxelles ' +
  'lisboa sevilla salamanca bogotá montevideo córdoba rosario coimbra firenze bari catania aachen aalborg amsterdam ankara athens atlanta auckland austin baltimore bangalore bangkok barcelona basel ' +
  'beijing belgrade bergen berkeley berlin bern bilbao bologna bonn bordeaux boston braga brasília bremen ' +
  'brighton brisbane bristol brussels bucharest budapest busan cairo calgary cambridge chengdu chicago ' +
  'cologne copenhagen crete dallas darmstadt delft delhi denver detroit doha dresden dubai dublin dubrovnik ' +
  'edinburgh eindhoven espoo florence frankfurt fukuoka geneva ghent glasgow gothenburg granada graz grenoble ' +
  'groningen guangzhou haifa halifax hamburg hangzhou hanoi hawaii heidelberg helsinki honolulu houston ' +
  'hyderabad istanbul ithaca jakarta jeju jerusalem karlsruhe kiev kobe kolkata kraków krakow kyiv kyoto ' +
  'lausanne leeds leipzig leuven lille lima lisbon liverpool ljubljana london lyon lund macau madison madrid ' +
  'malaga málaga manchester manila maui melbourne miami milan milano minneapolis montpellier montreal ' +
  'montréal moscow mumbai munich münchen münster nagoya nairobi nancy nanjing nantes naples napoli nashville ' +
  'newcastle nice nijmegen novosibirsk nottingham orlando osaka oslo ottawa oxford padova palermo paris ' +
  'pennsylvania philadelphia phoenix pisa pittsburgh porto portland potsdam prague princeton pune reims ' +
  'rennes reykjavik riga rome roma rotterdam salzburg santiago sapporo saarbrücken seattle seoul seville ' +
  'shanghai sheffield shenzhen siena singapore sofia southampton stanford stockholm strasbourg stuttgart ' +
  'sydney taipei tallinn tampere tartu thessaloniki tianjin tokyo toronto toulouse trento trieste trondheim ' +
  'turin torino tübingen turku uppsala utrecht valencia vancouver venice vienna wien vigo vilnius warsaw ' +
  'wellington wroclaw wuhan xiamen york zagreb zaragoza zurich zürich';

/** Names of several words, and short forms that are only so in capitals. */
const longer =
  /^(?:new (?:york|delhi|orleans|zealand|jersey|mexico|hampshire|haven)|san (?:diego|francisco|jose|juan|sebasti[aá]n|antonio)|los angeles|las vegas|santa (?:barbara|clara|cruz|fe|monica)|salt lake city|hong kong|south (?:korea|africa)|north (?:carolina|macedonia)|south carolina|new south wales|british columbia|saudi arabia|sri lanka|costa rica|puerto rico|united (?:states(?: of america)?|kingdom|arab emirates)|u\.?\s?s\.?\s?a?\.?|u\.?\s?k\.?|the netherlands|czech republic|washington,? d\.?c\.?|d\.c\.?|long beach|palm springs|rio de janeiro|s[aã]o paulo|buenos aires|mexico city|kuala lumpur|ho chi minh(?: city)?|tel aviv|abu dhabi|punta cana|st\.? (?:petersburg|louis|julian'?s)|cape town|le mans|p\.?\s?r\.? china|republic of korea|fully virtual|virtual (?:event|conference|meeting)|online (?:event|conference))$/i;
const states =
  /^(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|US|UK|BC|ON|QC|AB|NSW)\.?$/;

const known: ReadonlySet<string> = new Set(names.split(' '));

/** Whether a text is the name of a place, e.g. `Vienna`, `Long Beach`, `CA`. */
export function isPlace(source: string): boolean {
  const text = source.replace(/^[\s(]+|[\s).,;:]+$/g, '');
  if (states.test(text) || longer.test(text)) return true;
  return known.has(text.toLowerCase());
}

/** Whether a text ends with the name of a place: `Mexico City (Mexico)`, `Bari Italy`. */
export function endsInPlace(source: string): boolean {
  const words = source.replace(/[()]/g, ' ').trim().split(/\s+/);
  if (words.length > 5) return false;
  return isPlace(words.slice(-1).join(' ')) || isPlace(words.slice(-2).join(' '));
}
